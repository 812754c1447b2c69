/** Username and password checked: the same answer after about the same time, whether or not the account exists. */
import { ProblemError, tooManyRequests } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { normalizeUsername, usernameKey } from './username-key.js';
import type { AccountRecord } from '../store/records.js';
import type { ThrottleRule } from './throttle.js';

export interface TypedCredentials {
  readonly username: string;
  readonly password: string;
  /** The kinds of account that may sign in here. */
  readonly accountTypes: readonly string[];
  /** The caller's network address, where it is known. */
  readonly address: string | undefined;
  readonly at: Date;
}

/** Gives the account. Throws `sign_in_failed`, or `too_many_requests` after too many attempts that failed. */
export async function checkCredentials(
  { store, passwordHasher, throttle }: Pick<Dependencies, 'store' | 'passwordHasher' | 'throttle'>,
  { username, password, accountTypes, address, at }: TypedCredentials,
): Promise<AccountRecord> {
  const name = normalizeUsername(username);
  const rules = [...usernameRules(name, address), ...addressRules(address)];
  const wait = await throttle.admit(rules, at);
  if (wait > 0) throw tooManyRequests(wait);

  const account = await store.accountByUsername(name);
  const isRight = await passwordHasher.verify(password, account?.passwordHash ?? passwordHasher.decoy);
  if (account?.passwordHash == null || !accountTypes.includes(account.accountType) || !isRight)
    throw new ProblemError('sign_in_failed');
  await throttle.succeed(rules);
  // Only now, with the password at hand, can an old hash become one of today's.
  if (!passwordHasher.isCurrent(account.passwordHash))
    await store.renewPasswordHash(account.accountId, account.passwordHash, await passwordHasher.hash(password));
  return account;
}

/** Long for one address, which is the guesser's own; half a minute for everybody, which the owner can sit out. */
function usernameRules(username: string, address: string | undefined): ThrottleRule[] {
  const key = `username ${usernameKey(username)}`;
  const everywhere: ThrottleRule = { key, freeAttempts: 10, longestWaitSeconds: 30, afterSuccess: 'forget' };
  if (address === undefined) return [everywhere];
  return [everywhere, { ...everywhere, key: `${key} address ${address}`, freeAttempts: 5, longestWaitSeconds: 300 }];
}

/** Against one password tried on many usernames. Many people may share an address, so many attempts are free. */
function addressRules(address: string | undefined): ThrottleRule[] {
  if (address === undefined) return [];
  // To forget would let a guesser wipe the count again and again with one account of their own.
  return [{ key: `address ${address}`, freeAttempts: 100, longestWaitSeconds: 60, afterSuccess: 'uncount' }];
}
