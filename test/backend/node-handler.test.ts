import { createServer, request as send, type RequestListener, type ServerResponse } from 'node:http';
import { connect, createServer as createHttp2Server } from 'node:http2';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';

import { expect } from 'chai';
import express from 'express';

import { nodeHandler } from '../../src/backend/index.js';
import { scriptedService } from './support/scripted-service.js';

const path = '/one-id';

async function listening(listener: RequestListener, work: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(listener);
  await once(server.listen(0, 'localhost'), 'listening');
  await work(`http://localhost:${(server.address() as AddressInfo).port}`).finally(() => {
    server.closeAllConnections();
    server.close();
  });
}

/** Answers with what it was given. */
const echo = async (request: Request) => {
  const answer = Response.json({
    method: request.method,
    address: request.url,
    cookie: request.headers.get('Cookie'),
    body: await request.text(),
  });
  answer.headers.append('Set-Cookie', 'one=1; Path=/');
  answer.headers.append('Set-Cookie', 'two=2; Path=/');
  return answer;
};

describe('backend: in node:http and Express', () => {
  it('passes on method, path, cookies and body, and sets each cookie', () =>
    listening(nodeHandler({ handle: echo, path }), async url => {
      const headers = { Cookie: 'a=1; b=2' };
      const answer = await fetch(`${url}/one-id/session?x=%E0%B8%81`, {
        method: 'POST',
        headers,
        body: '{"extend":true}',
      });
      expect(answer.headers.getSetCookie()).to.deep.equal(['one=1; Path=/', 'two=2; Path=/']);
      expect(await answer.json()).to.deep.equal({
        method: 'POST',
        address: 'http://localhost/one-id/session?x=%E0%B8%81',
        cookie: 'a=1; b=2',
        body: '{"extend":true}',
      });
    }));

  for (const [name, parser] of [
    ['without a parser', undefined],
    ['behind express.json()', express.json()],
    ['behind express.text()', express.text({ type: '*/*' })],
  ] as const)
    it(`is the same in Express, ${name}`, () => {
      const app = express();
      if (parser) app.use(parser);
      app.use(nodeHandler({ handle: echo, path }));
      app.get('/', (_, response) => void response.send('the host'));
      return listening(app, async url => {
        const headers = { 'Content-Type': 'application/json' };
        const body = '{"rejectedToken":"ก"}';
        const answer = await fetch(`${url}/one-id/session`, { method: 'POST', headers, body });
        expect(await answer.json()).to.include({ method: 'POST', address: 'http://localhost/one-id/session', body });
        expect(await (await fetch(url)).text()).to.equal('the host');
      });
    });

  for (const [name, body] of [
    ['of Express 4, which sets an empty object for what it does not read', {}],
    ['that sets nothing', undefined],
  ] as const)
    it(`reads the body itself behind a parser ${name}`, () => {
      const handler = nodeHandler({ handle: echo, path });
      const listener: RequestListener = (request, response) => handler(Object.assign(request, { body }), response);
      return listening(listener, async url => {
        const answer = await fetch(`${url}/one-id/session`, { method: 'POST', body: '{"extend":true}' });
        expect(await answer.json()).to.have.property('body', '{"extend":true}');
      });
    });

  for (const [name, next] of [
    ['answered with 500', undefined],
    ['given to the host', (error: unknown, response: ServerResponse) => response.writeHead(502).end(String(error))],
  ] as const)
    it(`does not take a body for an empty one that a parser has read and kept for itself: it is ${name}`, () => {
      const handler = nodeHandler({ handle: echo, path });
      const listener: RequestListener = (request, response) =>
        void buffer(request).then(() => handler(request, response, next && (error => next(error, response))));
      return listening(listener, async url => {
        const answer = await fetch(`${url}/one-id/session`, { method: 'POST', body: '{"rejectedToken":"a"}' });
        expect(answer.status).to.equal(next ? 502 : 500);
        expect(await answer.text()).to.contain('read before nodeHandler');
        expect((await fetch(`${url}/one-id/session`, { method: 'DELETE' })).status).to.equal(200);
        expect((await fetch(`${url}/one-id/logout`, { method: 'POST' })).status).to.equal(200);
      });
    });

  it('takes bytes from a parser', () => {
    const app = express();
    app.use(express.raw({ type: '*/*' }), nodeHandler({ handle: echo, path }));
    return listening(app, async url => {
      const answer = await fetch(`${url}/one-id/session`, { method: 'POST', body: '{"rejectedToken":"ก"}' });
      expect(await answer.json()).to.have.property('body', '{"rejectedToken":"ก"}');
    });
  });

  it('works over HTTP/2', async () => {
    const server = createHttp2Server(nodeHandler({ handle: echo, path }) as never);
    await once(server.listen(0, 'localhost'), 'listening');
    const client = connect(`http://localhost:${(server.address() as AddressInfo).port}`);
    try {
      const stream = client.request({ ':path': '/one-id/session', ':method': 'POST', cookie: 'a=1' });
      stream.end('{"extend":true}');
      const chunks: Buffer[] = [];
      for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
      expect(JSON.parse(Buffer.concat(chunks).toString())).to.include({ cookie: 'a=1', body: '{"extend":true}' });
    } finally {
      client.close();
      server.close();
    }
  });

  it('answers methods that no `Request` can have', () =>
    listening(nodeHandler(scriptedService().backend), async url => {
      const request = send(`${url}/one-id/session`, { method: 'TRACE' });
      request.end();
      const [response] = (await once(request, 'response')) as [{ statusCode: number; resume(): void }];
      response.resume();
      expect(response.statusCode).to.equal(405);
    }));

  it('is the same in an Express router', () => {
    const app = express();
    app.use(path, nodeHandler({ handle: echo, path }));
    return listening(app, async url => {
      expect(await (await fetch(`${url}/one-id/login`)).json()).to.have.property(
        'address',
        'http://localhost/one-id/login',
      );
    });
  });

  it('keeps only the start of a body that is too long', () =>
    listening(nodeHandler({ handle: echo, path }), async url => {
      const answer = await fetch(`${url}/one-id/session`, { method: 'POST', body: 'x'.repeat(1_000_000) });
      expect(((await answer.json()) as { body: string }).body.length).to.be.lessThan(40_000);
    }));

  it('survives a caller who leaves in the middle', () => {
    const failures: unknown[] = [];
    const handler = nodeHandler({ handle: echo, path });
    return listening(
      (request, response) => handler(request, response, error => failures.push(error)),
      async url => {
        const request = send(`${url}/one-id/session`, { method: 'POST', headers: { 'Content-Length': '100' } });
        request.on('error', () => undefined);
        request.write('{"extend"');
        await once(request, 'socket');
        await new Promise<void>(resolve => request.socket?.once('connect', () => resolve()));
        request.destroy();
        while (failures.length === 0) await setImmediate();
        expect(failures[0]).to.be.instanceOf(Error);
      },
    );
  });

  it('never believes the host that a caller names', () =>
    listening(nodeHandler({ handle: echo, path }), async url => {
      const { port } = new URL(url);
      const request = send({
        port,
        host: 'localhost',
        path: '//elsewhere.example/one-id/login',
        headers: { Host: 'elsewhere.example' },
      });
      request.end();
      const [response] = (await once(request, 'response')) as [AsyncIterable<Buffer>];
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      expect(JSON.parse(Buffer.concat(chunks).toString())).to.have.property(
        'address',
        'http://localhost/elsewhere.example/one-id/login',
      );
    }));
});
