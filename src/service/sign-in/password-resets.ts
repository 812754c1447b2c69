/** Forgotten passwords: a token for the registered channel that works once, within the time of the contract. */
import { limits } from '../../contract/limits.js';
import { invalidField, notFound, tooManyRequests } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { newToken, sha256 } from '../crypto/secrets.js';
import { normalizeUsername, usernameKey } from './username-key.js';
import { isCommonPassword } from './new-password.js';
import { addMilliseconds } from './sessions.js';
import type { ThrottleRule } from './throttle.js';

const RESET_MS = limits.passwordReset.linkMinutes * 60_000;

export interface PasswordResets {
  /** Sends instructions if the account exists; the caller cannot find out, not even from the response time. */
  request(username: string, at: Date, requestId: string): Promise<void>;
  /** Sets the new password. Throws `not_found` for an invalid token, and `too_common` for a weak password. */
  complete(token: string, newPassword: string, at: Date): Promise<void>;
}

export function passwordResets(deps: Dependencies): PasswordResets {
  const { store, throttle, passwordHasher, deliverPasswordReset, identityProviders, onError } = deps;

  async function send(username: string, at: Date): Promise<void> {
    const account = await store.accountByUsername(username);
    const provider = identityProviders.find(({ accountType }) => accountType === account?.accountType);
    // An account of another register has its password there (D16).
    if (!account?.email || account.passwordHash === null || provider?.acceptsPassword !== true) return;
    const token = newToken();
    const { accountId, displayName, email } = account;
    const expiresAt = addMilliseconds(at, RESET_MS);
    await store.addPasswordReset({ tokenHash: await sha256(token), accountId, expiresAt });
    await deliverPasswordReset({ accountId, username: account.username, displayName, email, token, expiresAt });
  }

  return {
    async request(typed, at, requestId) {
      const username = normalizeUsername(typed);
      // Keeps a stranger who knows the username from flooding the mailbox.
      const rule: ThrottleRule = {
        key: `reset ${usernameKey(username)}`,
        freeAttempts: 5,
        longestWaitSeconds: 300,
        afterSuccess: 'forget',
      };
      const wait = await throttle.admit([rule], at);
      if (wait > 0) throw tooManyRequests(wait);
      // Not awaited: the duration would reveal whether the account exists.
      send(username, at).catch((error: unknown) => onError(error, requestId));
    },

    async complete(token, newPassword, at) {
      const tokenHash = await sha256(token);
      const found = await store.passwordReset(tokenHash);
      if (!found || found.reset.expiresAt <= at.toISOString()) throw notFound();
      if (isCommonPassword(newPassword, found.account.username)) throw invalidField('/newPassword', 'too_common');
      const replaced = await store.replacePassword(tokenHash, await passwordHasher.hash(newPassword));
      if (!replaced) throw notFound();
    },
  };
}
