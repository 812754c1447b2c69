import { StoreUnavailable } from '../service/store/store-unavailable.js';
import { sqlState } from './sql-state.js';

/** The connection broke, or did not respond in time. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';

  /** @param hadNoEffect whether nothing can have taken effect, so that the work may be repeated on another connection */
  constructor(
    readonly hadNoEffect: boolean,
    cause: unknown,
  ) {
    super('The connection to the database was lost.', { cause });
  }
}

/** Node's codes for network errors. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/** `admin_shutdown`, `crash_shutdown`, `cannot_connect_now`; class 08 is connection exceptions. */
const connectionStates = /^(08...|57P0[123])$/;

/** Insufficient resources (53), system errors (58), statement timeout, or a read-only replica. */
const temporaryStates = /^(53...|58...|57014|25006)$/;

/** Messages of `pg` that have no code. */
const lostMessages =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** Whether the error means that the connection is unusable or could not be opened. */
export function isConnectionError(error: unknown): boolean {
  const code = sqlState(error);
  if (code !== undefined && (networkCodes.has(code) || connectionStates.test(code))) return true;
  return error instanceof Error && lostMessages.test(error.message);
}

/** The same error, or {@link StoreUnavailable} for a temporary one: callers are told to retry. */
export function asStoreUnavailable(error: unknown): unknown {
  const passes =
    error instanceof ConnectionLost || isConnectionError(error) || temporaryStates.test(sqlState(error) ?? '');
  return passes ? new StoreUnavailable('The database is not available.', { cause: error }) : error;
}
