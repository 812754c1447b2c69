/** What every store promises beyond its types. `makeStore` returns a store that is filled with a seed. */
import type { Store, StoreSeed } from '../../src/service/index.js';
import { describeAccounts } from './store-suite/accounts.js';
import { describeAgencyFeed } from './store-suite/agency-feed.js';
import { describeAttachments } from './store-suite/attachments.js';
import { describeAudit } from './store-suite/audit.js';
import { describeEmails } from './store-suite/emails.js';
import { describeLists } from './store-suite/lists.js';
import { describePlaces } from './store-suite/positions.js';
import { describeRaces } from './store-suite/races.js';
import { describeReference } from './store-suite/reference.js';
import { describeRetention } from './store-suite/retention.js';
import { describeTexts } from './store-suite/texts.js';
import { describeWebhooks } from './store-suite/webhooks.js';
import { describeWrites } from './store-suite/writes.js';

export type MakeStore = (seed: StoreSeed) => Promise<Store>;

export function describeStore(name: string, makeStore: MakeStore): void {
  describe(`the ${name} store`, () => {
    describeAccounts(makeStore);
    describeReference(makeStore);
    describeLists(makeStore);
    describePlaces(makeStore);
    describeTexts(makeStore);
    describeWrites(makeStore);
    describeRaces(makeStore);
    describeAgencyFeed(makeStore);
    describeWebhooks(makeStore);
    describeEmails(makeStore);
    describeAttachments(makeStore);
    describeAudit(makeStore);
    describeRetention(makeStore);
  });
}
