import pg from 'pg';

import { fillDatabase } from './search-data.mjs';
import { postgresAddress, startServer } from './server.mjs';

/** The settings of a process on a database, without limits of calls. */
export const environmentOn = databaseUrl => ({
  DATABASE_URL: databaseUrl,
  CALLS_PER_ADDRESS: '0',
  CALLS_PER_ACCOUNT: '0',
});

/**
 * Calls `use` with the address of a PostgreSQL that holds many inquiries, a client of it, and the settings of a process on it.
 * Undefined where PostgreSQL is not installed.
 *
 * @param {number} count of inquiries
 */
export async function withFilledDatabase(count, use) {
  const databaseUrl = await postgresAddress();
  if (!databaseUrl) return undefined;
  const environment = environmentOn(databaseUrl);
  // Creates the schema, and inserts agencies and categories.
  await (await startServer(environment)).stop();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await fillDatabase(client, count);
    return await use({ databaseUrl, client, environment });
  } finally {
    await client.end();
  }
}
