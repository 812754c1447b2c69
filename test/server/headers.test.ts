import { readFile } from 'node:fs/promises';

import { expect } from 'chai';

import { startServer, type RunningServer } from '../../src/server/index.js';

const portal = 'https://portal.example.go.th';

describe('server: health, headers and CORS', () => {
  let server: RunningServer;

  before(async () => {
    server = await startServer({ port: 0, sampleData: true, allowedOrigins: [portal] });
  });
  after(() => server.close());

  const preflight = (origin: string) =>
    fetch(`${server.url}/v1/inquiries`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key',
      },
    });

  it('reports that it is alive and ready', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      const response = await fetch(server.url + path);
      expect(response.status, path).to.equal(200);
      expect(response.headers.get('Cache-Control')).to.equal('no-store');
    }
  });

  it('adds the security headers to every response', async () => {
    for (const path of ['/health/live', '/v1/account-types', '/v1/businesses', '/sign-in', '/nothing']) {
      const { headers } = await fetch(server.url + path);
      expect(headers.get('X-Content-Type-Options'), path).to.equal('nosniff');
      expect(headers.get('Referrer-Policy'), path).to.equal('no-referrer');
      expect(headers.get('Content-Security-Policy'), path).to.contain("frame-ancestors 'none'");
      expect(headers.get('Content-Security-Policy'), path).to.contain("default-src 'none'");
      expect(headers.get('Strict-Transport-Security'), path).to.equal(null);
    }
  });

  it('serves the contract to anybody, and leads to it from every answer of the service', async () => {
    const contract = await fetch(`${server.url}/v1/openapi.yaml`, { headers: { Origin: portal } });
    expect(contract.headers.get('Content-Type')).to.equal('application/yaml');
    expect(contract.headers.get('Access-Control-Allow-Origin')).to.equal(portal);
    expect(await contract.text()).to.equal(await readFile(new URL('../../openapi.yaml', import.meta.url), 'utf8'));
    for (const path of ['/v1/account-types', '/v1/businesses', '/v1/nothing', '/v1/openapi.yaml']) {
      const link = (await fetch(server.url + path)).headers.get('Link');
      expect(link, path).to.equal('</v1/openapi.yaml>; rel="service-desc"; type="application/yaml"');
    }
    expect((await fetch(`${server.url}/v1/openapi.yaml`, { method: 'HEAD' })).status).to.equal(200);
  });

  it('sends HSTS for a year when its public address has https', async () => {
    const port = await freePort();
    const behindProxy = await startServer({ port, publicAddress: 'https://oneid.example.go.th/' });
    const response = await fetch(`http://127.0.0.1:${port}/health/live`);
    await behindProxy.close();
    expect(behindProxy.url).to.equal('https://oneid.example.go.th');
    expect(response.headers.get('Strict-Transport-Security')).to.equal('max-age=31536000');
  });

  it('answers the preflight of an allowed portal', async () => {
    const response = await preflight(portal);
    expect(response.status).to.equal(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).to.equal(portal);
    expect(response.headers.get('Access-Control-Allow-Headers')).to.match(
      /Authorization.*Content-Type.*Idempotency-Key/,
    );
    expect(response.headers.get('Access-Control-Allow-Methods')).to.equal('GET, POST, PUT, DELETE');
    expect(response.headers.get('Access-Control-Allow-Credentials')).to.equal(null);
  });

  it('lets an allowed portal read the response and the headers it needs', async () => {
    const response = await fetch(`${server.url}/v1/account-types`, { headers: { Origin: portal } });
    expect(response.status).to.equal(200);
    expect(response.headers.get('Access-Control-Allow-Origin')).to.equal(portal);
    const exposed = response.headers.get('Access-Control-Expose-Headers')?.split(', ');
    expect(exposed).to.include.members([
      'Date',
      'Location',
      'RateLimit',
      'RateLimit-Policy',
      'Retry-After',
      'X-Request-Id',
    ]);
    expect(response.headers.get('Vary')).to.contain('Origin');
  });

  const strangers = [
    'https://elsewhere.example',
    `${portal}:444`,
    'http://portal.example.go.th',
    `${portal}.elsewhere.example`,
    'null',
  ];
  for (const origin of strangers) {
    it(`gives ${origin} no access`, async () => {
      for (const response of [
        await preflight(origin),
        await fetch(`${server.url}/v1/account-types`, { headers: { Origin: origin } }),
      ]) {
        expect(response.headers.get('Access-Control-Allow-Origin')).to.equal(null);
        expect(response.headers.get('Vary')).to.contain('Origin');
      }
    });
  }

  it('refuses to start when the list contains something that is not an origin', async () => {
    for (const wrong of ['*', 'https://portal.example.go.th/', 'portal.example.go.th']) {
      const failure = await startServer({ port: 0, allowedOrigins: [wrong] }).catch((thrown: unknown) => thrown);
      expect(failure).to.have.property('message').that.contains('Not an origin');
    }
  });

  it('refuses a body of 1 MB where 10 kB is the limit, and keeps serving', async () => {
    const body = JSON.stringify({ username: 'somying', password: 'x'.repeat(1_000_000) });
    const response = await fetch(`${server.url}/v1/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    expect(response.status).to.equal(413);
    expect(await response.json()).to.have.property('code', 'body_too_large');
    expect((await fetch(`${server.url}/health/live`)).status).to.equal(200);
  });
});

async function freePort(): Promise<number> {
  const server = await startServer({ port: 0 });
  await server.close();
  return Number(new URL(server.url).port);
}
