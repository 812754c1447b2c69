/**
 * A lock on a folder among processes that share nothing but the folder, for example in different containers.
 *
 * Each owner has a number, one higher than the last, and a folder `in-use.<number>` with a socket that it listens on. To claim the
 * lock, a process creates its socket in a folder with a random name, and renames that folder to the next number: only one process
 * can get each number, and nobody sees the socket before it answers. A process that finds a higher number afterwards was too slow:
 * its number was that of a past owner, and it withdraws. An owner's folder is removed only by a later owner with a higher number.
 * So the highest number always tells whether the lock is held, and checking and claiming need not be one atomic step.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

import { sqlState as codeOf } from './sql-state.js';
import { DatabaseUnfit } from './database-unfit.js';

/** The maximum length of a socket's path in bytes that works on every system. */
const MAX_SOCKET_PATH = 100;

const ownerName = /^in-use\.(\d{1,9})$/;
const claimName = /^claim\.[0-9a-f]{6}$/;

/**
 * Claims the folder, and returns a function that releases it; undefined when another process has it.
 *
 * @throws {DatabaseUnfit} when the folder's path is too long for a socket
 */
export async function claimFolder(folder: string): Promise<(() => Promise<void>) | undefined> {
  const own = join(folder, `claim.${randomBytes(3).toString('hex')}`);
  const server = await listenIn(folder, own);
  let mine: string | undefined;
  try {
    mine = await becomeOwner(folder, own);
  } finally {
    if (mine === undefined) {
      await stopListening(server);
      await rm(own, { recursive: true, force: true });
    }
  }
  return mine === undefined ? undefined : () => release(server, mine);
}

/** Returns the owner's folder. */
async function becomeOwner(folder: string, own: string): Promise<string | undefined> {
  for (;;) {
    const last = await highestNumber(folder);
    if (last > 0 && (await isListening(socketIn(ownerPath(folder, last))))) return undefined;
    const mine = ownerPath(folder, last + 1);
    if (!(await takeNumber(own, mine))) continue;
    if ((await highestNumber(folder)) === last + 1) {
      await clearUp(folder, last + 1);
      return mine;
    }
    await rename(mine, own);
  }
}

/** Leaves the numbered folder, but no socket, which some copy programs cannot handle. */
async function release(server: Server, mine: string): Promise<void> {
  await writeFile(join(mine, 'left'), '').catch((thrown: unknown) => {
    // Somebody has deleted the folder.
    if (codeOf(thrown) !== 'ENOENT') throw thrown;
  });
  await stopListening(server);
  await rm(socketIn(mine), { force: true });
}

/** False when another process has taken the number: rename does not replace a folder that is not empty. */
async function takeNumber(own: string, mine: string): Promise<boolean> {
  try {
    await rename(own, mine);
    return true;
  } catch (thrown) {
    if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(thrown) ?? '')) return false;
    throw thrown;
  }
}

/** The highest number ever used; 0 when there is none. */
async function highestNumber(folder: string): Promise<number> {
  const names = await readdir(folder);
  return Math.max(0, ...names.map(name => Number(ownerName.exec(name)?.[1] ?? 0)));
}

/** Removes what earlier owners left, and claims of processes that ended before they got the lock. */
async function clearUp(folder: string, mine: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const isLeft = Number(ownerName.exec(name)?.[1] ?? mine) < mine;
    if (isLeft || (claimName.test(name) && (await isOld(path)))) await rm(path, { recursive: true, force: true });
  }
}

/** A claim takes milliseconds. No lock depends on this age: a slow claimant that finds its folder gone has no lock. */
async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined); // Another process has renamed it to a lock, or has withdrawn its claim.
  return found !== undefined && Date.now() - found.mtimeMs > 3_600_000;
}

function ownerPath(folder: string, number: number): string {
  return join(folder, `in-use.${number}`);
}

function socketIn(path: string): string {
  return join(path, 'owner');
}

async function listenIn(folder: string, own: string): Promise<Server> {
  const path = socketIn(own);
  if (Buffer.byteLength(path) > MAX_SOCKET_PATH) {
    const most = MAX_SOCKET_PATH - (Buffer.byteLength(path) - Buffer.byteLength(folder));
    throw new DatabaseUnfit(`The path ${folder} is too long: give DATA_DIR at most ${most} bytes.`);
  }
  await mkdir(own, { mode: 0o700 });
  return listenOn(path).catch(async (thrown: unknown) => {
    await rm(own, { recursive: true, force: true });
    throw thrown;
  });
}

export async function listenOn(name: string): Promise<Server> {
  const server = createServer(visitor => visitor.destroy());
  server.listen(name);
  await once(server, 'listening');
  // The lock alone must not keep the process running.
  return server.unref();
}

export async function stopListening(server: Server): Promise<void> {
  await new Promise<void>(resolve => server.close(() => resolve()));
}

/** Whether a process listens there. A full backlog also means that it is alive. */
async function isListening(path: string): Promise<boolean> {
  const connection = connect(path);
  try {
    await once(connection, 'connect');
    return true;
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === 'EAGAIN') return true;
    if (['ECONNREFUSED', 'ENOENT'].includes(code ?? '')) return false;
    throw thrown;
  } finally {
    connection.destroy();
  }
}
