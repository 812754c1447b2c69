import type { EmailStore, WaitingEmail } from '../emails.js';
import { isDue, isLeased, newLease, type Lease } from '../leases.js';
import type { AccountRecord, Instant } from '../records.js';

interface WaitingRow extends WaitingEmail {
  dueAt: Instant;
  attempts: number;
  lease: Lease | null;
}

/** The outbox of emails, gone with the process like everything else. */
export function memoryEmails(accountOf: (accountId: string) => AccountRecord | undefined) {
  const waiting = new Map<string, WaitingRow>();
  const leased = ({ emailId, claim }: { readonly emailId: string; readonly claim: string }) => {
    const email = waiting.get(emailId);
    return email?.lease?.claim === claim ? email : undefined;
  };

  const methods: EmailStore = {
    async addEmail(email) {
      if (waiting.has(email.emailId)) return;
      waiting.set(email.emailId, { ...email, dueAt: email.storedAt, attempts: 0, lease: null });
    },
    async claimEmails(limit, at) {
      const lease = newLease(at);
      const due = [...waiting.values()]
        .filter(email => isDue(email.dueAt, at) && !isLeased(email.lease, at))
        .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
      return due.slice(0, limit).map(email => {
        email.lease = lease;
        email.attempts += 1;
        const { emailId, accountId, storedAt, attempts: attempt } = email;
        return { emailId, account: accountOf(accountId ?? '') ?? null, storedAt, attempt, claim: lease.claim };
      });
    },
    async removeEmail(email) {
      if (leased(email)) waiting.delete(email.emailId);
    },
    async postponeEmail(email, dueAt) {
      const found = leased(email);
      if (found) Object.assign(found, { dueAt, lease: null });
    },
    async pendingEmails() {
      const [oldest] = [...waiting.values()].map(({ storedAt }) => storedAt).sort();
      return { pending: waiting.size, oldest: oldest ?? null };
    },
  };

  return {
    methods,
    removeAllOf(isGone: (email: WaitingEmail) => boolean): void {
      for (const email of waiting.values()) if (isGone(email)) waiting.delete(email.emailId);
    },
  };
}
