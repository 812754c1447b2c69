import { createCache, type SmeCache } from '../client/cache/cache.js';
import type { SmeClient } from '../client/client.js';

const caches = new WeakMap<SmeClient, SmeCache>();

/** The one cache of a client, however many `<sme-one-id>` provide it. */
export function cacheOf(client: SmeClient): SmeCache {
  const known = caches.get(client);
  if (known) return known;
  const cache = createCache(client);
  caches.set(client, cache);
  return cache;
}
