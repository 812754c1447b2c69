import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';

import { operations } from '../contract/operations.js';
import { hasBody } from '../rules/has-body.js';
import { pathPattern } from '../service/http/routes.js';

/** All in milliseconds. */
export interface HttpTimeouts {
  /**
   * A persistent connection without a request. Longer than the proxy's timeout, so that the proxy never sends a request into a
   * closing connection.
   */
  readonly keepAlive: number;
  /** From the first byte of a request to the end of its headers. */
  readonly headers: number;
  /** From the headers to the end of a small body. */
  readonly smallBody: number;
  /** Without a byte in either direction while a request is running; streams send heartbeats more often. */
  readonly idle: number;
}

/** nginx and most load balancers keep connections for 60 seconds. */
export const defaultTimeouts: HttpTimeouts = { keepAlive: 75_000, headers: 60_000, smallBody: 60_000, idle: 120_000 };

/** Uploads of attachments, over any line. They may take long while bytes arrive. */
const uploadPath = pathPattern(operations.uploadAttachmentContent.path);

/**
 * A server on which every request ends: a caller cannot hold a connection by sending single bytes, except in an upload, nor by
 * sending or reading nothing. Node's own limit for a whole request would also cut running uploads.
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
    if (hasBody(incoming) && !uploadPath.test(pathOf(incoming))) limitBodyTime(incoming, smallBody);
  });
  return server;
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1).join('');
}

/** Closes the connection unless the body is complete by then. */
function limitBodyTime(incoming: IncomingMessage, milliseconds: number): void {
  const { socket } = incoming;
  const timer = setTimeout(() => closeWithTimeout(socket), milliseconds);
  const stop = () => clearTimeout(timer);
  incoming.once('end', stop).once('close', stop);
}

/** Responds 408, as Node does for slow headers (RFC 9110 §15.5.9). */
function closeWithTimeout(socket: Socket): void {
  if (socket.writable) socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
  socket.destroySoon();
}
