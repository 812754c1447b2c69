import { readdirSync, readFileSync } from 'node:fs';

import { withFilledDatabase } from './filled-server.mjs';
import { call, calls, keptConnections, manyTimes } from './http-calls.mjs';
import { median } from './measure.mjs';
import { accessTokens, fewestInquiries } from './search-data.mjs';
import { cpuTime, startServer } from './server.mjs';

const paths = ['/v1/inquiries?limit=20', '/v1/notifications?limit=20', '/v1/businesses'];

/**
 * How many calls a second two processes answer, compared with one, on the same PostgreSQL; and what a call costs each program in
 * CPU, since all of them share the cores of this machine.
 *
 * @param {number} runs
 * @returns {Promise<{ processes: number, perSecond: number, ratio: number, cpu: Record<string, number> }[]>} `cpu` in
 *   milliseconds for one call: of the service, of the database, of the caller
 */
export async function measureProcesses(runs) {
  const found = await withFilledDatabase(fewestInquiries, async ({ environment }) => {
    const servers = [await startServer(environment), await startServer(environment)];
    const agent = keptConnections();
    try {
      const ways = { 1: servers.slice(0, 1), 2: servers };
      const results = { 1: [], 2: [] };
      for (let run = 0; run <= runs; run += 1)
        for (const [processes, used] of Object.entries(ways)) {
          const result = await load(used, agent);
          if (run > 0) results[processes].push(result);
        }
      return Object.entries(results).map(([processes, each]) => ({
        processes: Number(processes),
        perSecond: median(each.map(({ perSecond }) => perSecond)),
        cpu: Object.fromEntries(
          ['service', 'database', 'caller'].map(name => [name, median(each.map(({ cpu }) => cpu[name]))]),
        ),
      }));
    } finally {
      agent.destroy();
      for (const server of servers) await server.stop();
    }
  });
  if (!found) return [];
  const [{ perSecond }] = found;
  return found.map(each => ({ ...each, ratio: each.perSecond / perSecond }));
}

async function load(servers, agent) {
  let count = 0;
  const before = spent(servers);
  const start = performance.now();
  await manyTimes(() => {
    count += 1;
    const path = paths[count % paths.length];
    return call(servers[count % servers.length], agent, path, { token: accessTokens[2] });
  });
  const seconds = (performance.now() - start) / 1000;
  const after = spent(servers);
  const cpu = Object.fromEntries(Object.keys(before).map(name => [name, (after[name] - before[name]) / calls]));
  return { perSecond: calls / seconds, cpu };
}

/** CPU time so far, in milliseconds, by program. */
function spent(servers) {
  const sum = pids => pids.map(cpuTime).reduce((one, other) => one + other, 0);
  return {
    service: sum(servers.map(({ pid }) => pid)),
    database: sum(databasePids()),
    caller: cpuTime(process.pid),
  };
}

const databasePids = () => readdirSync('/proc').filter(pid => /^\d+$/.test(pid) && nameOf(pid) === 'postgres');

/** Empty for a process that has just ended. */
function nameOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
}
