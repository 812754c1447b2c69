import { besideBare, requestOf, startBarePg, statementsOf } from './bare-pg.mjs';
import { withFilledDatabase } from './filled-server.mjs';
import { atOnce, call, calls, cpuOf, keptConnections } from './http-calls.mjs';
import { inTurn, warmUps } from './measure.mjs';
import { accessTokens, busyInquiriesOf } from './search-data.mjs';
import { startServer } from './server.mjs';

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
const search = body => ({ path: '/v1/inquiries/search', body, token: accessTokens[2] });
const get = path => ({ path, token: accessTokens[2] });

/** What is called, by what the table says. */
const measured = {
  ...Object.fromEntries(
    Object.entries(conditions).map(([name, criteria]) => [`search by ${name}`, search({ ...criteria, ...rows })]),
  ),
  'list of inquiries': get('/v1/inquiries?limit=20'),
  'list of notifications': get('/v1/notifications?limit=20'),
};

/**
 * Calls among many inquiries in PostgreSQL over HTTP: the CPU time of the server for a request, compared with its cheapest route
 * and with the same statements in plain `pg`; and a page far down the list compared with the first.
 *
 * @param {number} runs
 * @param {number} count of inquiries in the database
 * @returns {Promise<{ what: string, milliseconds: number, ratio?: number }[]>}
 */
export async function measureSearch(runs, count) {
  const found = await withFilledDatabase(count, async ({ databaseUrl, client, environment }) => {
    const server = await startServer(environment);
    const agent = keptConnections();
    try {
      return [
        ...(await measureCalls(client, server, agent, databaseUrl, runs)),
        ...(await measureDepth(server, agent, runs, busyInquiriesOf(count))),
      ];
    } finally {
      agent.destroy();
      await server.stop();
    }
  });
  return found ?? [];
}

async function measureCalls(client, server, agent, databaseUrl, runs) {
  const bare = startBarePg(databaseUrl);
  const found = [];
  const hello = () => call(server, agent, '/health/live');
  for (const [name, { path, body, token }] of Object.entries(measured)) {
    const statements = await statementsOf(client, () => requestOf(path, { body, token }));
    const ask = () => call(server, agent, path, { body, token });
    const answer = await ask();
    if ((answer.inquiries ?? answer.notifications).length === 0) throw new Error(`Nothing was found by ${name}.`);
    const ways = {
      hello: () => cpuOf(server.pid, hello),
      sql: async () => (await bare.run({ statements, calls, atOnce })) / calls,
      service: () => cpuOf(server.pid, ask),
    };
    if (found.length === 0) await inTurn(ways, warmUps);
    const times = await inTurn(ways, runs);
    if (found.length === 0) found.push({ what: 'CPU of one request: /health/live', milliseconds: times.hello });
    found.push(...besideBare(name, times));
  }
  bare.stop();
  return found;
}

/** The time of single requests, one after the other, for the account with most inquiries. */
async function measureDepth(server, agent, runs, inquiries) {
  const lastPage = Math.floor(inquiries / rows.limit);
  const page = body => call(server, agent, '/v1/inquiries/search', { body, token: accessTokens[1] });
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
