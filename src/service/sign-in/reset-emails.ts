/** Sends the emails for forgotten passwords from their outbox. Any number of processes may do it at the same time. */
import { limits } from '../../contract/limits.js';
import { newToken, sha256 } from '../crypto/secrets.js';
import type { Dependencies } from '../options.js';
import type { ClaimedEmail } from '../store/emails.js';
import type { AccountRecord } from '../store/records.js';
import { retryDelayMs } from '../webhooks/backoff.js';
import { addMilliseconds } from './sessions.js';

const RESET_MS = limits.passwordReset.linkMinutes * 60_000;
/** Who gets no email within this time has asked again, or does not want it any more. */
const GIVE_UP_EMAIL_MS = RESET_MS;
/** How many one process sends at a time. */
const EMAILS_AT_A_TIME = 4;

type EmailDeps = Pick<Dependencies, 'store' | 'clock' | 'deliverPasswordReset' | 'identityProviders' | 'onError'>;

export interface ResetEmails {
  /** Sends what is due, after those that are on their way. Returns how many attempts were made. */
  send(): Promise<number>;
}

export function resetEmails(deps: EmailDeps): ResetEmails {
  const { store, clock, deliverPasswordReset: deliver, onError } = deps;

  async function attempt(email: ClaimedEmail): Promise<void> {
    const recipient = recipientOf(email.account, deps);
    if (!recipient) return store.removeEmail(email);
    try {
      await deliver?.(await messageTo(recipient, deps));
      await store.removeEmail(email);
    } catch (thrown) {
      onError(thrown, email.emailId);
      const at = clock();
      const isOver = at.getTime() - Date.parse(email.storedAt) >= GIVE_UP_EMAIL_MS;
      if (isOver || !deservesRetry(thrown)) await store.removeEmail(email);
      else await store.postponeEmail(email, addMilliseconds(at, retryDelayMs(email.attempt, Math.random())));
    }
  }

  async function sendDue(): Promise<number> {
    let attempts = 0;
    let claimed: readonly ClaimedEmail[];
    do {
      claimed = await store.claimEmails(EMAILS_AT_A_TIME, clock().toISOString());
      for (const outcome of await Promise.allSettled(claimed.map(attempt)))
        if (outcome.status === 'rejected') throw outcome.reason;
      attempts += claimed.length;
    } while (claimed.length > 0);
    return attempts;
  }

  /** One round after the other, so that no attempt uses up its time waiting for those of another round. */
  let latest: Promise<unknown> = Promise.resolve();
  return {
    async send() {
      if (!deliver) return 0;
      const round = latest.then(sendDue);
      // Whoever started it learns of its failure; the next one begins all the same.
      latest = round.catch(() => undefined);
      return round;
    },
  };
}

interface Recipient extends AccountRecord {
  readonly email: string;
}

/** Nobody has the username, or the account has its password in another register or no registered address. */
function recipientOf(account: AccountRecord | null, { identityProviders }: EmailDeps): Recipient | undefined {
  const provider = identityProviders.find(({ accountType }) => accountType === account?.accountType);
  if (!account?.email || account.passwordHash === null || provider?.acceptsPassword !== true) return undefined;
  return { ...account, email: account.email };
}

/** A token for this attempt. Those of attempts before may have been sent, too, and stay valid. */
async function messageTo({ accountId, username, displayName, email }: Recipient, { store, clock }: EmailDeps) {
  const token = newToken();
  const expiresAt = addMilliseconds(clock(), RESET_MS);
  await store.addPasswordReset({ tokenHash: await sha256(token), accountId, expiresAt });
  return { accountId, username, displayName, email, token, expiresAt };
}

function deservesRetry(thrown: unknown): boolean {
  return (thrown as { readonly retryable?: unknown } | null)?.retryable !== false;
}
