/**
 * Counts the changes to what each party's lists show, in the transaction of the change. A replica whose count is as high has all of
 * them: docs/decisions/0031-read-replica.md.
 */
import type { PartyId } from '../records.js';
import type { Sql } from './database.js';

const addOne = `insert into list_version as list (party, version)
  select party, 1 from unnest($1::text[]) as changed (party)
  on conflict (party) do update set version = list.version + 1`;

/** Every change to the rows of a list, in the same transaction. */
export async function changeLists(sql: Sql, parties: readonly PartyId[]): Promise<void> {
  // Always in the same order, so that two transactions never wait for each other.
  await sql.query(addOne, [[...new Set(parties)].sort()]);
}

/** The version of the lists of a party, for {@link listReader}; `party` is an expression. */
export function listVersionOf(party: string): string {
  return `(select coalesce(max(version), 0)::text from list_version where party = ${party})`;
}
