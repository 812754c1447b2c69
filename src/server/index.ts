export { portalPolicy } from './content-security-policy.js';
export { createLog, type Log, type LogLevel, type LogOptions } from './logging/log.js';
export type { RunningServer, ServerOptions } from './server-options.js';
export { StartError } from './start-error.js';
export { startServer } from './start-server.js';
