/** Exactly-once semantics: one effect per Idempotency-Key, however often the request is sent. */
import type { AnyAnswer, Call } from '../http/call.js';
import { ProblemError, tooManyRequests } from '../http/problem.js';
import type { StoredResponse, PartyId } from '../store/records.js';
import { sha256 } from '../crypto/secrets.js';
import type { InquiryStore } from '../store/store.js';

/** Two writers collide occasionally; more collisions in a row than this mean a defect. */
const MAX_ATTEMPTS = 8;

/** Makes the record that the store saves together with the effect; null when the request has no key. */
export type ToStoredResponse = (answer: AnyAnswer) => StoredResponse | null;

interface KeyedCall extends Pick<Call, 'operationId' | 'at' | 'path'> {
  readonly headers: { readonly 'Idempotency-Key'?: string };
  readonly caller: { readonly party: PartyId };
  readonly body: unknown;
}

/**
 * Returns the stored response of an earlier request with the same key, or runs `attempt`. An attempt passes the result of
 * `toStored` to the store in the same transaction, and returns `again` when another writer was faster. Throws
 * `idempotency_key_reused` when the key belongs to a different request.
 */
export async function withIdempotencyKey<Answer extends AnyAnswer>(
  store: InquiryStore,
  call: KeyedCall,
  attempt: (toStored: ToStoredResponse) => Promise<Answer | 'again'>,
): Promise<Answer> {
  const key = call.headers['Idempotency-Key'] ?? null;
  const { party } = call.caller;
  const fingerprint = await fingerprintOf(call);

  for (let attempts = 0; attempts < MAX_ATTEMPTS; attempts++) {
    const stored = key === null ? undefined : await store.storedResponse(party, key);
    if (stored && stored.fingerprint !== fingerprint) throw new ProblemError('idempotency_key_reused');
    // The fingerprint contains the operation, so the stored response has this operation's type.
    if (stored) return replay(stored) as Answer;

    const answer = await attempt(({ status, headers, body }) =>
      key === null
        ? null
        : {
            party,
            key,
            fingerprint,
            storedAt: call.at.toISOString(),
            status,
            body,
            location: headers?.['Location'] ?? null,
          },
    );
    if (answer !== 'again') return answer;
  }
  throw tooManyRequests(1);
}

function replay({ status, body, location }: StoredResponse): AnyAnswer {
  return { status, body, ...(location !== null && { headers: { Location: location } }) };
}

function fingerprintOf({ operationId, path, body }: KeyedCall): Promise<string> {
  return sha256(JSON.stringify([operationId, path, body], sortedKeys));
}

/** Key order does not make a different request. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
