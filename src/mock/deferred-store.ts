import type { Store } from '../service/index.js';

/** A store that is still being filled. Every method waits for it, so that a service can be created immediately. */
export function deferredStore(filled: Promise<Store>): Store {
  return new Proxy({} as Store, {
    get: (_, method: keyof Store) => {
      if (method === 'chunksOf') return (attachmentId: string) => deferredChunks(filled, attachmentId);
      return async (...parameters: unknown[]) => {
        const store = await filled;
        return (store[method] as (...given: unknown[]) => unknown)(...parameters);
      };
    },
  });
}

/** The one method that does not return a promise. */
async function* deferredChunks(filled: Promise<Store>, attachmentId: string): ReturnType<Store['chunksOf']> {
  yield* (await filled).chunksOf(attachmentId);
}
