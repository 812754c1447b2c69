import { statfs } from 'node:fs/promises';

import { DatabaseUnfit } from '../../databases/database-unfit.js';
import { StartError } from '../start-error.js';

/** Which database could not be opened: the one in a folder, or PostgreSQL. */
type Where = { readonly dataDir: string } | 'postgres';

/** Megabytes; an embedded database needs about 45 to begin, and 16 for each further file of its log. */
const SMALLEST_ROOM_MB = 64;

/** A sentence that says how to fix it, where people can; any other error unchanged. */
export async function startErrorOf(thrown: unknown, where: Where): Promise<unknown> {
  const message = adviceOn(rootOf(thrown), where) ?? (await adviceOnRoom(where));
  return message === undefined ? thrown : new StartError(message, { cause: thrown });
}

/** The original error of the database or the system, without the drivers' wrappers. */
function rootOf(thrown: unknown): unknown {
  const isWrapped = thrown instanceof Error && ['StoreUnavailable', 'ConnectionLost'].includes(thrown.name);
  return isWrapped ? rootOf(thrown.cause) : thrown;
}

function adviceOn(thrown: unknown, where: Where): string | undefined {
  if (thrown instanceof DatabaseUnfit) return thrown.message;
  if (!(thrown instanceof Error)) return undefined;
  const { code } = thrown as NodeJS.ErrnoException;
  if (where === 'postgres') return postgresAdvice(code, thrown);
  return typeof code === 'string' && /^E[A-Z]+$/.test(code)
    ? `The data folder ${where.dataDir} cannot be used (${code}). Choose one that this user may write to with DATA_DIR or --data-dir.`
    : undefined;
}

/** An embedded database stops in many ways on a full disk, and few of its errors name the reason. */
async function adviceOnRoom(where: Where): Promise<string | undefined> {
  if (where === 'postgres') return undefined;
  const disk = await statfs(where.dataDir).catch(() => undefined);
  const left = disk ? Math.floor((disk.bavail * disk.bsize) / 1e6) : Infinity;
  return left < SMALLEST_ROOM_MB
    ? `The database in ${where.dataDir} could not be opened, and its disk has only ${left} MB left. Make room, or choose another folder with DATA_DIR or --data-dir.`
    : undefined;
}

/** The address appears in no message, because it may contain the password. */
function postgresAdvice(code: string | undefined, thrown: Error): string | undefined {
  const { message } = thrown;
  const { syscall, path } = thrown as NodeJS.ErrnoException;
  if (syscall === 'open') return `The file ${path} that DATABASE_URL names cannot be read (${code}).`;
  if (unreachable.has(code ?? ''))
    return `PostgreSQL cannot be reached (${code}). Look whether it runs, and whether DATABASE_URL names its host and port.`;
  if (/^(timeout exceeded|Connection terminated)/.test(message))
    return `PostgreSQL does not answer: ${message}. Look whether DATABASE_URL names its host and port.`;
  const advice = adviceByCode[code ?? ''];
  return advice && `PostgreSQL says: ${message}. ${advice}`;
}

const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ENOENT']);

const adviceByCode: Readonly<Record<string, string>> = {
  ERR_INVALID_URL: 'Write DATABASE_URL like postgres://user:password@host:5432/name',
  '28P01': 'Look at the user and the password in DATABASE_URL.',
  '28000': 'Look at the user in DATABASE_URL, and at pg_hba.conf.',
  '3D000': "Make it, with: CREATE DATABASE name TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'",
  '25006':
    'DATABASE_URL has to name the primary, not a standby, and a user who may write: ALTER ROLE name RESET default_transaction_read_only',
  '3F000': "Give the user of DATABASE_URL a schema that exists, with: ALTER ROLE name SET search_path = 'public'",
  '42501': 'Let the user of DATABASE_URL own the database, or grant it CREATE on the schema public.',
  '53300': 'Raise its max_connections, or lower DATABASE_CONNECTIONS.',
};
