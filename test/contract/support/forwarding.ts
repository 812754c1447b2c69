import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ForwardedAnswer {
  readonly method: string;
  /** Of the request, without its query. */
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

export interface Forwarding {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A server that forwards every request to another server. `target` is called for each request; `see` gets each answer
 * and may return another body. Complete answers only, so no streams.
 */
export async function forwardTo(
  target: () => string,
  see: (answer: ForwardedAnswer) => Buffer | undefined,
): Promise<Forwarding> {
  const server = createServer((incoming, outgoing) => {
    pass(incoming, target()).then(
      answer => {
        const body = see(answer) ?? answer.body;
        const headers = Object.fromEntries([...answer.headers].filter(([name]) => !hopByHop.has(name)));
        outgoing.writeHead(answer.status, headers).end(body);
      },
      (thrown: unknown) => outgoing.writeHead(502).end(String(thrown)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** Headers of one connection only, and headers that describe a body which may have been replaced. */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'host',
]);

async function pass(incoming: IncomingMessage, target: string): Promise<ForwardedAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = 'GET', url = '/', headers } = incoming;
  const sent = Object.entries(headers).filter(([name]) => !hopByHop.has(name));
  const response = await fetch(target + url, {
    method,
    headers: sent.map(([name, value]) => [name, String(value)] as [string, string]),
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
  const body = Buffer.from(await response.arrayBuffer());
  return { method, path: url.replace(/\?.*/, ''), status: response.status, headers: response.headers, body };
}
