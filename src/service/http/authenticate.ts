/** Identifies the caller: turns the Authorization header into a person or an agency (RFC 6750). */
import type { Caller } from '../../contract/operations.js';
import { accountParty, agencyParty } from '../store/records.js';
import { sha256 } from '../crypto/secrets.js';
import type { Dependencies } from '../options.js';
import type { AccountStore } from '../store/store.js';
import type { AgencyCaller, SignedInCaller } from './call.js';
import { ProblemError } from './problem.js';

/**
 * Returns the caller if the operation admits it. A token of the other kind counts as unknown: an agency's credential gives no
 * access to citizens' operations, nor a citizen's token to agencies'. Throws `not_signed_in` without a token and `session_expired`
 * with an invalid or expired one.
 */
export async function authenticate(
  request: Request,
  admitted: readonly Caller[],
  deps: Pick<Dependencies, 'store' | 'sharedTime'>,
  at: Date,
): Promise<SignedInCaller | AgencyCaller | undefined> {
  if (admitted.length === 0) return undefined;
  const token = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  if (token === undefined) throw new ProblemError('not_signed_in');

  const tokenHash = await sha256(token);
  const caller =
    (admitted.includes('session') && (await signedInCaller(tokenHash, deps, at))) ||
    (admitted.includes('agency') && (await agencyCaller(tokenHash, deps.store)));
  if (!caller) throw new ProblemError('session_expired');
  return caller;
}

async function signedInCaller(
  tokenHash: string,
  { store, sharedTime }: Pick<Dependencies, 'store' | 'sharedTime'>,
  at: Date,
): Promise<SignedInCaller | undefined> {
  const found = await store.sessionOf(tokenHash);
  if (!found) return undefined;
  const hasEnded = (now: Date) => found.session.expiresAt <= now.toISOString();
  // Another process may have issued it by a newer measurement of the shared clock.
  if (hasEnded(at) && hasEnded(await sharedTime())) return undefined;
  return { kind: 'session', party: accountParty(found.account.accountId), ...found };
}

async function agencyCaller(tokenHash: string, store: AccountStore): Promise<AgencyCaller | undefined> {
  const found = await store.agencyByCredential(tokenHash);
  if (!found) return undefined;
  const { agencyId, listVersion } = found;
  return { kind: 'agency', party: agencyParty(agencyId), agencyId, ...(listVersion !== undefined && { listVersion }) };
}
