/** The store in a folder of this machine, without any other program. For one process at a time. */
import { join } from 'node:path';

import { inProcessEvents } from '../service/notifications/inquiry-events.js';
import { lockFolder } from './folder-lock.js';
import { openStore, type OpenStore } from './open-store.js';
import { openPglite } from './pglite.js';

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
  const database = await openPglite(join(folder, 'database')).catch(async (thrown: unknown) => {
    await lock.release();
    throw thrown;
  });
  return openStore(database, inProcessEvents, [() => lock.release(), () => database.close()]);
}
