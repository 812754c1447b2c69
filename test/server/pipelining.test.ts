/** Several requests on one connection, sent without waiting for answers. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

import { expect } from 'chai';

import { MAX_PIPELINED, oneAtATime } from '../../src/server/pipelining.js';
import { until } from '../support/until.js';

describe('server: pipelined requests', () => {
  const closers: (() => void)[] = [];
  afterEach(() => {
    for (const close of closers.splice(0)) close();
  });

  /** A server that leaves each request unanswered until the test answers it. */
  async function serve() {
    const running: { path: string; outgoing: ServerResponse }[] = [];
    const server = createServer(
      oneAtATime((incoming, outgoing) => running.push({ path: incoming.url ?? '', outgoing })),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
    closers.push(() => {
      socket.destroy();
      server.closeAllConnections();
      server.close();
    });
    const caller = { socket, text: '', isClosed: false };
    socket.on('data', chunk => (caller.text += String(chunk)));
    socket.on('error', () => undefined); // Closed by the server while something was being sent.
    socket.on('close', () => (caller.isClosed = true));
    const send = (count: number) =>
      socket.write(
        Array.from({ length: count }, (_, index) => `GET /${index} HTTP/1.1\r\nHost: oneid.test\r\n\r\n`).join(''),
      );
    return { running, caller, send };
  }

  it('are handled one after the other, in order', async () => {
    const { running, caller, send } = await serve();
    send(MAX_PIPELINED + 1);
    for (let index = 0; index <= MAX_PIPELINED; index++) {
      await until(() => running.length > index);
      expect(running, 'running and answered').to.have.length(index + 1);
      running[index]!.outgoing.end(`answer to ${running[index]!.path}`);
      await until(() => caller.text.includes(`answer to /${index}`));
    }
    expect(caller.isClosed).to.equal(false);
  });

  it('close the connection when too many wait, after only one was begun', async () => {
    const { running, caller, send } = await serve();
    send(MAX_PIPELINED + 2);
    await until(() => caller.isClosed);
    expect(running.map(({ path }) => path)).to.deep.equal(['/0']);
  });
});
