/**
 * Counts the changes to what each party's lists show, in the transaction of the change. A replica whose counts are as high has all of
 * them: docs/decisions/0031-read-replica.md.
 */
import type { PartyId } from '../records.js';
import type { Sql } from './database.js';

/**
 * The statement that counts one change of each party that a query names, in a column. It takes a counter that no other transaction
 * holds, or makes one: a slow transaction keeps nobody else from writing.
 */
export function countChanges(parties: string): string {
  return `insert into list_version as list (party, counter, version)
    select changed.party, coalesce(free.counter, (random() * 9e15)::bigint), 1
    from (${parties}) changed (party)
    left join lateral (
      select counter from list_version where party = changed.party limit 1 for update skip locked
    ) free on true
    on conflict (party, counter) do update set version = list.version + 1`;
}

const countEach = countChanges('select unnest($1::text[])');

/** Every change to the rows of a list, in the same transaction. */
export async function changeLists(sql: Sql, parties: readonly PartyId[]): Promise<void> {
  await sql.query(countEach, [[...new Set(parties)]]);
}

/** An expression for the version of a party's lists, of which `party` is one, too. */
export type ListVersionOf = (party: string) => string;

/** Every counter, as JSON. */
export const listVersionOf: ListVersionOf = party =>
  `(select coalesce(json_object_agg(counter, version), '{}')::text from list_version where party = ${party})`;

/** Of a store that reads no replica: nobody asks for it, so no call looks it up. */
export const noListVersion: ListVersionOf = () => `'{}'`;

/** Whether the database has every change that a version of a party's lists counts. Both are expressions. */
export function hasListVersion(party: string, version: string): string {
  return `not exists (
    select from json_each_text(${version}::json) wanted (counter, version)
    left join list_version list on list.party = ${party} and list.counter = wanted.counter::bigint
    where list.version is null or list.version < wanted.version::bigint
  )`;
}
