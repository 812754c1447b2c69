import { StoreUnavailable } from '../service/store/store-unavailable.js';
import { sqlState } from './retry.js';

/** The connection is gone, or did not answer in time. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';

  /** @param hadNoEffect whether nothing can have taken effect, so that the same work may be done on another connection */
  constructor(
    readonly hadNoEffect: boolean,
    cause: unknown,
  ) {
    super('The connection to the database was lost.', { cause });
  }
}

/** What Node says of sockets. */
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

/** `admin_shutdown`, `crash_shutdown`, `cannot_connect_now`; class 08 is of connections. */
const connectionStates = /^(08...|57P0[123])$/;

/** Out of space, memory or connections (53), failing disks (58), cancelled by its time limit, or a replica that takes no writes. */
const temporaryStates = /^(53...|58...|57014|25006)$/;

/** What `pg` says, which has no code for it. */
const lostMessages =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** Whether the connection that this was thrown by, or that could not be made, is of no use any more. */
export function isConnectionError(error: unknown): boolean {
  const code = sqlState(error);
  if (code !== undefined && (networkCodes.has(code) || connectionStates.test(code))) return true;
  return error instanceof Error && lostMessages.test(error.message);
}

/** The same error, or {@link StoreUnavailable} for what passes: callers are told to try again. */
export function asStoreUnavailable(error: unknown): unknown {
  const passes =
    error instanceof ConnectionLost || isConnectionError(error) || temporaryStates.test(sqlState(error) ?? '');
  return passes ? new StoreUnavailable('The database is not available.', { cause: error }) : error;
}
