import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

import { MAX_PIPELINED } from '../../../src/server/pipelining.js';
import { expensiveBodies } from '../../support/expensive-bodies.js';

interface Callers {
  stop(): void;
}

async function connectTo(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  // The service may close the connection at any time.
  socket.on('error', () => undefined);
  return socket;
}

async function connectEach(urls: readonly string[], count: number): Promise<Socket[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => connectTo(urls[index % urls.length]!)));
}

const closeAll = (sockets: readonly Socket[]) => {
  for (const socket of sockets) socket.destroy();
};

/** Sends a sign-in at a byte a second. */
export async function slowCallers(urls: readonly string[], count: number): Promise<Callers> {
  const sockets = await connectEach(urls, count);
  const text = 'POST /v1/sign-in HTTP/1.1\r\nHost: oneid.test\r\nContent-Type: application/json\r\n\r\n';
  let sent = 0;
  const timer = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write(text[sent % text.length]!);
    sent += 1;
  }, 1000);
  return {
    stop() {
      clearInterval(timer);
      closeAll(sockets);
    },
  };
}

/** Asks for exports, or for as many lists as one connection may, and reads nothing. */
export async function deafCallers(urls: readonly string[], token: string, count: number): Promise<Callers> {
  const sockets = await connectEach(urls, count);
  const request = (path: string) =>
    `GET ${path} HTTP/1.1\r\nHost: oneid.test\r\nAuthorization: Bearer ${token}\r\n\r\n`;
  for (const [index, socket] of sockets.entries()) {
    socket.pause();
    socket.write(
      index % 2 === 0 ? request('/v1/export') : request('/v1/inquiries?limit=100').repeat(1 + MAX_PIPELINED),
    );
  }
  return { stop: () => closeAll(sockets) };
}

export function expensiveCallers(urls: readonly string[], token: string, count: number) {
  let isOver = false;
  const bodies = expensiveBodies();

  async function caller(first: number): Promise<void> {
    for (let turn = first; !isOver; turn += 1) {
      const [, path, body] = bodies[turn % bodies.length]!;
      const answer = await fetch(`${urls[turn % urls.length]!}/v1${path}`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
        },
        body,
      });
      await answer.text();
    }
  }

  const callers = Array.from({ length: count }, (_, index) => caller(index));
  return {
    async stop() {
      isOver = true;
      await Promise.all(callers);
    },
  };
}
