import type { Check, LevelCheck } from '../check.js';
import { levels, type Level } from '../levels.js';
import { agencies } from './agencies.js';
import { agencyFeed } from './agency-feed.js';
import { crossOrigin } from './cross-origin.js';
import { documents } from './documents.js';
import { idempotency } from './idempotency.js';
import { inquiries } from './inquiries.js';
import { lists } from './lists.js';
import { live } from './live.js';
import { others } from './others.js';
import { queries } from './queries.js';
import { reference } from './reference.js';
import { renewal } from './renewal.js';
import { requests } from './requests.js';
import { searching } from './searching.js';
import { streams } from './streams.js';
import { service } from './service.js';
import { signingIn } from './signing-in.js';
import { withdrawing } from './withdrawing.js';
import { wrongRequests } from './wrong-requests.js';

const byLevel: Readonly<Record<Level, readonly LevelCheck[]>> = {
  core: [
    ...signingIn,
    ...service,
    ...renewal,
    ...wrongRequests,
    ...requests,
    ...crossOrigin,
    ...reference,
    ...inquiries,
    ...withdrawing,
    ...lists,
    ...queries,
    ...searching,
    ...idempotency,
    ...others,
  ],
  documents,
  live: [...live, ...streams],
  agency: [...agencies, ...agencyFeed],
};

/** In the order in which they run. The first one signs in. */
export const checks: readonly Check[] = levels.flatMap(level => byLevel[level].map(check => ({ ...check, level })));
