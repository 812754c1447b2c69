import type { Instant } from '../records.js';
import { newLease, waitHorizon } from '../leases.js';
import type { ClaimedWebhook, PendingWebhooks, WebhookStore } from '../webhooks.js';
import { changeColumns, changeFromRow, type ChangeRow } from './agency-feed.js';
import type { Database, Sql } from './database.js';
import { isDueIn, isFreeIn } from './leases.js';

/** The receiver's row is locked first, so that two processes that claim for one agency do so one after the other. */
const afterLock = { isolation: 'read committed' } as const;

interface ClaimedRow extends ChangeRow {
  readonly attempts: number;
}

interface PendingRow {
  readonly agency_id: string;
  readonly stopped: boolean;
  readonly pending: number;
  readonly oldest: string | null;
}

export function sqlWebhooks(database: Database): WebhookStore {
  return {
    setWebhookAgencies: agencyIds =>
      database.transaction(async sql => {
        await sql.query('delete from webhook_receiver where agency_id <> all($1::text[])', [agencyIds]);
        await sql.query('delete from webhook_outbox where agency_id <> all($1::text[])', [agencyIds]);
        await sql.query(
          `insert into webhook_receiver (agency_id) select agency_id from unnest($1::text[]) as new (agency_id) order by agency_id
           on conflict (agency_id) do update set stopped = false, paused_until = null`,
          [agencyIds],
        );
      }, afterLock),

    claimWebhooks: (agencyId, limit, at) =>
      database.transaction(async sql => {
        const { dueAt } = waitHorizon(at);
        const [receiver] = await sql.query<{ failures: number }>(
          `select failures from webhook_receiver
           where agency_id = $1 and not stopped and (paused_until is null or ${isDueIn('paused_until', '$2', '$3')})
           for no key update skip locked`,
          [agencyId, at, dueAt],
        );
        if (!receiver) return [];
        return claimDue(sql, agencyId, receiver.failures, receiver.failures > 0 ? 1 : limit, at);
      }, afterLock),

    webhookDelivered: webhook =>
      database.transaction(async sql => {
        const deleted = await sql.query(
          'delete from webhook_outbox where agency_id = $1 and position = $2 and claim = $3 returning 1 as deleted',
          [webhook.agencyId, webhook.position, webhook.claim],
        );
        if (deleted.length > 0)
          await sql.query(
            `update webhook_receiver set failures = 0, paused_until = null
             where agency_id = $1 and (failures > 0 or paused_until is not null)`,
            [webhook.agencyId],
          );
      }, afterLock),

    webhookFailed: ({ agencyId, position, claim }, { dueAt, pausedUntil, giveUpBefore }) =>
      database.transaction(async sql => {
        const updated = await sql.query(
          `update webhook_outbox set due_at = $4, claim = null, claimed_until = null
           where agency_id = $1 and position = $2 and claim = $3 returning 1 as updated`,
          [agencyId, position, claim, dueAt],
        );
        if (updated.length === 0) return 0;
        await sql.query('update webhook_receiver set failures = failures + 1, paused_until = $2 where agency_id = $1', [
          agencyId,
          pausedUntil,
        ]);
        const given = await sql.query(
          'delete from webhook_outbox where agency_id = $1 and stored_at < $2 and claim is null returning 1 as given',
          [agencyId, giveUpBefore],
        );
        return given.length;
      }, afterLock),

    stopWebhooks: agencyId =>
      database.transaction(async sql => {
        await sql.query('update webhook_receiver set stopped = true where agency_id = $1', [agencyId]);
        await sql.query('delete from webhook_outbox where agency_id = $1', [agencyId]);
      }, afterLock),

    async pendingWebhooks() {
      const rows = await database.query<PendingRow>(
        `select r.agency_id, r.stopped, count(o.position)::int as pending, min(o.stored_at) as oldest
         from webhook_receiver r left join webhook_outbox o on o.agency_id = r.agency_id
         group by r.agency_id, r.stopped order by r.agency_id`,
      );
      return rows.map(({ agency_id: agencyId, ...rest }): PendingWebhooks => ({ agencyId, ...rest }));
    },
  };
}

async function claimDue(
  sql: Sql,
  agencyId: string,
  failures: number,
  limit: number,
  at: Instant,
): Promise<readonly ClaimedWebhook[]> {
  const { claim, until } = newLease(at);
  const { dueAt, leaseEnd } = waitHorizon(at);
  const rows = await sql.query<ClaimedRow>(
    `with due as (
       select position from webhook_outbox
       where agency_id = $1 and ${isDueIn('due_at', '$2', '$3')} and ${isFreeIn('$2', '$4')}
       order by due_at, position
       limit greatest(0, $5 - (
         select count(*) from webhook_outbox where agency_id = $1 and claimed_until > $2 and claimed_until <= $4
       ))
       for update skip locked
     ), claimed as (
       update webhook_outbox o set claim = $6::uuid, claimed_until = $7, attempts = o.attempts + 1
       from due where o.agency_id = $1 and o.position = due.position
       returning o.position, o.attempts
     )
     select claimed.attempts, ${changeColumns}
     from claimed join agency_change c on c.agency_id = $1 and c.position = claimed.position order by c.position`,
    [agencyId, at, dueAt, leaseEnd, limit, claim, until],
  );
  return rows.map(row => ({ agencyId, ...changeFromRow(row), claim, attempt: row.attempts, failures }));
}
