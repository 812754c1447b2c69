import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { getRequestListener, type HttpBindings } from '@hono/node-server';

import { createService, memoryStore } from '../service/index.js';
import { referenceData, sampleData as sampleSeed } from '../service/sample-data.js';
import { createApp } from './app.js';
import { cors } from './cors.js';
import { OpenStreams } from './open-streams.js';
import { portalPolicy } from './security-headers.js';
import { StartError } from './start-error.js';
import { staticFiles } from './static-files.js';

export interface ServerOptions {
  /** 8080 when not given; 0 takes any free port. */
  readonly port?: number;
  /** The address to listen on. This machine only (127.0.0.1) when not given, since a server should be opened on purpose. */
  readonly host?: string;
  /** How the outside reaches the server, when that is not where it listens: `https://oneid.example.go.th`. */
  readonly publicAddress?: string;
  /** Fictional people and inquiries, with published passwords. */
  readonly sampleData?: boolean;
  /** Serves the files of this folder at `/`. */
  readonly staticRoot?: string;
  /** The Content-Security-Policy of a file that is served, by its path; {@link portalPolicy} when not given. */
  readonly pagePolicy?: (path: string) => string;
  /** Origins of portals whose pages may call the service. */
  readonly allowedOrigins?: readonly string[];
  /** Where a sign-in on the service's own page may come back to, exactly. The page at `/` is one of them. */
  readonly returnAddresses?: readonly string[];
  /** Holds every answer against the contract. Costs time; for tests and demonstrations. */
  readonly checkResponses?: boolean;
  /** Milliseconds that `close` lets requests go on before it cuts them off; 10 000 when not given. */
  readonly patience?: number;
}

export interface RunningServer {
  /** Where it can be reached, without a slash at the end. */
  readonly url: string;
  /** Takes no more connections, ends streams, lets requests in flight finish, and resolves when all is quiet. */
  close(): Promise<void>;
}

/** Milliseconds between two rounds of forgetting what is over, such as ended sessions. */
const tidyInterval = 10 * 60_000;

/**
 * Starts the service, its sign-in page and, when asked, a portal beside them.
 *
 * @throws {StartError} when the port is taken, the folder cannot be read, or an address among the options is none
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 8080, host = '127.0.0.1', sampleData = false, publicAddress } = options;
  // What can be wrong with the options comes out before anything is opened that would have to be closed again.
  const allowPortals = cors(options.allowedOrigins ?? []);
  const reachedAt = publicAddress === undefined ? undefined : originOf(publicAddress);
  const files = options.staticRoot === undefined ? undefined : await staticFiles(options.staticRoot);
  const store = memoryStore(sampleData ? await sampleSeed(new Date()) : referenceData);

  const server = createServer();
  const local = await listen(server, port, host);
  const url = reachedAt ?? local;

  const streams = new OpenStreams();
  let closing = false;
  const callers = new WeakMap<Request, string>();
  const callerAddress = (request: Request) => callers.get(request);
  const service = createService({
    store,
    // Without it the service takes the address of each request, so that localhost and 127.0.0.1 both are its own.
    ...(reachedAt !== undefined && { publicAddress: reachedAt }),
    returnAddresses: [...(options.returnAddresses ?? []), ...homePages(url, local)],
    checkResponses: options.checkResponses ?? false,
    callerAddress,
  });
  const app = createApp({
    service,
    publicAddress: url,
    sampleData,
    allowPortals,
    streams,
    files,
    pagePolicy: options.pagePolicy ?? (() => portalPolicy),
    callerAddress,
    isClosing: () => closing,
  });

  // Nothing has been awaited since the server listens, so no request can have come before this.
  const answer = getRequestListener(
    (request, bindings) => {
      const { remoteAddress } = (bindings as HttpBindings).incoming.socket;
      // Behind a proxy every caller would have the proxy's address, and all would wait for the mistakes of one.
      if (remoteAddress !== undefined && publicAddress === undefined) callers.set(request, remoteAddress);
      return app.fetch(request, bindings);
    },
    { overrideGlobalObjects: false },
  );
  server.on('request', (incoming, outgoing) => void answer(incoming, outgoing));
  const tidying = setInterval(() => void store.forgetExpired(new Date().toISOString()), tidyInterval);

  return {
    url,
    async close() {
      closing = true;
      clearInterval(tidying);
      streams.endAll();
      await closeServer(server, options.patience ?? 10_000);
    },
  };
}

async function listen(server: Server, port: number, host: string): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening').catch((cause: unknown) => {
    throw cannotListen(port, host, cause as NodeJS.ErrnoException);
  });
  const { port: given } = server.address() as AddressInfo;
  const name = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${given}`;
}

function cannotListen(port: number, host: string, cause: NodeJS.ErrnoException): StartError {
  const advice: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is in use already. Stop what uses it, or choose another with PORT or --port.`,
    EACCES: `Port ${port} may not be opened by this user. Choose one from 1024 upwards.`,
  };
  const message = advice[cause.code ?? ''] ?? `Cannot listen on ${host}, port ${port}: ${cause.message}`;
  return new StartError(message, { cause });
}

function originOf(publicAddress: string): string {
  if (/^https?:/.test(publicAddress) && URL.canParse(publicAddress)) return new URL(publicAddress).origin;
  throw new StartError(`Not an address: "${publicAddress}". Write it like https://oneid.example.go.th`);
}

/** The page at `/`, by every name that this machine's browsers may call it. */
function homePages(url: string, local: string): string[] {
  const spellings = new Set([url, local, local.replace('//localhost:', '//127.0.0.1:')]);
  return [...spellings].map(address => `${address}/`);
}

/** Idle connections are closed as they become idle; those that are still busy after `patience` milliseconds are cut. */
async function closeServer(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const impatience = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(impatience);
}
