import { expect } from 'chai';

import { memoryThrottle } from '../../src/service/sign-in/throttle.js';
import { describeThrottle } from './throttle-suite.js';

describeThrottle('memory', async () => memoryThrottle());

describe('the memory throttle', () => {
  it('remembers twenty thousand usernames, and forgets the least recently used of more', async () => {
    const throttle = memoryThrottle();
    const [begin, later] = ['2026-11-22T03:00:00.000Z', '2026-11-22T03:00:02.000Z'].map(at => new Date(at));
    const attempt = (number: number, at = later!) =>
      throttle.admit(
        [{ key: `username ${number}`, freeAttempts: 0, longestWaitSeconds: 60, afterSuccess: 'forget' }],
        at,
      );
    for (let number = 0; number < 20_000; number++) await attempt(number, begin);
    expect(await attempt(1, begin), 'the second').to.equal(2);
    expect(await attempt(0), 'the first, again').to.equal(0);
    expect(await attempt(20_000), 'one more').to.equal(0);
    expect(await attempt(0), 'the first').to.equal(4);
    expect(await attempt(2, begin), 'the third').to.equal(2);
    expect(await attempt(1, begin), 'the second, which is forgotten').to.equal(0);
  });
});
