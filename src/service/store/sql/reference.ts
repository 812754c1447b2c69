import {
  indexReference,
  type ReferenceData,
  type ReferenceLists,
  type ReferenceRecords,
  type ReferenceSeed,
} from '../reference-data.js';
import type { BusinessRecord } from '../records.js';
import type { ReferenceStore } from '../store.js';
import type { Database, Sql } from './database.js';
import { listTable, type ListTable } from './list-table.js';
import { table } from './table.js';
import { uuidOrNull } from './uuid.js';

const listTables: { readonly [Name in keyof ReferenceRecords]: ListTable<ReferenceRecords[Name]> } = {
  agencies: listTable('agency', 'agency_id', ({ agencyId }) => agencyId),
  categories: listTable('category', 'category_id', ({ categoryId }) => categoryId),
};
const namedTables = Object.entries<ListTable<object>>(listTables) as [keyof ReferenceRecords, ListTable<object>][];

const routingTable = table('routing', { singleton: 'boolean', agency_id: 'text' });

/** Nearly every response names agencies. An operator's change becomes visible after this many milliseconds. */
const CACHE_MS = 60_000;

export function sqlReference(database: Database): ReferenceStore {
  let cached: { readonly until: number; readonly data: Promise<ReferenceData> } | undefined;

  function load(): Promise<ReferenceData> {
    const data = readReference(database);
    cached = { until: performance.now() + CACHE_MS, data };
    // A failure is not cached.
    data.catch(() => (cached = undefined));
    return data;
  }

  return {
    reference: () => (cached && performance.now() < cached.until ? cached.data : load()),

    async businessesOf(accountId) {
      const text = 'select record from business where account_id = $1 order by position';
      const rows = await database.query<{ record: BusinessRecord }>(text, [uuidOrNull(accountId)]);
      return rows.map(({ record }) => record);
    },
  };
}

async function readReference(database: Database): Promise<ReferenceData> {
  return database.transaction(async sql => {
    const lists: [string, unknown][] = [];
    for (const [name, each] of namedTables) lists.push([name, await each.read(sql)]);
    const [routing] = await sql.query<{ agency_id: string | null }>('select agency_id from routing');
    return indexReference({
      ...(Object.fromEntries(lists) as unknown as ReferenceLists),
      routingAgencyId: routing?.agency_id ?? null,
    });
  });
}

/** Fails with the constraint `routing_pkey` where it has been called before. */
export async function insertReference(sql: Sql, { routingAgencyId, ...lists }: ReferenceSeed): Promise<void> {
  await routingTable.insert(sql, [{ singleton: true, agency_id: routingAgencyId }]);
  for (const [name, each] of namedTables) await each.insert(sql, lists[name]);
}
