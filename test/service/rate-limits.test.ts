import { expect } from 'chai';

import { memoryRateCounter, type RateLimit } from '../../src/service/index.js';
import { agencyToken, expectProblem, serviceKit, START } from './support/service-kit.js';

const at = (seconds: number) => new Date(START.getTime() + seconds * 1000);

describe('rate counter in memory', () => {
  const limit: RateLimit = { quota: 2, windowSeconds: 60 };

  it('counts down within a window, and starts again after it', async () => {
    const counter = memoryRateCounter();
    expect(await counter.count('a', limit, at(0))).to.deep.equal({ remaining: 1, resetSeconds: 60 });
    expect(await counter.count('a', limit, at(59.5))).to.deep.equal({ remaining: 0, resetSeconds: 1 });
    expect(await counter.count('a', limit, at(59.9))).to.deep.equal({ remaining: -1, resetSeconds: 1 });
    expect(await counter.count('a', limit, at(60))).to.deep.equal({ remaining: 1, resetSeconds: 60 });
  });

  it('counts each caller separately, from their first call', async () => {
    const counter = memoryRateCounter();
    await counter.count('a', limit, at(0));
    expect(await counter.count('b', limit, at(30))).to.deep.equal({ remaining: 1, resetSeconds: 60 });
    expect(await counter.count('a', limit, at(30))).to.deep.equal({ remaining: 0, resetSeconds: 30 });
  });

  it('keeps no more callers than configured, and drops the oldest', async () => {
    const counter = memoryRateCounter(2);
    for (const key of ['a', 'b', 'c']) await counter.count(key, limit, at(0));
    expect((await counter.count('c', limit, at(1))).remaining).to.equal(0);
    expect((await counter.count('a', limit, at(1))).remaining).to.equal(1);
  });

  it('looks at two windows per call at most, however many callers there are', async () => {
    const counter = memoryRateCounter();
    for (let index = 0; index < 10_000; index++) await counter.count(`caller ${index}`, limit, at(0));
    const windows = await windowsVisited(async () => {
      for (let index = 0; index < 1000; index++) await counter.count(`caller ${index}`, limit, at(1));
    });
    expect(windows).to.be.within(1000, 2000);
  });
});

/** How many entries of maps are visited meanwhile. */
async function windowsVisited(run: () => Promise<void>): Promise<number> {
  const entriesOf = Map.prototype[Symbol.iterator];
  let visited = 0;
  Map.prototype[Symbol.iterator] = function* (this: Map<unknown, unknown>) {
    for (const entry of entriesOf.call(this)) {
      visited += 1;
      yield entry;
    }
  } as never;
  try {
    await run();
  } finally {
    Map.prototype[Symbol.iterator] = entriesOf;
  }
  return visited;
}

describe('rate limits of the service', () => {
  const rateLimits = () => ({
    counter: memoryRateCounter(),
    address: { quota: 6, windowSeconds: 60 },
    account: { quota: 3, windowSeconds: 30 },
  });

  it('report the remaining calls with every response, even when refusing', async () => {
    const kit = await serviceKit({ rateLimits: rateLimits(), callerAddress: () => '203.0.113.7' });
    const open = await kit.call('GET', '/account-types');
    expect(open.headers.get('RateLimit-Policy')).to.equal('"address";q=6;w=60');
    expect(open.headers.get('RateLimit')).to.equal('"address";r=5;t=60');

    const token = await kit.tokenOf('somying');
    const own = await kit.call('GET', '/session', { token });
    expect(own.headers.get('RateLimit-Policy')).to.equal('"address";q=6;w=60, "account";q=3;w=30');
    expect(own.headers.get('RateLimit')).to.equal('"address";r=3;t=60, "account";r=2;t=30');

    expect((await kit.call('GET', '/session')).headers.get('RateLimit')).to.equal('"address";r=2;t=60');
    expect((await kit.call('GET', '/nowhere')).headers.get('RateLimit')).to.equal('"address";r=1;t=60');
  });

  it('refuse an account that calls too often, until its window ends', async () => {
    const kit = await serviceKit({ rateLimits: rateLimits() });
    const token = await kit.tokenOf('somying');
    for (let call = 0; call < 3; call++) expect((await kit.call('GET', '/session', { token })).status).to.equal(200);

    const rejected = await kit.call('GET', '/session', { token });
    expect(expectProblem(rejected, 429, 'too_many_requests').retryAfterSeconds).to.equal(30);
    expect(rejected.headers.get('Retry-After')).to.equal('30');
    expect(rejected.headers.get('RateLimit')).to.equal('"account";r=0;t=30');

    const other = await kit.tokenOf('somchai');
    expect((await kit.call('GET', '/session', { token: other })).status).to.equal(200);
    expect((await kit.call('GET', '/agency/inquiries', { token: agencyToken('dbd') })).status).to.equal(200);
    kit.advance(30_000);
    expect((await kit.call('GET', '/session', { token })).status).to.equal(200);
  });

  it('count an account over all its sessions', async () => {
    const kit = await serviceKit({ rateLimits: rateLimits() });
    for (let call = 0; call < 3; call++) await kit.call('GET', '/session', { token: await kit.tokenOf('somying') });
    expectProblem(await kit.call('GET', '/session', { token: await kit.tokenOf('somying') }), 429, 'too_many_requests');
  });

  it('refuse an address before its token is looked up', async () => {
    const kit = await serviceKit({ rateLimits: rateLimits(), callerAddress: () => '203.0.113.7' });
    const codes: unknown[] = [];
    for (let call = 0; call < 7; call++) {
      const { body } = await kit.call<{ code: string }>('GET', '/session', { token: `guess-${call}` });
      codes.push(body.code);
    }
    expect(codes).to.deep.equal([...new Array<string>(6).fill('session_expired'), 'too_many_requests']);
  });

  it('are off by default', async () => {
    const kit = await serviceKit({ callerAddress: () => '203.0.113.7' });
    const { headers } = await kit.call('GET', '/account-types');
    expect(headers.has('RateLimit') || headers.has('RateLimit-Policy')).to.equal(false);
  });
});
