export { createLog, type Log, type LogLevel, type LogOptions } from './logging/log.js';
export { portalPolicy } from './security-headers.js';
export type { RunningServer, ServerOptions } from './server-options.js';
export { StartError } from './start-error.js';
export { startServer } from './start-server.js';
