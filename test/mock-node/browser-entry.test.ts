import { expect } from 'chai';

import { startMock } from '../../src/mock/browser.js';

describe('mock: the browser entry in Node', () => {
  it('can be imported, and reports what it needs when it is started', async () => {
    const failure = await startMock().catch((thrown: unknown) => thrown);
    expect(failure).to.have.property('message').that.contains('Open the page by https, or on http://localhost');
  });
});
