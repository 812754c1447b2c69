import { expect } from 'chai';

import { withinTime } from '../../src/rules/within-time.js';

describe('withinTime', () => {
  const never = new Promise<never>(() => undefined);
  const messageOf = (pending: Promise<unknown>) =>
    pending.then(
      () => 'no error',
      (error: unknown) => (error as Error).message,
    );

  it('gives what a promise gives in time, also its error', async () => {
    expect(await withinTime(Promise.resolve(5), 60_000, 'too late')).to.equal(5);
    expect(await messageOf(withinTime(Promise.reject(new Error('broken')), 60_000, 'too late'))).to.equal('broken');
  });

  it('fails with its message when that takes longer', async () => {
    expect(await messageOf(withinTime(never, 1, 'too late'))).to.equal('too late');
  });

  it('leaves no timer behind that would keep a program from ending', async () => {
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const waiting = new Set<unknown>();
    globalThis.setTimeout = ((...given: Parameters<typeof set>) => {
      const timer = set(...given);
      waiting.add(timer);
      return timer;
    }) as typeof set;
    globalThis.clearTimeout = timer => {
      waiting.delete(timer);
      clear(timer);
    };
    try {
      const result = withinTime(Promise.resolve(5), 60_000, 'too late');
      expect(waiting.size).to.equal(1);
      await result;
      expect(waiting.size).to.equal(0);
    } finally {
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    }
  });
});
