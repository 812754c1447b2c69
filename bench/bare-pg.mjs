import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { createService, sqlStore } from 'sme-one-id/service';

/**
 * The statements that the service runs for a request, recorded on their way to the database.
 *
 * @param {import('pg').Client} client
 * @param {Request} request that changes nothing
 */
export async function statementsOf(client, request) {
  let statements = [];
  const database = {
    async query(text, values) {
      statements.push({ text, values });
      const { rows } = await client.query(text, values);
      return rows;
    },
    transaction: work => work(database),
  };
  const service = createService({ store: sqlStore(database) });
  // The second time, the service has read what it keeps, such as agencies.
  for (let time = 1; time <= 2; time += 1) {
    statements = [];
    const response = await service.fetch(request.clone());
    if (!response.ok) throw new Error(`${request.url}: ${response.status} ${await response.text()}`);
  }
  return statements;
}

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
