import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startServer, type RunningServer } from '../../../src/server/index.js';
import { postgresCluster } from '../../support/postgres-cluster.js';

interface ServerKind {
  readonly name: string;
  /** Starts the server with fresh sample data; for `before`. */
  readonly start: (this: Mocha.Context) => Promise<RunningServer>;
}

const common = { port: 0, sampleData: true };

/** The server over each of its stores. */
const serverKinds: readonly ServerKind[] = [
  { name: 'memory', start: () => startServer(common) },
  {
    name: 'PGlite',
    async start() {
      const folder = await mkdtemp(join(tmpdir(), 'sme-one-id-'));
      const server = await startServer({ ...common, dataDir: join(folder, 'data') });
      const close = async () => {
        await server.close();
        await rm(folder, { recursive: true, force: true });
      };
      return { ...server, close };
    },
  },
  {
    name: 'PostgreSQL',
    async start() {
      const cluster = await postgresCluster.call(this);
      return startServer({ ...common, databaseUrl: await cluster.createDatabase() });
    },
  },
];

/** Runs the same tests over each server, which is available at `url()` while they run. */
export function overEachServer(tests: (name: string, url: () => string) => void): void {
  for (const { name, start } of serverKinds)
    describe(`over ${name}`, () => {
      let server: RunningServer;
      before(async function () {
        this.timeout(180_000);
        server = await start.call(this);
      });
      after(() => server.close());

      tests(name, () => server.url);
    });
}
