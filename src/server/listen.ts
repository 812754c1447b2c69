import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { StartError } from './start-error.js';

interface ListenOptions {
  readonly port: number;
  readonly host: string;
  /** The name of the setting, for the error message. */
  readonly variable: string;
}

/**
 * Returns where the server listens, as a browser on this machine would write it.
 *
 * @throws {StartError} when it cannot listen
 */
export async function listen(server: Server, options: ListenOptions): Promise<string> {
  const { port, host } = options;
  server.listen(port, host);
  await once(server, 'listening').catch((cause: unknown) => {
    throw cannotListen(options, cause as NodeJS.ErrnoException);
  });
  const { port: given } = server.address() as AddressInfo;
  const name = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${given}`;
}

function cannotListen({ port, host, variable }: ListenOptions, cause: NodeJS.ErrnoException): StartError {
  const option = `--${variable.toLowerCase().replace('_', '-')}`;
  const advice: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is in use already. Stop what uses it, or choose another with ${variable} or ${option}.`,
    EACCES: `Port ${port} may not be opened by this user. Choose one from 1024 upwards.`,
  };
  const message = advice[cause.code ?? ''] ?? `Cannot listen on ${host}, port ${port}: ${cause.message}`;
  return new StartError(message, { cause });
}

/** Closes connections as they become idle, and cuts those that are still busy after `timeoutMs` milliseconds. */
export async function closeServer(server: Server, timeoutMs: number): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const forceCloseTimer = setTimeout(() => server.closeAllConnections(), timeoutMs);
  await closed;
  clearInterval(idle);
  clearTimeout(forceCloseTimer);
}
