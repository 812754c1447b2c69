/** Forgotten passwords: a token for the registered channel that works once, within the time of the contract. */
import { invalidField, notFound, tooManyRequests } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { sha256 } from '../crypto/secrets.js';
import { normalizeUsername, usernameKey } from './username-key.js';
import { isCommonPassword } from './new-password.js';
import type { ResetEmails } from './reset-emails.js';
import type { ThrottleRule } from './throttle.js';

export interface PasswordResets {
  /**
   * Stores that instructions are sent if the account exists, so that they are even if the process ends. The caller cannot find out
   * whether it does, not even from the response time.
   */
  request(username: string, at: Date, requestId: string): Promise<void>;
  /** Sets the new password. Throws `not_found` for an invalid token, and `too_common` for a weak password. */
  complete(token: string, newPassword: string, at: Date): Promise<void>;
}

export function passwordResets(deps: Dependencies, emails: ResetEmails): PasswordResets {
  const { store, throttle, passwordHasher, deliverPasswordReset, onError } = deps;

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
      if (!deliverPasswordReset) return;
      // The same statements for everybody: the duration must not reveal whether the account exists.
      const account = await store.accountByUsername(username);
      const accountId = account?.accountId ?? null;
      await store.addEmail({ emailId: requestId, accountId, storedAt: at.toISOString() });
      // Not awaited, for the same reason. What fails here is sent later.
      emails.send().catch((error: unknown) => onError(error, requestId));
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
