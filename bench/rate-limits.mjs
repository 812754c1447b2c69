import { tsImport } from 'tsx/esm/api';

import { inTurn } from './measure.mjs';
import { postgresAddress } from './server.mjs';

const limit = { quota: 1200, windowSeconds: 60 };
/** Each uses half of its quota in a run, one call at a time, so that every wait for the database counts. */
const callers = 50;
const callsEach = 600;

export const mostMilliseconds = 0.2;

/**
 * The time that counting adds to one call, in this process and shared by PostgreSQL.
 *
 * @param {number} runs
 * @returns {Promise<{ what: string, milliseconds: number, text?: string }[]>}
 */
export async function measureRateLimits(runs) {
  const url = await postgresAddress();
  if (!url) return [];
  const load = path => tsImport(`../src/${path}`, import.meta.url);
  const { openPostgres } = await load('databases/postgres.ts');
  const { migrate } = await load('databases/migrate.ts');
  const { migrations } = await load('service/store/sql/migrations.ts');
  const { sqlRateCounter } = await load('service/store/sql/rate-counter.ts');
  const { memoryRateCounter } = await load('service/http/memory-rate-counter.ts');

  const database = openPostgres(url);
  await migrate(database, migrations);
  const counted = countingStatements(database);
  let minute = 0;
  const costOf = async counter => {
    const at = new Date((minute += 1) * 60_000);
    const start = performance.now();
    for (let call = 0; call < callsEach; call += 1)
      for (let caller = 0; caller < callers; caller += 1) await counter.count(`account ${caller}`, limit, at);
    return (performance.now() - start) / (callers * callsEach);
  };
  const times = await inTurn(
    { memory: () => costOf(memoryRateCounter()), shared: () => costOf(sqlRateCounter(counted.database)) },
    runs,
  );
  const perCall = counted.statements() / ((runs + 1) * callers * callsEach);
  await database.close();
  return [
    { what: 'counting one call: in the process', milliseconds: times.memory },
    {
      what: 'counting one call: shared by PostgreSQL',
      milliseconds: times.shared,
      ratio: times.shared / times.memory,
      text: `one statement for ${Math.round(1 / perCall)} calls`,
    },
  ];
}

function countingStatements(database) {
  let statements = 0;
  const query = (...args) => {
    statements += 1;
    return database.query(...args);
  };
  return { database: { ...database, query }, statements: () => statements };
}
