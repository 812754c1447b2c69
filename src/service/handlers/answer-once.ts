/** One effect for one Idempotency-Key, however often the request is sent. */
import type { AnyAnswer, Call } from '../edge/call.js';
import { ProblemError, tooManyRequests } from '../edge/problem.js';
import type { KeptAnswer, PartyId } from '../records.js';
import { sha256 } from '../secrets.js';
import type { InquiryStore } from '../store.js';

/** Two writers meet now and then; more in a row than this means that something else is wrong. */
const MOST_ATTEMPTS = 8;

/** Makes what the store keeps with the effect; null when the request has no key. */
export type Keep = (answer: AnyAnswer) => KeptAnswer | null;

interface KeyedCall extends Pick<Call, 'operationId' | 'at' | 'path'> {
  readonly headers: { readonly 'Idempotency-Key'?: string };
  readonly caller: { readonly party: PartyId };
  readonly body: unknown;
}

/**
 * Gives the kept answer of an earlier request with the same key, or attempts the effect. An attempt hands what `keep` makes to the
 * store, in the same transaction, and says `again` when somebody else wrote first.
 * Throws `idempotency_key_reused` when the key was another request's.
 */
export async function answerOnce<Answer extends AnyAnswer>(
  store: InquiryStore,
  call: KeyedCall,
  attempt: (keep: Keep) => Promise<Answer | 'again'>,
): Promise<Answer> {
  const key = call.headers['Idempotency-Key'] ?? null;
  const { party } = call.caller;
  const fingerprint = await fingerprintOf(call);

  for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
    const kept = key === null ? undefined : await store.answerKept(party, key);
    if (kept && kept.fingerprint !== fingerprint) throw new ProblemError('idempotency_key_reused');
    // Only this operation's own answers have its fingerprint.
    if (kept) return restore(kept) as Answer;

    const answer = await attempt(({ status, headers, body }) =>
      key === null
        ? null
        : {
            party,
            key,
            fingerprint,
            keptAt: call.at.toISOString(),
            status,
            body,
            location: headers?.['Location'] ?? null,
          },
    );
    if (answer !== 'again') return answer;
  }
  throw tooManyRequests(1);
}

function restore({ status, body, location }: KeptAnswer): AnyAnswer {
  return { status, body, ...(location !== null && { headers: { Location: location } }) };
}

function fingerprintOf({ operationId, path, body }: KeyedCall): Promise<string> {
  return sha256(JSON.stringify([operationId, path, body], sortedKeys));
}

/** The same values in another order are the same request. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
