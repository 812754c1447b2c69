import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect } from 'chai';

import { startServer, StartError, type RunningServer } from '../../src/server/index.js';

describe('server: metrics', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer({ port: 0, metricsPort: 0, sampleData: true });
  });
  after(() => server.close());

  const metrics = async () => (await fetch(server.metricsUrl!)).text();
  const valueOf = (text: string, line: RegExp) => Number(new RegExp(`^${line.source} (\\S+)$`, 'm').exec(text)?.[1]);

  it('stand on a port of their own, and not beside the service', async () => {
    expect(server.metricsUrl).to.match(/^http:\/\/localhost:\d+\/metrics$/);
    expect((await fetch(server.metricsUrl!)).headers.get('Content-Type')).to.contain('text/plain');
    expect((await fetch(`${server.url}/metrics`)).status).to.equal(404);
    expect((await fetch(new URL('/v1/account-types', server.metricsUrl))).status).to.equal(404);
  });

  it('count answers by operation, status and kind of caller', async () => {
    await fetch(`${server.url}/v1/account-types`);
    await fetch(`${server.url}/v1/inquiries`);
    await fetch(`${server.url}/v1/inquiries`, { headers: { Authorization: 'Bearer sample-agency-dbd' } });
    await fetch(`${server.url}/v1/agency/inquiries`, { headers: { Authorization: 'Bearer sample-agency-dbd' } });
    await fetch(`${server.url}/v1/somying/at/home`);
    const text = await metrics();
    const count = (operation: string, status: number, caller: string) =>
      valueOf(
        text,
        new RegExp(
          `sme_request_duration_seconds_count{operation="${operation}",status="${status}",caller="${caller}"}`,
        ),
      );
    expect(count('listAccountTypes', 200, 'none')).to.equal(1);
    expect(count('listInquiries', 401, 'none')).to.equal(2);
    expect(count('listAgencyInquiries', 200, 'agency')).to.equal(1);
    expect(count('none', 404, 'none')).to.equal(1);
    expect(text).not.to.contain('somying');
  });

  it('time the store by what it was asked', async () => {
    await fetch(`${server.url}/v1/agency/inquiries`, { headers: { Authorization: 'Bearer sample-agency-dbd' } });
    const text = await metrics();
    const asked = /sme_store_duration_seconds_count{method="agencyByCredential",outcome="done"}/;
    expect(valueOf(text, asked)).to.be.greaterThan(0);
  });

  it('count the streams that are open', async () => {
    const response = await fetch(`${server.url}/v1/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'somying', password: 'Sample-Pass-2569' }),
    });
    const { accessToken } = (await response.json()) as { accessToken: string };
    const leave = new AbortController();
    const headers = { Authorization: `Bearer ${accessToken}` };
    await fetch(`${server.url}/v1/notifications/stream`, { headers, signal: leave.signal });
    expect(valueOf(await metrics(), /sme_open_streams/)).to.equal(1);
    leave.abort();
    while (valueOf(await metrics(), /sme_open_streams/) !== 0) await new Promise(resolve => setTimeout(resolve, 10));
  });

  it('tell of the event loop and the memory', async () => {
    const text = await metrics();
    expect(valueOf(text, /nodejs_eventloop_lag_seconds/)).to.be.at.least(0);
    expect(valueOf(text, /process_resident_memory_bytes/)).to.be.greaterThan(1_000_000);
  });

  it('keep the server from starting, and leave its port free, when their own port is taken', async () => {
    const taken = createServer();
    await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const failure = await startServer({ port: 0, metricsPort: port }).catch((thrown: unknown) => thrown);
    await new Promise(resolve => taken.close(resolve));
    expect(failure).to.be.instanceOf(StartError);
    expect((failure as Error).message).to.contain('METRICS_PORT or --metrics-port');
  });
});
