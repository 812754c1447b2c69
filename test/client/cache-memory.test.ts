import { expect } from 'chai';

import { createCache, type Query, type Reader } from '../../src/client/cache/cache.js';
import { answerTo } from '../support/answer-of.js';
import { collected } from '../support/collected.js';
import { clientOf, json } from './support/answers.js';

describe('the shared cache: what a cached answer references (L2)', () => {
  /** Reads as an element does: both callbacks reference the element. */
  function readOnce(cache: ReturnType<typeof createCache>, key: string) {
    const element = { key, shown: [] as unknown[] };
    const query: Query<string> = { topic: 'inquiry', key, load: async () => `answer of ${element.key}` };
    const reader: Reader<string> = { show: state => element.shown.push(state) };
    const leave = cache.read(query, reader);
    return { element: new WeakRef(element), leave };
  }

  function readAndLeaveOnce(cache: ReturnType<typeof createCache>, key: string) {
    const { element, leave } = readOnce(cache, key);
    leave();
    return element;
  }

  /** A separate function, so that the test itself does not reference what was read. */
  async function readAndLeave(cache: ReturnType<typeof createCache>, count: number) {
    const read = Array.from({ length: count }, (_, index) => readOnce(cache, `2569-${index}`));
    await collected();
    for (const { leave } of read) leave();
    return read.map(({ element }) => element);
  }

  it('does not reference readers that have left, for 60 different answers', async () => {
    const cache = createCache(clientOf(request => json(answerTo(request))).client);
    const elements = await readAndLeave(cache, 60);
    await collected();
    expect(elements.filter(element => element.deref() !== undefined)).to.have.length(0);
  });

  it('does not reference a reader that has left while another one stays', async () => {
    const cache = createCache(clientOf(request => json(answerTo(request))).client);
    const staying = readOnce(cache, 'shared');
    await collected();
    const element = readAndLeaveOnce(cache, 'shared');
    await collected();
    expect(element.deref()).to.equal(undefined);
    expect(staying.element.deref()).to.not.equal(undefined);
    staying.leave();
  });
});
