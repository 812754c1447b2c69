import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds, all of them. */
export interface HttpTimeouts {
  /** A kept connection without a request. Longer than the proxy's, or that sends a request into a connection that closes. */
  readonly keepAlive: number;
  /** From the first byte of a request to the end of its headers. */
  readonly headers: number;
  /** From the headers to the end of a body that is small. */
  readonly smallBody: number;
  /** Without a byte in either direction while a request is under way; streams say something more often. */
  readonly idle: number;
}

/** nginx keeps its connections for 60 seconds, and so do most load balancers. */
export const defaultTimeouts: HttpTimeouts = { keepAlive: 75_000, headers: 60_000, smallBody: 60_000, idle: 120_000 };

/** Uploads of documents: 25 MB, over any line. They live as long as bytes come. */
const largeBody = /^\/v1\/attachments\/[^/]+\/content(\?|$)/;

/**
 * A server whose requests end: no caller holds a connection by sending a byte now and then, except into an upload, and none by
 * sending or reading nothing. Node's own limit for a whole request would also cut uploads that go on.
 */
export function createHttpServer(timeouts: Partial<HttpTimeouts> = {}): Server {
  const { keepAlive, headers, smallBody, idle } = { ...defaultTimeouts, ...timeouts };
  const server = createServer({
    keepAliveTimeout: keepAlive,
    headersTimeout: headers,
    requestTimeout: 0,
    connectionsCheckingInterval: Math.min(30_000, headers),
  });
  server.timeout = idle;
  server.on('request', incoming => {
    if (hasBody(incoming) && !largeBody.test(incoming.url ?? '')) limitBodyTime(incoming, smallBody);
  });
  return server;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Cuts the connection unless the body has come whole by then. */
function limitBodyTime(incoming: IncomingMessage, milliseconds: number): void {
  const { socket } = incoming;
  const timer = setTimeout(() => closeWithTimeout(socket), milliseconds);
  const stop = () => clearTimeout(timer);
  incoming.once('end', stop).once('close', stop);
}

/** Says why, as Node does for headers that take too long (RFC 9110 §15.5.9). */
function closeWithTimeout(socket: Socket): void {
  if (socket.writable) socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
  socket.destroySoon();
}
