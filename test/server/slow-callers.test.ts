/** Callers that are slow: allowed as long as data flows. The limits are short here, so that a test reaches them. */
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';

import { expect } from 'chai';

import { createHttpServer, defaultTimeouts } from '../../src/server/http-server.js';
import { startServer } from '../../src/server/index.js';
import { until } from '../support/until.js';

const uploadPath = '/v1/attachments/01900000-0005-7000-8000-0000000003e8/content';

describe('server: slow callers', function () {
  this.timeout(30_000);
  const closers: (() => void)[] = [];
  afterEach(() => {
    for (const close of closers.splice(0)) close();
  });

  /** Answers with the length of the body, when it is complete. */
  async function listening(timeouts: Parameters<typeof createHttpServer>[0]) {
    const server = createHttpServer(timeouts);
    server.on('request', (incoming, outgoing) => {
      let length = 0;
      incoming.on('data', (chunk: Buffer) => (length += chunk.length));
      incoming.on('end', () => outgoing.end(`got ${length}`));
      incoming.on('error', () => undefined); // The connection was closed by the server.
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    closers.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return (server.address() as AddressInfo).port;
  }

  function open(port: number) {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    closers.push(() => socket.destroy());
    const connection = { socket, text: '', isClosed: false };
    socket.on('data', chunk => (connection.text += String(chunk)));
    socket.on('error', () => undefined); // Closed by the server while something was being sent.
    socket.on('close', () => (connection.isClosed = true));
    return connection;
  }

  const head = (method: string, path: string, length: number) =>
    `${method} ${path} HTTP/1.1\r\nHost: oneid.test\r\nContent-Length: ${length}\r\n\r\n`;

  /** Sends a byte after each pause, until the server closes the connection. */
  async function trickle(socket: Socket, bytes: number, pause: number) {
    for (let sent = 0; sent < bytes && socket.writable; sent++) {
      socket.write('x');
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }

  describe('of an upload (S18)', () => {
    it('may take long while bytes arrive', async () => {
      const port = await listening({ smallBody: 200, idle: 1000, headers: 200 });
      const upload = open(port);
      upload.socket.write(head('PUT', uploadPath, 60));
      await trickle(upload.socket, 60, 25);
      await until(() => upload.text !== '' || upload.isClosed);
      expect(upload.text).to.match(/^HTTP\/1\.1 200 .*got 60$/s);
    });

    it('are disconnected when no more bytes arrive', async () => {
      const port = await listening({ idle: 200 });
      const upload = open(port);
      upload.socket.write(head('PUT', uploadPath, 60) + 'x');
      await once(upload.socket, 'close');
      expect(upload.text).to.equal('');
    });

    it('have no limit for the whole request', () => {
      expect(createHttpServer().requestTimeout).to.equal(0);
    });
  });

  it('must send a small body within the limit', async () => {
    const port = await listening({ smallBody: 200, idle: 60_000 });
    const slow = open(port);
    slow.socket.write(head('POST', '/v1/sign-in', 10_000));
    await trickle(slow.socket, 10_000, 20);
    expect(slow.text).to.match(/^HTTP\/1\.1 408 /);
  });

  it('must send headers within the limit', async () => {
    const port = await listening({ headers: 200, idle: 60_000 });
    const slow = open(port);
    slow.socket.write('GET /v1/session HTTP/1.1\r\nX-Slow: ');
    await trickle(slow.socket, 10_000, 20);
    expect(slow.text).to.match(/^HTTP\/1\.1 408 /);
  });

  it('are disconnected when they do not read the response', async () => {
    const server = createHttpServer({ idle: 300 });
    closers.push(() => server.close());
    const left = new Promise<void>(resolve => {
      server.on('request', (_, outgoing) => {
        outgoing.on('close', resolve);
        // More than the buffers between the two can hold.
        outgoing.end(Buffer.alloc(64 * 1_048_576));
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { socket } = open((server.address() as AddressInfo).port);
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nHost: oneid.test\r\n\r\n');
    await left;
  });

  describe('a proxy between two requests (S10)', () => {
    const keptFor = async (url: string) => (await fetch(`${url}/health/live`)).headers.get('Keep-Alive');

    it('finds its connection open for longer than the proxy keeps it', async () => {
      const server = await startServer({ port: 0 });
      expect(await keptFor(server.url)).to.equal('timeout=75');
      await server.close();
      // nginx keeps the connections to its upstream for a minute, and so does AWS.
      expect(defaultTimeouts.keepAlive).to.be.above(60_000);
    });

    it('may keep it for longer, if configured', async () => {
      const server = await startServer({ port: 0, keepAliveSeconds: 620 });
      expect(await keptFor(server.url)).to.equal('timeout=620');
      await server.close();
    });
  });
});
