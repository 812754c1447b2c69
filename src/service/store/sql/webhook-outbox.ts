import type { Instant } from '../records.js';
import type { Sql } from './database.js';

/** Adds changes to the outbox, for the agencies that get webhooks; in the transaction that adds them to the feeds. */
export async function addToOutbox(
  sql: Sql,
  changes: readonly { readonly agencyId: string; readonly position: number }[],
  at: Instant,
): Promise<void> {
  await sql.query(
    `insert into webhook_outbox (agency_id, position, stored_at, due_at)
     select r.agency_id, new.position, $3::timestamptz, $3::timestamptz
     from unnest($1::text[], $2::int[]) as new (agency_id, position)
     join webhook_receiver r on r.agency_id = new.agency_id and not r.stopped`,
    [changes.map(({ agencyId }) => agencyId), changes.map(({ position }) => position), at],
  );
}
