import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect } from 'chai';

import { startServer, StartError, type RunningServer } from '../../src/server/index.js';
import { createMetrics } from '../../src/server/metrics/metrics.js';
import { serveMetrics } from '../../src/server/metrics/metrics-server.js';
import { timedStore } from '../../src/server/metrics/timed-store.js';
import { memoryStore } from '../../src/service/index.js';
import { until } from '../support/until.js';

describe('server: metrics', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer({ port: 0, metricsPort: 0, sampleData: true });
  });
  after(() => server.close());

  const metrics = async () => (await fetch(server.metricsUrl!)).text();
  const valueOf = (text: string, line: RegExp) => Number(new RegExp(`^${line.source} (\\S+)$`, 'm').exec(text)?.[1]);

  it('are served on a separate port, and not by the service', async () => {
    expect(server.metricsUrl).to.match(/^http:\/\/localhost:\d+\/metrics$/);
    expect((await fetch(server.metricsUrl!)).headers.get('Content-Type')).to.contain('text/plain');
    expect((await fetch(`${server.url}/metrics`)).status).to.equal(404);
    expect((await fetch(new URL('/v1/account-types', server.metricsUrl))).status).to.equal(404);
  });

  it('are served whatever the query, as scrapers may add one', async () => {
    expect((await fetch(`${server.metricsUrl}?target=one`)).status).to.equal(200);
    expect((await fetch(`${server.metricsUrl}/more?x=/metrics`)).status).to.equal(404);
  });

  it('ask the store once for all who ask at the same time', async () => {
    let asked = 0;
    const own = await serveMetrics(
      {
        ...createMetrics({ openStreams: () => 0 }),
        exposition: async () => {
          asked += 1;
          await new Promise(resolve => setTimeout(resolve, 50));
          return 'sme 1';
        },
      },
      0,
      '127.0.0.1',
    );
    const ask = async () => (await fetch(own.url)).text();
    expect(await Promise.all([ask(), ask(), ask()])).to.deep.equal(['sme 1', 'sme 1', 'sme 1']);
    expect(asked).to.equal(1);
    await ask();
    expect(asked, 'later again').to.equal(2);
    await own.close();
  });

  it('count responses by operation, status and kind of caller', async () => {
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

  it('measure calls of the store by method', async () => {
    await fetch(`${server.url}/v1/agency/inquiries`, { headers: { Authorization: 'Bearer sample-agency-dbd' } });
    const text = await metrics();
    const asked = /sme_store_duration_seconds_count{method="agencyByCredential",outcome="done"}/;
    expect(valueOf(text, asked)).to.be.greaterThan(0);
  });

  it('are in seconds, as their names declare', async () => {
    const ask = () =>
      fetch(`${server.url}/v1/agency/inquiries`, { headers: { Authorization: 'Bearer sample-agency-dbd' } });
    const sums = async () => {
      const text = await metrics();
      const answers = /sme_request_duration_seconds_sum{operation="listAgencyInquiries",status="200",caller="agency"}/;
      const store = /sme_store_duration_seconds_sum{method="inquiriesAt",outcome="done"}/;
      return [valueOf(text, answers), valueOf(text, store)] as const;
    };
    await ask();
    const before = await sums();
    const started = performance.now();
    await ask();
    const passed = (performance.now() - started) / 1000;
    for (const [index, sum] of (await sums()).entries())
      expect(sum - before[index]!).to.be.within(Number.EPSILON, passed);
  });

  it('distinguish failed calls of the store from successful ones', async () => {
    const counted = createMetrics({ openStreams: () => 0 });
    const broken = { ...memoryStore(), reference: () => Promise.reject(new Error('the database is gone')) };
    const store = timedStore(broken, counted);
    const failure = await store.reference().catch((thrown: unknown) => thrown);
    expect(String(failure)).to.contain('the database is gone');
    await store.accountByUsername('nobody');
    const text = await counted.exposition();
    const count = (method: string, outcome: string) =>
      valueOf(text, new RegExp(`sme_store_duration_seconds_count{method="${method}",outcome="${outcome}"}`));
    expect([count('reference', 'failed'), count('accountByUsername', 'done')]).to.deep.equal([1, 1]);
  });

  it('count the calls that a limit refuses', async () => {
    const limited = await startServer({ port: 0, metricsPort: 0, callsPerAddress: 2 });
    try {
      for (let call = 0; call < 5; call += 1) await fetch(`${limited.url}/v1/account-types`);
      const text = await (await fetch(limited.metricsUrl!)).text();
      expect(valueOf(text, /sme_rate_limited_total{limit="address"}/)).to.equal(3);
    } finally {
      await limited.close();
    }
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
    await until(async () => valueOf(await metrics(), /sme_open_streams/) === 0);
  });

  it('contain event loop delay and memory', async () => {
    const text = await metrics();
    expect(valueOf(text, /nodejs_eventloop_lag_seconds/)).to.be.at.least(0);
    expect(valueOf(text, /process_resident_memory_bytes/)).to.be.greaterThan(1_000_000);
  });

  it('prevent the start, and release their port, when a port is taken', async () => {
    const taken = createServer();
    await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const failure = await startServer({ port: 0, metricsPort: port }).catch((thrown: unknown) => thrown);
    await new Promise(resolve => taken.close(resolve));
    expect(failure).to.be.instanceOf(StartError);
    expect((failure as Error).message).to.contain('METRICS_PORT or --metrics-port');
  });
});
