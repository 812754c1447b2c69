/** Connections to the database, and the replica that lists are read from. */
import { Counter, Gauge, type Registry } from 'prom-client';

import type { PoolState } from '../../databases/postgres-connections.js';
import type { ReadReplica, ReplicaLag } from '../../databases/read-replica.js';

export function collectDatabase(registers: Registry[], pools: () => Readonly<Record<string, PoolState>>): void {
  new Gauge({
    name: 'sme_database_connections',
    help: 'Connections of this process to a database, by state: idle or busy',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const [pool, { idle, busy }] of Object.entries(pools())) {
        this.set({ pool, state: 'idle' }, idle);
        this.set({ pool, state: 'busy' }, busy);
      }
    },
  });
  new Gauge({
    name: 'sme_database_waiting',
    help: 'Calls that wait for a connection to a database',
    labelNames: ['pool'],
    registers,
    collect() {
      for (const [pool, { waiting }] of Object.entries(pools())) this.set({ pool }, waiting);
    },
  });
}

/** Returns what has to be awaited before each exposition. */
export function replicaMetrics(
  registers: Registry[],
  { reads }: Pick<ReadReplica, 'reads'>,
  lag: () => Promise<ReplicaLag | undefined>,
): () => Promise<void> {
  new Counter({
    name: 'sme_replica_reads_total',
    help: 'Lists that were read from the replica, or from the primary because it is behind, unavailable or foreign',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(reads)) this.inc({ outcome }, count);
    },
  });
  const bytes = new Gauge({
    name: 'sme_replica_lag_bytes',
    help: 'How much of the write-ahead log the replica has not replayed; NaN while it does not answer',
    registers,
  });
  const seconds = new Gauge({
    name: 'sme_replica_lag_seconds',
    help: 'Age of the latest change that the replica has, 0 when it has all; NaN while it does not answer',
    registers,
  });
  return async () => {
    const found = await lag().catch(() => undefined);
    bytes.set(found?.bytes ?? NaN);
    seconds.set(found?.seconds ?? NaN);
  };
}
