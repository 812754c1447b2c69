/** A load balancer for the tests: sends each request to the next process whose /health/ready says 200, and repeats none. */
import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

export interface Balancer {
  readonly url: string;
  /** Requests that a process did not answer. */
  readonly failures: readonly string[];
  /** The processes that were ready at the last check. */
  readonly ready: ReadonlySet<string>;
  /** From now on one answer in so many is not passed on, and the caller's connection is cut; 0 for none. */
  loseAnswers(everyNth: number): void;
  close(): Promise<void>;
}

/** @param checkMs milliseconds between two checks of a process */
export async function balancer(urls: readonly string[], checkMs = 100): Promise<Balancer> {
  const ready = new Set<string>();
  const failures: string[] = [];
  const closing = new AbortController();
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  let answers = 0;
  let lostEvery = 0;

  async function check(url: string): Promise<void> {
    while (!closing.signal.aborted) {
      const isReady = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) }).then(
        async answer => (await answer.text(), answer.ok),
        () => false,
      );
      if (isReady) ready.add(url);
      else ready.delete(url);
      await pause(checkMs, undefined, { ref: false });
    }
  }

  function forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const choices = urls.filter(url => ready.has(url));
    const target = choices[(turn += 1) % choices.length];
    if (target === undefined) {
      failures.push(`${incoming.method} ${incoming.url}: no process was ready`);
      outgoing.writeHead(503, { 'Retry-After': '1' }).end();
      return;
    }
    const fail = (error: Error) => {
      // A caller who has left is not a failure of the process.
      if (outgoing.destroyed) return;
      failures.push(`${incoming.method} ${incoming.url}: ${error.message}`);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end();
    };
    const { method, headers, url = '/' } = incoming;
    const sent = request(target + url, { method, headers, agent }, answer => {
      answers += 1;
      if (lostEvery > 0 && answers % lostEvery === 0) {
        answer.resume();
        outgoing.destroy();
        return;
      }
      const { connection: _, 'keep-alive': __, ...passed } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, passed);
      pipeline(answer, outgoing, error => error && fail(error));
    });
    sent.on('error', fail);
    outgoing.on('close', () => sent.destroy());
    incoming.pipe(sent);
  }

  const checks = urls.map(check);
  const server = createServer(forward).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    failures,
    ready,
    loseAnswers(everyNth) {
      lostEvery = everyNth;
    },
    async close() {
      closing.abort();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      agent.destroy();
      await Promise.all(checks);
    },
  };
}
