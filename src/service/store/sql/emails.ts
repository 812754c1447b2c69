import type { ClaimedEmail, EmailStore } from '../emails.js';
import { newLease, waitHorizon } from '../leases.js';
import { accountColumns, accountFromRow, type AccountRow } from './account-rows.js';
import type { Database } from './database.js';
import { isDueIn, isFreeIn } from './leases.js';

type ClaimedEmailRow = {
  readonly email_id: string;
  readonly stored_at: string;
  readonly attempts: number;
} & (AccountRow | { readonly account_id: null });

export function sqlEmails(database: Database): EmailStore {
  return {
    async addEmail({ emailId, accountId, storedAt }) {
      await database.query(
        'insert into email_outbox (email_id, account_id, stored_at, due_at) values ($1, $2, $3, $3) on conflict do nothing',
        [emailId, accountId, storedAt],
      );
    },

    async claimEmails(limit, at) {
      const { claim, until } = newLease(at);
      const { dueAt, leaseEnd } = waitHorizon(at);
      const rows = await database.query<ClaimedEmailRow>(
        `with due as (
           select email_id from email_outbox
           where ${isDueIn('due_at', '$1', '$2')} and ${isFreeIn('$1', '$3')}
           order by due_at, email_id limit $4 for update skip locked
         ), claimed as (
           update email_outbox o set claim = $5::uuid, claimed_until = $6, attempts = o.attempts + 1
           from due where o.email_id = due.email_id
           returning o.email_id, o.account_id, o.stored_at, o.attempts
         )
         select claimed.email_id, claimed.stored_at, claimed.attempts, ${accountColumns}
         from claimed left join account a on a.account_id = claimed.account_id order by claimed.stored_at, claimed.email_id`,
        [at, dueAt, leaseEnd, limit, claim, until],
      );
      return rows.map((row): ClaimedEmail => ({
        emailId: row.email_id,
        account: row.account_id === null ? null : accountFromRow(row),
        storedAt: row.stored_at,
        attempt: row.attempts,
        claim,
      }));
    },

    async removeEmail({ emailId, claim }) {
      await database.query('delete from email_outbox where email_id = $1 and claim = $2', [emailId, claim]);
    },

    async postponeEmail({ emailId, claim }, dueAt) {
      await database.query(
        'update email_outbox set due_at = $3, claim = null, claimed_until = null where email_id = $1 and claim = $2',
        [emailId, claim, dueAt],
      );
    },

    async pendingEmails() {
      const [row] = await database.query<{ pending: number; oldest: string | null }>(
        'select count(*)::int as pending, min(stored_at) as oldest from email_outbox',
      );
      return row ?? { pending: 0, oldest: null };
    },
  };
}
