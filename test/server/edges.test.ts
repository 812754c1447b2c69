/** Requests of proxies, load balancers and command lines, which no page sends. */
import { once } from 'node:events';
import { connect } from 'node:net';

import { expect } from 'chai';

import { operations, type Operation } from '../../src/contract/operations.js';
import { startServer, type RunningServer, type ServerOptions } from '../../src/server/index.js';
import { staticFolder } from './support/static-folder.js';

describe('server: protocol details', function () {
  this.timeout(30_000);
  const started: RunningServer[] = [];
  const start = async (options: ServerOptions = {}) => {
    const server = await startServer({ port: 0, ...options });
    started.push(server);
    return server;
  };
  afterEach(async () => {
    for (const server of started.splice(0)) await server.close();
  });

  describe('HEAD is GET without a body (S11)', () => {
    const reads = Object.entries<Operation>(operations).filter(([, { method }]) => method === 'GET');

    it('at every path of the contract', async () => {
      const { url } = await start({ sampleData: true });
      const token = await signIn(url);
      for (const [id, { path, callers }] of reads) {
        const address = `${url}/v1${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => samples[name] ?? name)}`;
        const bearer = callers.includes('session') ? token : 'sample-agency-dbd';
        const headers = callers.length > 0 ? { Authorization: `Bearer ${bearer}` } : {};
        expect(await headOf(address, headers), id).to.deep.equal(await getOf(address, headers));
        expect(await headOf(address), id).to.deep.equal(await getOf(address));
      }
    });

    it('at every other path', async () => {
      const folder = await staticFolder();
      const { url, metricsUrl } = await start({ staticRoot: folder.root, metricsPort: 0 });
      const own = ['/', '/page.js', '/missing', '/health/live', '/health/ready', '/sign-in', '/sign-in.css', '/v1/x'];
      for (const address of [...own.map(path => url + path), metricsUrl!]) {
        const head = await headOf(address);
        expect(head, address).to.deep.equal(await getOf(address));
        expect(head.status, address).to.be.below(500);
      }
      await folder.remove();
    });
  });

  describe('an old load balancer (S13)', () => {
    for (const line of ['GET /health/ready HTTP/1.0', 'GET /health/live HTTP/1.0', 'HEAD /health/ready HTTP/1.0'])
      it(`gets an answer to ${line}, without a Host`, async () => {
        const { url } = await start();
        expect(await exchange(url, `${line}\r\n\r\n`)).to.match(/^HTTP\/1\.1 200 /);
      });

    it('gets every other answer, too', async () => {
      const { url } = await start();
      expect(await exchange(url, 'GET /v1/account-types HTTP/1.0\r\n\r\n')).to.match(/^HTTP\/1\.1 200 /);
      expect(await exchange(url, 'GET /v1/session HTTP/1.0\r\n\r\n')).to.match(/^HTTP\/1\.1 401 /);
    });

    it('must send Host when it uses HTTP/1.1 (RFC 9112 §3.2)', async () => {
      const { url } = await start();
      expect(await exchange(url, 'GET /health/ready HTTP/1.1\r\n\r\n')).to.match(/^HTTP\/1\.1 400 /);
    });

    for (const host of ['1.2.3.4.5', 'xn--', 'a\r\nHost: b'])
      it(`may not send the host ${JSON.stringify(host)}, whatever it asks for`, async () => {
        const { url } = await start();
        for (const path of ['/v1/service', '/sign-in', '/health/ready'])
          expect(
            await exchange(url, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
            path,
          ).to.match(/^HTTP\/1\.1 400 /);
      });
  });

  describe('headers at their limit of 16 kB', () => {
    const request = (bytes: number) =>
      `GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: ${'x'.repeat(bytes)}\r\n\r\n`;

    it('are read below it', async () => {
      const { url } = await start();
      expect(await exchange(url, request(15_000))).to.match(/^HTTP\/1\.1 200 /);
    });

    it('are rejected above it, and nobody else notices', async () => {
      const { url } = await start();
      for (const bytes of [17_000, 1_000_000]) {
        const [rejected, beside] = await Promise.all([exchange(url, request(bytes)), fetch(`${url}/health/live`)]);
        expect(rejected).to.match(/^HTTP\/1\.1 431 /);
        expect(beside.status).to.equal(200);
      }
    });
  });
});

const samples: Readonly<Record<string, string>> = {
  businessId: '01900000-0002-7000-8000-000000000001',
  receiptNumber: '2569-04718236-5',
  attachmentId: '01900000-0005-7000-8000-0000000003e8',
};

type Head = Readonly<Record<'status' | 'type' | 'disposition' | 'caching', string | number | null>>;

async function headOf(address: string, headers: Record<string, string> = {}): Promise<Head> {
  const answer = await fetch(address, { method: 'HEAD', headers, redirect: 'manual' });
  expect(await answer.text(), address).to.equal('');
  return outline(answer);
}

async function getOf(address: string, headers: Record<string, string> = {}): Promise<Head> {
  const answer = await fetch(address, { headers, redirect: 'manual' });
  await answer.body?.cancel();
  return outline(answer);
}

function outline({ status, headers }: Response): Head {
  return {
    status,
    type: headers.get('Content-Type'),
    disposition: headers.get('Content-Disposition'),
    caching: headers.get('Cache-Control'),
  };
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/v1/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'somying', password: 'Sample-Pass-2569' }),
  });
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

/** Sends bytes unchanged, and returns everything that comes back. */
async function exchange(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', chunk => (answer += String(chunk)));
  socket.write(text);
  await once(socket, 'close');
  return answer;
}
