/** A streaming replica that lists are read from, as long as it can be. */
import type { Replica, ReplicaRead, SqlValue } from '../service/store/sql/database.js';
import { PostgresConnections, type PoolState } from './postgres-connections.js';
import { inShortTurn } from './short-turns.js';
import { ConnectionLost, isConnectionError } from './unavailable.js';

export interface ReadReplicaOptions {
  /** Maximum number of connections of this process; 10 by default. */
  readonly connections?: number;
  /** Called when the replica cannot be used; lists are read from the primary then. */
  readonly onError?: (error: unknown) => void;
}

/** How far the replica is behind the primary; undefined when it does not answer. */
export interface ReplicaLag {
  readonly bytes: number;
  /** Since the last change that the replica has; 0 when it has all, null when it has none since its start. */
  readonly seconds: number | null;
}

export interface ReadReplica extends Replica {
  /** How many lists were read, by where they came from. */
  readonly reads: Readonly<Record<ReplicaRead, number>>;
  lag(primaryPosition: string): Promise<ReplicaLag | undefined>;
  pool(): PoolState;
  close(): Promise<void>;
}

/** Milliseconds: together with the primary's own limits, a person is served within ten seconds while the replica hangs. */
const CONNECT_TIMEOUT_MS = 1000;
const STATEMENT_TIMEOUT_MS = 2000;
/** Milliseconds without another attempt after the replica could not be reached. */
const PAUSE_MS = 5000;

/** @param url of the same database on a replica; connects when it is used first */
export function openReadReplica(url: string, options: ReadReplicaOptions = {}): ReadReplica {
  const { onError = () => undefined, ...connecting } = options;
  const connections = new PostgresConnections(url, {
    ...connecting,
    connectTimeoutMs: CONNECT_TIMEOUT_MS,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    onLostConnection: onError,
  });
  const reads: Record<ReplicaRead, number> = { replica: 0, behind: 0, unavailable: 0, foreign: 0 };
  let hasFailed = false;
  let nextAttempt = -Infinity;

  function pause(): void {
    hasFailed = true;
    nextAttempt = performance.now() + PAUSE_MS;
  }

  async function query<Row extends object>(text: string, values: readonly SqlValue[]) {
    if (hasFailed) {
      if (performance.now() < nextAttempt) return undefined;
      // One call tries; the others do not wait for it.
      pause();
    }
    try {
      const { rows } = await connections.use(connection => connection.query(text, values));
      hasFailed = false;
      await inShortTurn();
      return rows as readonly Row[];
    } catch (thrown) {
      // A statement that failed, for example because of a conflict with the recovery, says nothing about the next one.
      if (thrown instanceof ConnectionLost || isConnectionError(thrown)) pause();
      onError(thrown);
      return undefined;
    }
  }

  return {
    reads,
    query,
    onRead(outcome) {
      reads[outcome] += 1;
      if (outcome !== 'foreign') return;
      pause();
      onError(new Error('DATABASE_READ_URL leads to no replica of the database of DATABASE_URL, and is not used.'));
    },
    async lag(primaryPosition) {
      const [row] = (await query<ReplicaLag>(lagStatement, [primaryPosition])) ?? [];
      return row;
    },
    pool: () => connections.state,
    close: () => connections.close(),
  };
}

/** A server that has been promoted replays nothing more, and has all of its own changes. */
const lagStatement = `
  select bytes, case when bytes = 0 then 0 else extract(epoch from now() - changed_at) end::float8 as seconds
  from (
    select pg_last_xact_replay_timestamp() as changed_at, greatest(0, pg_wal_lsn_diff($1::text::pg_lsn,
      case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end))::float8 as bytes
  ) replayed`;
