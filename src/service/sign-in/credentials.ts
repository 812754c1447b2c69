/** Checks username and password: with the same answer, in about the same time, whether or not the account exists. */
import { ProblemError, tooManyRequests } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { normalizeUsername, usernameKey } from './username-key.js';
import type { AccountRecord } from '../store/records.js';
import type { ThrottleRule } from './throttle.js';

export interface TypedCredentials {
  readonly username: string;
  readonly password: string;
  /** The account types that may sign in here. */
  readonly accountTypes: readonly string[];
  /** The caller's network address, where known. */
  readonly address: string | undefined;
  readonly at: Date;
}

/** Returns the account. Throws `sign_in_failed`, or `too_many_requests` after too many failed attempts. */
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
  // An outdated hash can be renewed only now, while the password is known.
  if (!passwordHasher.isCurrent(account.passwordHash))
    await store.renewPasswordHash(account.accountId, account.passwordHash, await passwordHasher.hash(password));
  return account;
}

/** A long wait for one address, the attacker's; half a minute for all others, which the owner can tolerate. */
function usernameRules(username: string, address: string | undefined): ThrottleRule[] {
  const key = `username ${usernameKey(username)}`;
  const everywhere: ThrottleRule = { key, freeAttempts: 10, longestWaitSeconds: 30, afterSuccess: 'forget' };
  if (address === undefined) return [everywhere];
  return [everywhere, { ...everywhere, key: `${key} address ${address}`, freeAttempts: 5, longestWaitSeconds: 300 }];
}

/** Against one password tried with many usernames. Many people may share an address, so the limit is high. */
function addressRules(address: string | undefined): ThrottleRule[] {
  if (address === undefined) return [];
  // Resetting the count would let an attacker clear it again and again with an account of their own.
  return [{ key: `address ${address}`, freeAttempts: 100, longestWaitSeconds: 60, afterSuccess: 'uncount' }];
}
