/** Username and password checked: the same answer after about the same time, whether or not the account exists. */
import { readAccountNumber } from '../../rules/account-number.js';
import { ProblemError, tooManyRequests } from '../edge/problem.js';
import type { Deps } from '../options.js';
import type { AccountRecord } from '../records.js';
import type { ThrottleRule } from './throttle.js';

export interface TypedCredentials {
  readonly username: string;
  readonly password: string;
  /** The one kind of account that may sign in here. */
  readonly accountType: string;
  /** The caller's network address, where it is known. */
  readonly address: string | undefined;
  readonly at: Date;
}

/** Gives the account. Throws `sign_in_failed`, or `too_many_requests` after too many attempts that failed. */
export async function checkCredentials(
  { store, passwordHasher, throttle }: Pick<Deps, 'store' | 'passwordHasher' | 'throttle'>,
  { username, password, accountType, address, at }: TypedCredentials,
): Promise<AccountRecord> {
  const name = usernameOf(username);
  const ofOwner = ownerRules(name, address);
  const rules = [...ofOwner, ...strangerRules(address)];
  const wait = await throttle.waitFor(rules, at);
  if (wait > 0) throw tooManyRequests(wait);
  await throttle.countAttempt(rules, at);

  const account = await store.accountByUsername(name);
  const isRight = await passwordHasher.verify(password, account?.passwordHash ?? passwordHasher.decoy);
  if (account?.passwordHash == null || account.accountType !== accountType || !isRight)
    throw new ProblemError('sign_in_failed');
  // Not the address's count: with one account of their own a guesser could wipe it again and again.
  await throttle.forgive(ofOwner);
  return account;
}

/** A juristic person's username is its number, which people write with hyphens, spaces or Thai digits. */
function usernameOf(typed: string): string {
  const reading = readAccountNumber(typed);
  return reading.ok ? reading.number : typed;
}

/** Long for one address, which is the guesser's own; half a minute for everybody, which the owner can sit out. */
function ownerRules(username: string, address: string | undefined): ThrottleRule[] {
  const folded = username.normalize('NFC').toLowerCase();
  const everywhere = { key: `username ${folded}`, freeAttempts: 10, longestWaitSeconds: 30 };
  if (address === undefined) return [everywhere];
  return [everywhere, { key: `username ${folded} address ${address}`, freeAttempts: 5, longestWaitSeconds: 300 }];
}

/** Against one password tried on many usernames. An office of many people shares an address, so many are free. */
function strangerRules(address: string | undefined): ThrottleRule[] {
  return address === undefined ? [] : [{ key: `address ${address}`, freeAttempts: 100, longestWaitSeconds: 60 }];
}
