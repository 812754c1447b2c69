/**
 * A cache of answers that several parts of a page share, kept up to date by change events. For pages without our elements, which
 * contain it.
 *
 * @module
 */
export { createCache } from './client/cache/cache.js';

export type { Cached, Load, Query, Reader, SmeCache, Topic } from './client/cache/cache.js';
