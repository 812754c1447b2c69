/** How usernames are read and compared, everywhere in the service. */
import { readAccountNumber } from '../../rules/account-number.js';
import { searchKey } from '../../rules/thai-text.js';

/**
 * The form in which usernames are compared: regardless of case, of width and script of digits, of invisible characters, and of
 * Unicode composition.
 */
export function usernameKey(username: string): string {
  return searchKey(username);
}

/** Increase it when {@link usernameKey} changes, so that stored keys are renewed. */
export const USERNAME_KEY_VERSION = 2;

/** The keys that an account may have: one that an earlier release made is perhaps not renewed yet. The current one comes last. */
export function usernameKeys(username: string): readonly [earlier: string, key: string] {
  return [username.normalize('NFC').toLowerCase(), usernameKey(username)];
}

/** The intended username: a juristic person's is its number, which people write with hyphens, spaces or Thai digits. */
export function normalizeUsername(typed: string): string {
  const reading = readAccountNumber(typed);
  return reading.ok ? reading.number : typed;
}
