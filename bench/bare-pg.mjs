import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { createService, sqlStore } from 'sme-one-id/service';

import { headersOf } from './http-calls.mjs';

/**
 * The statements that the service runs for a request, recorded on their way to the database.
 *
 * @param {import('pg').Client} client
 * @param {() => Request} makeRequest
 * @param {(database: object) => object} [optionsOver] further options of the service, with what they keep in the database
 */
export async function statementsOf(client, makeRequest, optionsOver = () => ({})) {
  let statements = [];
  const database = {
    async query(text, values) {
      statements.push({ text, values });
      const { rows } = await client.query(text, values);
      return rows;
    },
    transaction: work => work(database),
  };
  const service = createService({ ...optionsOver(database), store: sqlStore(database) });
  // Nothing stays that a request has changed.
  await client.query('begin');
  // The second time, the service has read what it keeps, such as agencies.
  for (let time = 1; time <= 2; time += 1) {
    statements = [];
    const request = makeRequest();
    const response = await service.fetch(request);
    if (!response.ok) throw new Error(`${request.url}: ${response.status} ${await response.text()}`);
  }
  await client.query('rollback');
  return statements;
}

/** A request of the service itself, without a server. */
export const requestOf = (path, { body, token }) =>
  new Request(`http://service.test${path}`, {
    method: body ? 'POST' : 'GET',
    headers: headersOf({ body, token }),
    ...(body && { body: JSON.stringify(body) }),
  });

/** A program that runs statements with plain `pg`, and tells the CPU time that it took. */
export function startBarePg(databaseUrl) {
  const child = spawn(process.execPath, ['bench/bare-pg-program.mjs', databaseUrl], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    /** Returns milliseconds of CPU. */
    async run(task) {
      child.send(task);
      const [milliseconds] = await once(child, 'message');
      return milliseconds;
    },
    stop: () => child.disconnect(),
  };
}

/**
 * Two rows of a table: the cheapest route together with the bare statements, and the service compared with that.
 *
 * @param {string} name of the call
 * @param {Record<'hello' | 'sql' | 'service', number>} times milliseconds
 */
export function besideBare(name, { hello, sql, service }) {
  const base = hello + sql;
  return [
    { what: `CPU of one ${name}: hello and bare pg`, milliseconds: base, ratio: 1 },
    { what: `CPU of one ${name}: the service`, milliseconds: service, ratio: service / base },
  ];
}
