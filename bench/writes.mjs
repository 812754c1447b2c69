import pg from 'pg';
import { tsImport } from 'tsx/esm/api';

import { besideBare, requestOf, startBarePg, statementsOf } from './bare-pg.mjs';
import { environmentOn } from './filled-server.mjs';
import { call, cpuOf, keptConnections } from './http-calls.mjs';
import { inTurn, warmUps } from './measure.mjs';
import { mainThreadTime, postgresAddress, startServer } from './server.mjs';

/** One at a time: they change the same rows, and tries to sign in are counted before the password is checked. */
const size = { count: 300, together: 1 };
const anyPassword = { hash: async () => 'known', verify: async () => true, isCurrent: () => true, decoy: 'decoy' };

/**
 * Signing in and sending an inquiry over HTTP, on PostgreSQL: the CPU time of the server's main thread for a request, compared with
 * its cheapest route and with the same statements in plain `pg`, in a transaction that is rolled back. Passwords are hashed by
 * other threads, which are not counted.
 *
 * @param {number} runs
 * @returns {Promise<{ what: string, milliseconds: number, ratio?: number }[]>}
 */
export async function measureWrites(runs) {
  const databaseUrl = await postgresAddress();
  if (!databaseUrl) return [];
  const server = await startOn(databaseUrl);
  // Another database for the bare statements, whose numbers would collide with what the service inserts.
  const bareUrl = await postgresAddress();
  const bareServer = await startOn(bareUrl);
  const client = new pg.Client({ connectionString: bareUrl });
  await client.connect();
  const agent = keptConnections();
  const recorded = await writes(bareServer, agent);
  await bareServer.stop();
  const bare = startBarePg(bareUrl);
  const { sqlThrottle } = await tsImport('../src/service/store/sql/throttle.ts', import.meta.url);
  try {
    const found = [];
    const hello = () => call(server, agent, '/health/live');
    for (const [name, { path, ...request }] of Object.entries(await writes(server, agent))) {
      const statements = await statementsOf(
        client,
        () => requestOf(path, recorded[name]),
        database => ({
          passwordHasher: anyPassword,
          callerAddress: () => '127.0.0.1',
          throttle: sqlThrottle(database),
        }),
      );
      const task = { statements, changes: true, calls: size.count, atOnce: size.together };
      const ways = {
        hello: () => cpuOf(server.pid, hello, { ...size, spent: mainThreadTime }),
        sql: async () => (await bare.run(task)) / size.count,
        service: () => cpuOf(server.pid, () => call(server, agent, path, request), { ...size, spent: mainThreadTime }),
      };
      await inTurn(ways, warmUps);
      found.push(...besideBare(name, await inTurn(ways, runs)));
    }
    return found;
  } finally {
    bare.stop();
    agent.destroy();
    await client.end();
    await server.stop();
  }
}

const startOn = databaseUrl => startServer(environmentOn(databaseUrl), ['--sample-data']);

/** What is called, by what the table says. */
async function writes(server, agent) {
  const { draft } = await tsImport('../test/service/support/drafts.ts', import.meta.url);
  const { SAMPLE_PASSWORD: password } = await tsImport('../src/service/sample-data/people.ts', import.meta.url);
  const signIn = { path: '/v1/sign-in', body: { username: 'somying', password } };
  const { accessToken } = await call(server, agent, signIn.path, signIn);
  return { 'sign-in': signIn, 'new inquiry': { path: '/v1/inquiries', body: draft, token: accessToken } };
}
