/** The example of a receiver of webhooks as a program of its own, behind a line that can lose its answers. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { until } from '../../support/until.js';

export const example = 'examples/webhook-receiver/receiver.mjs';

export interface ExampleReceiver {
  /** Where webhooks are sent to; the same whether the program runs or not. */
  readonly address: string;
  /** The lines that the program has written, those of earlier starts first. */
  readonly lines: readonly string[];
  /** How many requests have come so far. */
  readonly requests: number;
  /** How many of them have no answer yet: when the program ends now, the service sends them again. */
  readonly unanswered: number;
  /** Loses the next answer: the program handles the request, and the service gets no answer. */
  loseAnswer(): void;
  start(secrets: readonly string[]): Promise<void>;
  /** Kills the program at once; its memory is gone. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export async function exampleReceiver(): Promise<ExampleReceiver> {
  const lines: string[] = [];
  let program: ChildProcess | undefined;
  let port = 0;
  let requests = 0;
  let unanswered = 0;
  let loses = false;

  const line = createServer((request, response) => {
    requests += 1;
    unanswered += 1;
    response.on('close', () => (unanswered -= 1));
    const { headers } = request;
    const onward = ask({ port, host: '127.0.0.1', method: 'POST', headers, agent: false }, answer => {
      if (loses) response.destroy();
      else pass(answer, response);
      loses = false;
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');

  return {
    address: `http://127.0.0.1:${(line.address() as AddressInfo).port}/`,
    lines,
    get requests() {
      return requests;
    },
    get unanswered() {
      return unanswered;
    },
    loseAnswer() {
      loses = true;
    },
    async start(secrets) {
      const before = lines.length;
      program = spawn('node', [example, '0'], { env: { ...process.env, WEBHOOK_SECRETS: secrets.join(' ') } });
      program.stdout!.on('data', chunk => lines.push(...String(chunk).trim().split('\n')));
      await until(() => lines.length > before);
      port = Number(/^listening (\d+)$/.exec(lines[before]!)![1]);
    },
    async kill() {
      const gone = once(program!, 'exit');
      program!.kill('SIGKILL');
      await gone;
    },
    async close() {
      program?.kill('SIGKILL');
      line.closeAllConnections();
      await new Promise(closed => line.close(closed));
    },
  };
}

function pass(answer: IncomingMessage, response: ServerResponse) {
  response.writeHead(answer.statusCode!);
  answer.pipe(response);
}
