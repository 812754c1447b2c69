/**
 * Keeps a second process off a folder. PGlite has no lock of its own, and two of it on one folder destroy what lies there
 * (https://github.com/electric-sql/pglite/issues/1106).
 *
 * Who holds the lock is listening on a socket, so the kernel lets go of it when the process ends, however it ends; nothing is
 * ever judged by its age. There are two sockets: a name that only this machine's kernel knows, which two processes cannot take
 * at once; and a file in the folder, which also processes in other containers see.
 */
import { createHash } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';

import { sqlState as codeOf } from './retrying.js';
import { DatabaseUnfit } from './unfit.js';

export interface FolderLock {
  release(): Promise<void>;
}

/** What a socket's path may be long, in bytes, on every system. */
const LONGEST_PATH = 100;

/**
 * Makes the folder when it is not there, and takes it for this process.
 *
 * @throws {DatabaseUnfit} when another process has it, or it cannot be made
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const locks: Server[] = [];
  const release = async () => {
    for (const lock of locks.reverse()) await new Promise<void>(resolve => lock.close(() => resolve()));
  };

  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = await kernelName(folder);
    if (name !== undefined) locks.push(await listenOn(name));
    if (process.platform !== 'win32') {
      const inFolder = await listenInFolder(folder, name !== undefined);
      if (inFolder) locks.push(inFolder);
    }
  } catch (thrown) {
    await release();
    throw codeOf(thrown) === 'EADDRINUSE' ? inUse(folder) : thrown;
  }
  return { release };
}

function inUse(folder: string): DatabaseUnfit {
  return new DatabaseUnfit(
    `The data in ${folder} is in use by another process. Stop that one, or choose another folder with DATA_DIR or --data-dir; ` +
      'several processes can share a PostgreSQL, with DATABASE_URL.',
  );
}

/** A name outside the file system that goes with its owner, for the folder itself, by whatever path it is reached. */
async function kernelName(folder: string): Promise<string | undefined> {
  const { dev, ino } = await stat(folder, { bigint: true });
  const key = createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32);
  if (process.platform === 'linux') return `\0sme-one-id-${key}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\sme-one-id-${key}`;
  return undefined;
}

async function listenInFolder(folder: string, alreadyLocked: boolean): Promise<Server | undefined> {
  const path = join(folder, 'in-use.sock');
  if (Buffer.byteLength(path) > LONGEST_PATH) {
    throw new DatabaseUnfit(`The path ${folder} is too long: give DATA_DIR at most ${LONGEST_PATH - 12} bytes.`);
  }
  try {
    return await listenOn(path);
  } catch (thrown) {
    if (codeOf(thrown) === 'EADDRINUSE' && !(await answers(path))) {
      // Its owner ended without clearing up.
      await rm(path, { force: true });
      return listenOn(path);
    }
    // Some file systems, of virtual machines for example, know no sockets.
    if (alreadyLocked && ['EOPNOTSUPP', 'ENOTSUP', 'EPERM'].includes(codeOf(thrown) ?? '')) return undefined;
    throw thrown;
  }
}

async function listenOn(name: string): Promise<Server> {
  const server = createServer(visitor => visitor.destroy());
  server.listen(name);
  await once(server, 'listening');
  // The lock alone is no reason for a process to go on.
  return server.unref();
}

async function answers(path: string): Promise<boolean> {
  const visitor = connect(path);
  try {
    await once(visitor, 'connect');
    return true;
  } catch (thrown) {
    if (['ECONNREFUSED', 'ENOENT'].includes(codeOf(thrown) ?? '')) return false;
    throw thrown;
  } finally {
    visitor.destroy();
  }
}
