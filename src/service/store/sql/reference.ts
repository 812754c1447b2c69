import type { Agency, Category } from '../../../contract/types.js';
import type { BusinessRecord } from '../records.js';
import type { ReferenceData, ReferenceStore, StoreSeed } from '../store.js';
import type { Database, Sql } from './database.js';
import { table } from './table.js';
import { uuidOrNull } from './uuid.js';

const agencyTable = table('agency', { agency_id: 'text', position: 'int', record: 'json' });
const categoryTable = table('category', { category_id: 'text', position: 'int', record: 'json' });
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
    const agencies = await sql.query<{ record: Agency }>('select record from agency order by position');
    const categories = await sql.query<{ record: Category }>('select record from category order by position');
    const [routing] = await sql.query<{ agency_id: string | null }>('select agency_id from routing');
    return {
      agencies: new Map(agencies.map(({ record }) => [record.agencyId, record])),
      categories: new Map(categories.map(({ record }) => [record.categoryId, record])),
      routingAgencyId: routing?.agency_id ?? null,
    };
  });
}

/** Fails with the constraint `routing_pkey` where it has been called before. */
export async function insertReference(sql: Sql, { routingAgencyId, agencies, categories }: StoreSeed): Promise<void> {
  await routingTable.insert(sql, [{ singleton: true, agency_id: routingAgencyId }]);
  await agencyTable.insert(
    sql,
    agencies.map((record, position) => ({ agency_id: record.agencyId, position, record })),
  );
  await categoryTable.insert(
    sql,
    categories.map((record, position) => ({ category_id: record.categoryId, position, record })),
  );
}
