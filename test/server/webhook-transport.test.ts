import type { lookup } from 'node:dns';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

import { expect } from 'chai';

import { isPrivateAddress } from '../../src/server/webhooks/private-addresses.js';
import { webhookTransport, type WebhookTransportOptions } from '../../src/server/webhooks/webhook-transport.js';
import { status, webhookReceiver, type WebhookReceiverDouble } from './support/webhook-receiver.js';

describe('server: the request of a webhook', () => {
  let receiver: WebhookReceiverDouble;
  beforeEach(async () => {
    receiver = await webhookReceiver();
  });
  afterEach(() => receiver.close());

  const never = new AbortController().signal;
  const send = (address = receiver.address, options: WebhookTransportOptions = {}, signal = never) =>
    webhookTransport(options)({ address, headers: { 'webhook-id': '1' }, body: '{"ก":1}' }, signal);
  const failure = async (sent: Promise<unknown>) =>
    sent.then(
      answer => answer,
      (error: unknown) => (error as { code?: string }).code,
    );

  it('is sent as it is, and returns the status and Retry-After', async () => {
    receiver.answer = status(429, { 'Retry-After': '7' });
    expect(await send()).to.deep.equal({ status: 429, retryAfter: '7' });
    const [{ headers, body, path }] = receiver.received as [(typeof receiver.received)[number]];
    expect(body).to.equal('{"ก":1}');
    expect(path).to.equal('/webhooks');
    expect(headers).to.include({ 'webhook-id': '1', 'content-length': String(Buffer.byteLength(body)) });
    expect(headers).to.not.have.property('transfer-encoding');
  });

  it('follows no redirect', async () => {
    receiver.answer = status(302, { Location: '/elsewhere' });
    expect(await send()).to.include({ status: 302 });
    expect(receiver.received).to.have.length(1);
  });

  it('fails when no answer comes in time', async () => {
    receiver.answer = () => undefined;
    expect(await failure(send(receiver.address, { timeoutMs: 50 }))).to.equal('TIMEOUT');
  });

  it('fails when the connection is not there in time, TLS included', async () => {
    const sockets: Socket[] = [];
    const silent: Server = createServer(socket => sockets.push(socket));
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve));
    const address = `https://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    expect(await failure(send(address, { privateAddresses: true, connectTimeoutMs: 50 }))).to.equal('CONNECT_TIMEOUT');
    for (const socket of sockets) socket.destroy();
    await new Promise(resolve => silent.close(resolve));
  });

  it('fails when the receiver resets the connection or is not there', async () => {
    receiver.answer = response => response.socket?.resetAndDestroy();
    expect(await failure(send())).to.equal('ECONNRESET');
    const { address } = receiver;
    await receiver.close();
    expect(await failure(send(address))).to.equal('ECONNREFUSED');
    receiver = await webhookReceiver();
  });

  it('fails when the receiver changes to another protocol, which gives no answer and no error', async () => {
    receiver.answer = response => {
      response.socket?.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    };
    expect(await failure(send())).to.equal('NO_ANSWER');
  });

  it('needs the head of an answer only, and closes one whose body has no end', async () => {
    let sent = 0;
    const closed = new Promise<void>(resolve => {
      receiver.answer = response => {
        response.writeHead(200);
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(1024))) sent += 1024;
        };
        response.on('drain', more).once('close', resolve);
        more();
      };
    });
    expect(await send()).to.include({ status: 200 });
    await closed;
    // What the operating system buffers of a connection, and nothing like what a receiver could send.
    expect(sent).to.be.lessThan(50_000_000);
  });

  it('closes an answer whose body stalls, when its time is over', async () => {
    const closed = new Promise<void>(resolve => {
      receiver.answer = response => {
        response.writeHead(200).write('x');
        response.once('close', resolve);
      };
    });
    expect(await send(receiver.address, { timeoutMs: 50 })).to.include({ status: 200 });
    await closed;
  });

  it('ends with its signal', async () => {
    const ending = new AbortController();
    receiver.answer = () => ending.abort();
    expect(await failure(send(receiver.address, {}, ending.signal))).to.equal('ABORT_ERR');
  });

  describe('goes nowhere but where it may', () => {
    it('by http to this machine only', async () => {
      expect(await failure(send('http://agency.example.go.th/'))).to.equal('NOT_HTTPS');
      expect(await failure(send('http://10.0.0.1/'))).to.equal('NOT_HTTPS');
    });

    it('to no private address, in any spelling', async () => {
      for (const host of [
        '10.0.0.1',
        '127.0.0.1',
        '[::1]',
        '169.254.169.254',
        '[::ffff:10.0.0.1]',
        '0x7f.1',
        '2130706433',
      ])
        expect(await failure(send(`https://${host}/`)), host).to.equal('PRIVATE_ADDRESS');
    });

    it('to no name that leads to a private address, alone or among others', async () => {
      for (const found of [['192.168.1.1'], ['203.0.113.1', 'fd00::1'], []]) {
        const resolve = ((_name: string, _options: unknown, callback: (...values: unknown[]) => void) =>
          callback(
            null,
            found.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
          )) as unknown as typeof lookup;
        expect(await failure(send('https://agency.example.go.th/', { resolve })), String(found)).to.equal(
          'PRIVATE_ADDRESS',
        );
      }
    });

    it('to private ones when the operator allows them', async () => {
      const address = receiver.address.replace('http:', 'https:');
      expect(await failure(send(address))).to.equal('PRIVATE_ADDRESS');
      // Reached, and no TLS server.
      expect(await failure(send(address, { privateAddresses: true }))).to.not.equal('PRIVATE_ADDRESS');
    });

    it('and knows the addresses of the Internet', () => {
      for (const address of ['203.150.1.1', '8.8.8.8', '2001:4860:4860::8888', '172.32.0.1', '100.128.0.1'])
        expect(isPrivateAddress(address), address).to.equal(false);
      for (const address of [
        '172.31.255.255',
        '100.64.0.1',
        '0.0.0.0',
        '255.255.255.255',
        'fe80::1',
        '64:ff9b::a00:1',
        '2002:a00:1::1',
      ])
        expect(isPrivateAddress(address), address).to.equal(true);
    });
  });
});
