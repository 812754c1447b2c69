/**
 * Answers of the service that several parts of a page share, and that stay true. For pages without our elements; the elements
 * have it inside.
 *
 * @module
 */
export { createCache } from './client/cache/cache.js';

export type { Cached, Load, Query, Reader, SmeCache, Topic } from './client/cache/cache.js';
