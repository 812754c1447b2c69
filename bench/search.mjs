import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';

import pg from 'pg';
import { sqlStore } from 'sme-one-id/service';

import { inTurn } from './measure.mjs';
import { accessTokens, busyInquiriesOf, fillDatabase } from './search-data.mjs';
import { cpuTime, postgresAddress, startServer } from './server.mjs';

/** Requests of one run, and how many of them are pending at the same time. */
const calls = 1000;
const atOnce = 16;
/** Not counted: the compiler works more for the first requests than for those of a running service. */
const warmUps = 3;

const rows = { limit: 20 };
const conditions = {
  'no condition': {},
  status: { statuses: ['in_progress'] },
  agency: { agencyIds: ['rd'] },
  'receipt number': { receiptNumber: '25690' },
  'days of contact': { contacted: { from: '2000-01-01', to: '2100-01-01' } },
  'days of completion': { completed: { from: '2000-01-01', to: '2100-01-01' } },
  words: { text: 'ปลากะพง' },
};

/**
 * Searches among a million inquiries in PostgreSQL over HTTP: the CPU time of the server for a request, compared with
 * its cheapest route and with the same statements in plain `pg`; and a page far down the list compared with the first.
 *
 * @param {number} runs
 * @param {number} count of inquiries in the database
 * @returns {Promise<{ what: string, milliseconds: number, ratio?: number }[]>}
 */
export async function measureSearch(runs, count) {
  const databaseUrl = await postgresAddress();
  if (!databaseUrl) return [];
  const environment = { DATABASE_URL: databaseUrl, CALLS_PER_ADDRESS: '0', CALLS_PER_ACCOUNT: '0' };
  // Creates the schema, and inserts agencies and categories.
  await (await startServer(environment)).stop();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await fillDatabase(client, count);
  const server = await startServer(environment);
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  try {
    return [
      ...(await measureConditions(client, server, agent, databaseUrl, runs)),
      ...(await measureDepth(server, agent, runs, busyInquiriesOf(count))),
    ];
  } finally {
    agent.destroy();
    await server.stop();
    await client.end();
  }
}

async function measureConditions(client, server, agent, databaseUrl, runs) {
  const bare = startBare(databaseUrl);
  const found = [];
  const hello = () => post(server, agent, '/health/live');
  for (const [name, criteria] of Object.entries(conditions)) {
    const statements = await statementsOf(client, criteria);
    const search = () => post(server, agent, '/v1/inquiries/search', { ...criteria, ...rows }, accessTokens[2]);
    const { inquiries } = await search();
    if (inquiries.length === 0) throw new Error(`Nothing was found by ${name}.`);
    const ways = {
      hello: () => cpuOf(server.pid, hello),
      sql: async () => (await bare.run({ statements, calls, atOnce })) / calls,
      search: () => cpuOf(server.pid, search),
    };
    if (found.length === 0) await inTurn(ways, warmUps);
    const times = await inTurn(ways, runs);
    const base = times.hello + times.sql;
    if (found.length === 0) found.push({ what: 'CPU of one request: /health/live', milliseconds: times.hello });
    found.push(
      { what: `CPU of one search by ${name}: hello and bare pg`, milliseconds: base, ratio: 1 },
      { what: `CPU of one search by ${name}: the service`, milliseconds: times.search, ratio: times.search / base },
    );
  }
  bare.stop();
  return found;
}

/** The statements that the service runs for a search, recorded on their way to the database. */
async function statementsOf(client, criteria) {
  const statements = [];
  const store = sqlStore({
    async query(text, values) {
      statements.push({ text, values });
      const { rows: found } = await client.query(text, values);
      return found;
    },
  });
  const found = await store.sessionOf(await hashOf(accessTokens[2]));
  await store.inquiriesOf(found.account.accountId, criteria, { ...rows, after: null });
  return statements;
}

async function hashOf(token) {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(token))).toString('hex');
}

/** The CPU time of a process for one call, in milliseconds, as an average of many. */
async function cpuOf(pid, call) {
  const before = cpuTime(pid);
  await manyTimes(call);
  return (cpuTime(pid) - before) / calls;
}

async function manyTimes(call) {
  let left = calls;
  const one = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** The time of single requests, one after the other, for the account with most inquiries. */
async function measureDepth(server, agent, runs, inquiries) {
  const lastPage = Math.floor(inquiries / rows.limit);
  const page = body => post(server, agent, '/v1/inquiries/search', body, accessTokens[1]);
  const deep = { ...rows, cursor: await cursorOf(lastPage, page) };
  const timeOf = async body => {
    const start = performance.now();
    for (let index = 0; index < 20; index += 1) await page(body);
    return (performance.now() - start) / 20;
  };
  const times = await inTurn({ first: () => timeOf(rows), deep: () => timeOf(deep) }, runs);
  return [
    {
      what: `page 1 of ${inquiries.toLocaleString('en')} inquiries of one account`,
      milliseconds: times.first,
      ratio: 1,
    },
    {
      what: `page ${lastPage.toLocaleString('en')} of them`,
      milliseconds: times.deep,
      ratio: times.deep / times.first,
    },
  ];
}

async function cursorOf(number, page) {
  const above = (number - 1) * rows.limit;
  let cursor;
  // A cursor does not depend on the page size, so longer pages lead down the list faster.
  for (let passed = 0; passed < above; passed += 100) {
    const limit = Math.min(100, above - passed);
    ({ nextCursor: cursor } = await page({ limit, ...(cursor && { cursor }) }));
  }
  return cursor;
}

function startBare(databaseUrl) {
  const child = spawn(process.execPath, ['bench/search-bare.mjs', databaseUrl], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    async run(task) {
      child.send(task);
      const [milliseconds] = await once(child, 'message');
      return milliseconds;
    },
    stop: () => child.disconnect(),
  };
}

function post({ url }, agent, path, body, token) {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(body && { 'Content-Type': 'application/json' }),
      ...(token && { Authorization: `Bearer ${token}` }),
    };
    const sent = request(url + path, { method: body ? 'POST' : 'GET', agent, headers }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`${path}: ${response.statusCode} ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}
