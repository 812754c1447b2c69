/**
 * Keeps a second process out of a folder. PGlite has no lock of its own, and two instances on one folder destroy the data
 * (https://github.com/electric-sql/pglite/issues/1106).
 *
 * The lock is a listening socket, so the kernel releases it when the process ends, however it ends; nothing depends on age. There
 * are two sockets: an abstract one, known only to this machine's kernel within one network namespace; and one in the folder, which
 * processes in other containers see too (`folder-claim.ts`).
 */
import { createHash } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';

import { claimFolder, stopListening, listenOn } from './folder-claim.js';
import { sqlState as codeOf } from './sql-state.js';
import { DatabaseUnfit } from './database-unfit.js';

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Creates the folder if necessary, and locks it for this process.
 *
 * @throws {DatabaseUnfit} when another process has locked it, or it cannot be created
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const releases: (() => Promise<void>)[] = [];
  const release = async () => {
    for (const release of releases.reverse()) await release();
  };

  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = await kernelName(folder);
    if (name !== undefined) {
      const server = await listenOn(name);
      releases.push(() => stopListening(server));
    }
    if (process.platform !== 'win32') {
      const inFolder = await claim(folder, name !== undefined);
      if (inFolder) releases.push(inFolder);
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

/** A name outside the file system that disappears with its owner. It identifies the folder itself, whatever path leads to it. */
async function kernelName(folder: string): Promise<string | undefined> {
  const { dev, ino } = await stat(folder, { bigint: true });
  const key = createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32);
  if (process.platform === 'linux') return `\0sme-one-id-${key}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\sme-one-id-${key}`;
  return undefined;
}

async function claim(folder: string, alreadyLocked: boolean): Promise<(() => Promise<void>) | undefined> {
  try {
    const claimed = await claimFolder(folder);
    if (!claimed) throw inUse(folder);
    return claimed;
  } catch (thrown) {
    // Some file systems, for example of virtual machines, do not support sockets.
    if (alreadyLocked && ['EOPNOTSUPP', 'ENOTSUP', 'EPERM'].includes(codeOf(thrown) ?? '')) return undefined;
    throw thrown;
  }
}
