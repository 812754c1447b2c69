/** The store in a folder of this machine, without any other program. For one process at a time. */
import { join } from 'node:path';

import { inProcessEvents } from '../service/notifications/inquiry-events.js';
import { lockFolder } from './folder-lock.js';
import { openStore, type OpenStore } from './open-store.js';
import { openPglite } from './pglite.js';

export { DatabaseUnfit } from './database-unfit.js';
export type { OpenStore };

/**
 * Opens the store in a folder, which is made when it is not there; an empty one waits to be filled, by `seedStore`. What has been
 * acknowledged outlives the process, however that ends, but not the power of the machine.
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
