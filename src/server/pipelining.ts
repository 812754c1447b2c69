import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type RequestHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/** Browsers and proxies send one request at a time; whoever pipelines has to expect a closed connection (RFC 9112 §9.3.2). */
export const MAX_PIPELINED = 16;

/**
 * Handles the requests of a connection one after the other. Node hands over all pipelined requests at once, so a caller who reads
 * nothing could make the service work on hundreds of answers for each connection. With more than a few waiting, the connection
 * is closed.
 */
export function oneAtATime(handle: RequestHandler): RequestHandler {
  /** What waits on each connection that has a running request. */
  const waiting = new WeakMap<Socket, (() => void)[]>();

  function start(socket: Socket, incoming: IncomingMessage, outgoing: ServerResponse): void {
    outgoing.once('close', () => {
      const next = socket.destroyed ? undefined : waiting.get(socket)?.shift();
      if (next) next();
      else waiting.delete(socket);
    });
    handle(incoming, outgoing);
  }

  return (incoming, outgoing) => {
    const { socket } = incoming;
    const queue = waiting.get(socket);
    if (socket.destroyed) return;
    if (!queue) {
      waiting.set(socket, []);
      start(socket, incoming, outgoing);
    } else if (queue.length < MAX_PIPELINED) queue.push(() => start(socket, incoming, outgoing));
    else socket.destroy();
  };
}
