/** How usernames are read and compared, wherever the service does it. */
import { readAccountNumber } from '../../rules/account-number.js';
import { searchKey } from '../../rules/thai-text.js';

/**
 * The form in which usernames are compared: without regard to case, to the width and script of digits, to unseen characters, and to
 * how a spelling is composed.
 */
export function usernameKey(username: string): string {
  return searchKey(username);
}

/** Counts up when {@link usernameKey} makes something else of the same username than it did in the release before. */
export const USERNAME_KEY_VERSION = 2;

/** The keys under which an account may stand, the likeliest last: one that an earlier release made is not renewed yet. */
export function usernameKeys(username: string): readonly [earlier: string, key: string] {
  return [username.normalize('NFC').toLowerCase(), usernameKey(username)];
}

/** The username that was meant: a juristic person's is its number, which people write with hyphens, spaces or Thai digits. */
export function normalizeUsername(typed: string): string {
  const reading = readAccountNumber(typed);
  return reading.ok ? reading.number : typed;
}
