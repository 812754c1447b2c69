/** The system of an agency, as webhooks see it: answers as a test wants, and remembers what arrived. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedWebhook {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface WebhookReceiverDouble {
  readonly address: string;
  readonly received: ReceivedWebhook[];
  /** How many requests are being answered. */
  readonly open: () => number;
  /** The most that were being answered at a time. */
  readonly mostOpen: () => number;
  /** From the next request on; 204 at first. */
  answer: (response: ServerResponse, request: ReceivedWebhook) => void;
  close(): Promise<void>;
}

export const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(code, headers).end();
  };

export async function webhookReceiver(): Promise<WebhookReceiverDouble> {
  const received: ReceivedWebhook[] = [];
  let [open, mostOpen] = [0, 0];
  const server = createServer((request, response) => {
    open += 1;
    mostOpen = Math.max(open, mostOpen);
    response.once('close', () => (open -= 1));
    void bodyOf(request).then(body => {
      const webhook = { path: request.url ?? '', headers: request.headers, body };
      received.push(webhook);
      receiver.answer(response, webhook);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const receiver: WebhookReceiverDouble = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    received,
    open: () => open,
    mostOpen: () => mostOpen,
    answer: status(204),
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
  return receiver;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
