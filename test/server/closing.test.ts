import { createServer } from 'node:http';

import { expect } from 'chai';

import { StartError, startServer, type RunningServer, type ServerOptions } from '../../src/server/index.js';

describe('server: start and stop', () => {
  const started: RunningServer[] = [];
  const start = async (options: ServerOptions) => {
    const server = await startServer({ port: 0, ...options });
    started.push(server);
    return server;
  };
  // A failed test must not leave a server that keeps the run from ending.
  afterEach(async () => {
    for (const server of started.splice(0)) await server.close();
  });

  it('explains what to do when the port is in use', async () => {
    const first = await start({});
    const port = Number(new URL(first.url).port);
    const failure = await start({ port }).catch((thrown: unknown) => thrown);
    expect(failure).to.be.instanceOf(StartError);
    expect((failure as Error).message).to.contain(`Port ${port} is in use already`);
  });

  it('frees its port', async () => {
    const first = await start({});
    await first.close();
    const again = createServer();
    await new Promise<void>(resolve => again.listen(Number(new URL(first.url).port), '127.0.0.1', resolve));
    await new Promise(resolve => again.close(resolve));
  });

  it('lets a running request finish', async () => {
    const server = await start({ sampleData: true });
    const { slowBody, send } = bodyInTwoChunks();
    const answer = fetch(`${server.url}/v1/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: slowBody,
      duplex: 'half',
    } as RequestInit);
    await send('{"username":"somying",');

    const closed = server.close();
    await send('"password":"Sample-Pass-2569"}', true);

    const response = await answer;
    expect(response.status).to.equal(200);
    expect(await response.json()).to.have.nested.property('account.displayName');
    await closed;
  });

  it('ends open streams, so that the server can close', async () => {
    // A timeout longer than the test, so that only the end of the stream lets the server close.
    const server = await start({ sampleData: true, closeTimeoutMs: 600_000 });
    const stream = await notificationStream(server);
    const ended = (async () => {
      for await (const chunk of stream) expect(chunk).to.be.instanceOf(Uint8Array);
    })();

    await server.close();
    await ended;
  });

  it('cuts off requests that do not finish', async () => {
    const server = await start({ closeTimeoutMs: 200 });
    const { slowBody, send } = bodyInTwoChunks();
    const answer = fetch(`${server.url}/v1/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: slowBody,
      duplex: 'half',
    } as RequestInit).catch((thrown: unknown) => thrown);
    await send('{');
    await server.close();
    expect(await answer).to.be.instanceOf(TypeError);
  });
});

/** A body that the test sends in two chunks. */
function bodyInTwoChunks() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  return {
    slowBody: readable,
    /** Resolves when the chunk has been sent. */
    send: async (text: string, last = false) => {
      await writer.write(new TextEncoder().encode(text));
      if (last) await writer.close();
      await new Promise(resolve => setTimeout(resolve, 100));
    },
  };
}

async function notificationStream(server: RunningServer): Promise<AsyncIterable<Uint8Array>> {
  const signedIn = await fetch(`${server.url}/v1/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'somying', password: 'Sample-Pass-2569' }),
  });
  const { accessToken } = (await signedIn.json()) as { accessToken: string };
  const response = await fetch(`${server.url}/v1/notifications/stream`, {
    headers: { Authorization: `Bearer ${accessToken}` },
  });
  expect(response.status).to.equal(200);
  return response.body!;
}
