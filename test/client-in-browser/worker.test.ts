// Runs the tests of `test/client` in a module worker. The worker lists its tests, and this page's runner runs them one
// by one.
import { expect } from 'chai';

import type { Outcome, ToWorker } from './worker.js';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

function ask<T>(question: ToWorker): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<T>) => {
      resolve(data);
      port1.close();
    };
    worker.onerror = event => {
      reject(new Error(`${event.message} (${event.filename}:${event.lineno})`));
    };
    worker.postMessage(question, [port2]);
  });
}

const files = (await (await fetch('/client-tests.json')).json()) as string[];
const { titles, error: failure } = await ask<{ titles: readonly (readonly string[])[]; error?: string }>({
  load: files,
});

describe('in a worker', () => {
  it('has all tests', () => {
    expect(failure).to.equal(undefined);
    expect(titles.length).to.be.above(250);
  });

  titles.forEach((title, index) => {
    it(title.join(' '), async function () {
      this.timeout(60_000);
      const { error } = await ask<Outcome>({ run: index });
      if (error !== undefined) throw new Error(error);
    });
  });

  after(async () => {
    const { error } = await ask<Outcome>({ run: 'end' });
    worker.terminate();
    if (error !== undefined) throw new Error(error);
  });
});
