import { mock as double } from 'node:test';

import { expect } from 'chai';

import type { MockLatency } from '../../src/mock/index.js';
import { baseUrl, codeOf, open } from './support.js';

describe('mock: latency', () => {
  afterEach(() => double.restoreAll());

  /** The milliseconds that timers are set to; each ends at once. */
  function timersEndAtOnce(): number[] {
    const set: number[] = [];
    const { setTimeout: platform } = globalThis;
    double.method(globalThis, 'setTimeout', (run: () => void, milliseconds: number) => {
      set.push(milliseconds);
      return platform(run, 0);
    });
    return set;
  }

  async function pausesOf(latency: MockLatency, ...paths: readonly string[]): Promise<readonly number[]> {
    const { mock } = open({ latency });
    const pauses = timersEndAtOnce();
    for (const path of paths) await mock.fetch(new Request(baseUrl + path));
    // Before another one: doubles of one method are restored in the order in which they were made.
    double.restoreAll();
    return pauses;
  }

  it('is the same for every operation', async () => {
    expect(await pausesOf(150, '/account-types', '/businesses', '/elsewhere')).to.deep.equal([150, 150, 150]);
  });

  it('is a number within a range', async () => {
    double.method(Math, 'random', () => 0.25);
    expect(await pausesOf([100, 300], '/account-types')).to.deep.equal([150]);
  });

  it('has its own number for an operation', async () => {
    const latency = { default: 50, 'GET /account-types': 400, listBusinesses: 0 };
    expect(await pausesOf(latency, '/account-types', '/businesses', '/agencies')).to.deep.equal([400, 50]);
    expect(await pausesOf({ getService: 70 }, '/account-types', '/service')).to.deep.equal([70]);
  });

  it('delays given answers too', async () => {
    const { mock } = open({ latency: 150, answers: { listBusinesses: 503 } });
    const pauses = timersEndAtOnce();
    expect((await mock.fetch(new Request(`${baseUrl}/businesses`))).status).to.equal(503);
    expect(pauses).to.deep.equal([150]);
  });

  it('ends when the caller aborts', async () => {
    const { client } = open({ latency: 3_600_000 });
    const leave = new AbortController();
    const call = codeOf(client.auth.accountTypes({ signal: leave.signal }));
    leave.abort();
    expect(await call).to.equal('aborted');
  });

  it('of a request that is already aborted does not begin', async () => {
    const { mock } = open({ latency: 3_600_000 });
    const request = new Request(`${baseUrl}/service`, { signal: AbortSignal.abort() });
    expect(await mock.fetch(request).catch((thrown: unknown) => (thrown as Error).name)).to.equal('AbortError');
  });

  it('that is none throws', () => {
    for (const latency of [-1, NaN, [300, 100], [1], { default: Infinity }, 2 ** 31, null, '5', () => 5])
      expect(() => open({ latency: latency as MockLatency }), typeof latency).to.throw(TypeError, 'latency');
    expect(() => open({ latency: { search: 5 } as MockLatency })).to.throw(TypeError, 'no operation "search"');
  });
});
