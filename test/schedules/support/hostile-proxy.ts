/** Stands between a client and the service, and does to each request what a schedule says. */
import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import type { Disturbance } from './schedule.js';

export interface HostileProxy {
  readonly url: string;
  /** What was done to which request, in the order of arrival; without its query. */
  readonly done: readonly string[];
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export async function hostileProxy(target: string, next: () => Disturbance): Promise<HostileProxy> {
  const done: string[] = [];
  const agent = new Agent({ keepAlive: true });

  /** Undefined when the connection was cut. With `bytes`, no more of the body is sent, and then it is cut. */
  async function pass(incoming: IncomingMessage, body: Buffer, bytes?: number): Promise<Answer | undefined> {
    const { method, headers, url = '/' } = incoming;
    const passed = request(target + url, { method, headers, agent: bytes === undefined ? agent : false });
    passed.on('error', () => undefined);
    if (bytes !== undefined) {
      passed.write(body.subarray(0, bytes), () => passed.destroy());
      await once(passed, 'close');
      return undefined;
    }
    passed.end(body);
    const [answer] = (await once(passed, 'response')) as [IncomingMessage];
    return { status: answer.statusCode!, headers: answer.headers, body: await bodyOf(answer) };
  }

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const disturbance = next();
    done.push(`${incoming.method} ${incoming.url?.split('?')[0]}: ${describe(disturbance)}`);
    const body = await bodyOf(incoming);
    const cut = () => {
      incoming.socket.resetAndDestroy();
    };
    if (disturbance.kind === 'answered') {
      answerFor(disturbance, outgoing);
      return;
    }
    if (disturbance.kind === 'overtaken') await pause(disturbance.ms);
    const isCut = disturbance.kind === 'cut in the request';
    const answer =
      disturbance.kind === 'refused'
        ? undefined
        : await pass(incoming, body, isCut ? Math.floor(body.length / 2) : undefined);
    if (!answer || disturbance.kind === 'answer lost') {
      cut();
      return;
    }
    if (disturbance.kind === 'no answer') return;
    if (disturbance.kind === 'late') await pause(disturbance.ms);
    const { connection: _, 'keep-alive': __, ...headers } = answer.headers;
    outgoing.writeHead(answer.status, headers);
    if (disturbance.kind === 'cut in the answer') {
      outgoing.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), cut);
      return;
    }
    const parts = disturbance.kind === 'slow' ? 10 : 1;
    const size = Math.ceil(answer.body.length / parts);
    for (let part = 0; part < parts; part += 1) {
      if (disturbance.kind === 'slow') await pause(disturbance.ms / parts);
      outgoing.write(answer.body.subarray(part * size, (part + 1) * size));
    }
    outgoing.end();
  }

  const server = createServer((incoming, outgoing) => {
    // A caller who gives up in the middle.
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    done,
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      agent.destroy();
    },
  };
}

function answerFor({ status, retryAfter }: Extract<Disturbance, { kind: 'answered' }>, outgoing: ServerResponse): void {
  outgoing.writeHead(status, {
    'Content-Type': 'text/html',
    ...(retryAfter !== undefined && { 'Retry-After': retryAfter }),
  });
  outgoing.end('<html><body>Bad gateway</body></html>');
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function describe(disturbance: Disturbance): string {
  return Object.values(disturbance).join(' ');
}
