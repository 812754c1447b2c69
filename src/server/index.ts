export { portalPolicy } from './security-headers.js';
export { StartError } from './start-error.js';
export { startServer, type RunningServer, type ServerOptions } from './start-server.js';
