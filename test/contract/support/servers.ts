import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startServer, type RunningServer } from '../../../src/server/index.js';
import { postgresCluster } from '../../support/postgres-cluster.js';

export interface ServerKind {
  readonly name: string;
  /** Starts the server with fresh sample data; for `before`. */
  readonly start: (this: Mocha.Context) => Promise<RunningServer>;
}

const common = { port: 0, sampleData: true };

/** The server over each of its stores. */
export const serverKinds: readonly ServerKind[] = [
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
