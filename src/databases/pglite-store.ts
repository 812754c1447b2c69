/** The store in a folder of this machine, without any other program. For one process at a time. */
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { inProcessEvents } from '../service/notifications/inquiry-events.js';
import { lockFolder } from './folder-lock.js';
import { openStore, type OpenStore } from './open-store.js';
import { openPglite, type PgliteDatabase } from './pglite.js';

export { DatabaseUnfit } from './database-unfit.js';
export type { OpenStore };

/**
 * Opens the store in a folder, which is created if necessary; fill an empty one by `seedStore`. Acknowledged writes survive the end
 * of the process, but not a power failure.
 *
 * @throws {DatabaseUnfit} when another process has the folder, or a later version of the package has used it
 */
export async function openPgliteStore(folder: string): Promise<OpenStore> {
  const lock = await lockFolder(folder);
  const database = await openIn(folder).catch(async (thrown: unknown) => {
    await lock.release();
    throw thrown;
  });
  const closers = [() => lock.release(), () => database.close()];
  return openStore(database, { eventsOver: inProcessEvents, closers, isShared: false });
}

/** A database whose creation was interrupted, as by a full disk, could never be opened; nothing has been stored in it. */
async function openIn(folder: string): Promise<PgliteDatabase> {
  const [database, unfinished] = [join(folder, 'database'), join(folder, 'database-unfinished')];
  if (existsSync(unfinished)) await rm(database, { recursive: true, force: true });
  else if (existsSync(database)) return openPglite(database);
  await writeFile(unfinished, '');
  const opened = await openPglite(database);
  await rm(unfinished);
  return opened;
}
