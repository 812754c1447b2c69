import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect } from 'chai';

import { createSmeClient, SmeError, type SmeClient } from '../../src/index.js';

const json = { 'Content-Type': 'application/json' };

/** Answers that do arrive and have no usable body: what the client finds in place of JSON and of a document. */
const answers: Readonly<Record<string, readonly [answer: RequestListener, found: string]>> = {
  'a 204': [(_, response) => response.writeHead(204).end(), 'nothing'],
  'a 205': [(_, response) => response.writeHead(205).end(), 'nothing'],
  'a 304': [(_, response) => response.writeHead(304).end(), 'nothing'],
  'an empty 200': [(_, response) => response.writeHead(200).end(), 'nothing'],
  'an empty 200 that says it is JSON': [(_, response) => response.writeHead(200, json).end(), 'nothing'],
  'a 200 that is no gzip': [
    (_, response) => response.writeHead(200, { ...json, 'Content-Encoding': 'gzip' }).end('{}'),
    'broken gzip',
  ],
  'a 200 that is no brotli': [
    (_, response) => response.writeHead(200, { ...json, 'Content-Encoding': 'br' }).end('{}'),
    'broken br',
  ],
};

describe('client: answers that arrive without a usable body (S21)', () => {
  let server: Server;
  let answer: RequestListener;
  let client: SmeClient;

  before(async () => {
    server = createServer((request, response) => {
      answer(request, response);
    });
    await new Promise<void>(listening => server.listen(0, listening));
    const { port } = server.address() as AddressInfo;
    client = createSmeClient({ baseUrl: `http://localhost:${port}/v1`, retries: 0, development: false });
  });

  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const calls = {
    JSON: () => client.reference.categories(),
    'a document': () => client.attachments.download('a-1'),
  };
  const operations = { JSON: 'GET /categories', 'a document': 'GET /attachments/{attachmentId}/content' };

  for (const [name, [listener, found]] of Object.entries(answers))
    for (const what of ['JSON', 'a document'] as const)
      it(`name what is broken, and do not send people to look at their network: ${name} in place of ${what} (S21)`, async () => {
        answer = listener;
        const error: unknown = await calls[what]().then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        expect(error).to.be.instanceOf(SmeError).and.to.include({ code: 'unexpected_answer' });
        const { cause, status } = error as SmeError;
        expect(status).to.be.at.least(200);
        expect(cause).to.include({ operation: operations[what], path: operations[what].slice(4), pointer: '', found });
        expect((cause as { readonly expected?: string }).expected).to.match(/./);
      });

  for (const status of [600, 999])
    it(`are an SmeError for the status ${status} too, which no Response can be made with`, async () => {
      answer = (_, response) => response.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>No</h1>');
      for (const call of Object.values(calls)) {
        const error: unknown = await call().then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        expect(error).to.be.instanceOf(SmeError).and.to.include({ code: 'internal_error', status });
      }
    });

  it('are told from an answer that was interrupted, which is the network (S21)', async () => {
    answer = (_, response) => {
      response.writeHead(200, { ...json, 'Content-Encoding': 'gzip', 'Content-Length': '1000' });
      response.write(new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), () => response.destroy());
    };
    for (const call of Object.values(calls)) {
      const error: unknown = await call().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).to.be.instanceOf(SmeError).and.to.include({ code: 'unreachable' });
    }
  });
});
