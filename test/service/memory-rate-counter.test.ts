import { expect } from 'chai';

import { memoryRateCounter } from '../../src/service/http/memory-rate-counter.js';
import type { RateLimit } from '../../src/service/http/rate-limits.js';

const START = new Date('2026-11-22T03:00:00.000Z');
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

  it('keeps as many callers as configured', async () => {
    const counter = memoryRateCounter(3);
    for (const key of ['a', 'b', 'c', 'a', 'b', 'c']) await counter.count(key, limit, at(0));
    for (const key of ['a', 'b', 'c']) expect((await counter.count(key, limit, at(1))).remaining, key).to.equal(-1);
  });

  it('keeps limits of different windows apart', async () => {
    const counter = memoryRateCounter();
    const other: RateLimit = { quota: 5, windowSeconds: 30 };
    await counter.count('a', limit, at(0));
    expect(await counter.count('a', other, at(0))).to.deep.equal({ remaining: 4, resetSeconds: 30 });
    expect(await counter.count('a', limit, at(0))).to.deep.equal({ remaining: 0, resetSeconds: 60 });
  });

  it('says when the window ends in whole seconds, rounded up, and at least one', async () => {
    const counter = memoryRateCounter();
    const resets = [];
    for (const seconds of [0, 0.001, 1, 58.999, 59, 59.001, 59.999])
      resets.push((await counter.count('a', limit, at(seconds))).resetSeconds);
    expect(resets).to.deep.equal([60, 60, 59, 2, 1, 1, 1]);
  });

  it('lets nobody wait for longer than a window when the clock was set back', async () => {
    const counter = memoryRateCounter();
    await counter.count('a', limit, at(0));
    await counter.count('b', limit, at(30));
    expect(await counter.count('b', limit, at(20)), 'b has begun after this time').to.deep.equal({
      remaining: 1,
      resetSeconds: 60,
    });
    expect((await counter.count('a', limit, at(20))).remaining, 'a has not').to.equal(0);
    expect(await counter.count('a', limit, at(-0.001))).to.deep.equal({ remaining: 1, resetSeconds: 60 });
  });

  it('looks at two windows per call at most, however many callers there are', async () => {
    const counter = memoryRateCounter();
    for (let index = 0; index < 10_000; index++) await counter.count(`caller ${index}`, limit, at(0));
    const windows = await windowsVisited(async () => {
      for (let index = 0; index < 1000; index++) await counter.count(`caller ${index}`, limit, at(1));
    });
    expect(windows).to.be.within(1000, 2000);
    const afterTheEnd = await windowsVisited(async () => {
      for (let index = 0; index < 1000; index++) await counter.count(`caller ${index}`, limit, at(60));
    });
    expect(afterTheEnd, 'each ended window is dropped once').to.be.within(10_000, 12_000);
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
