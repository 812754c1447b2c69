/** The back-end half of `getSession`. Needs no page, no element and no framework: `Request` in, `Response` out. */
export { createBackend, type Backend } from './backend.js';
export type { BackendOptions, BackendSession } from './backend-options.js';
export type { CookieCarrier } from './cookies.js';
export type { HostSessionRequest } from '../client/client-options.js';
export { nodeHandler, type NodeRequest, type NodeResponse } from './node-handler.js';
export { memorySessions, type MemorySessionsOptions } from './memory-sessions.js';
export {
  postgresSessions,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresSessionsOptions,
} from './postgres-sessions.js';
export type { SessionStore, StoredSession } from './session-store.js';
