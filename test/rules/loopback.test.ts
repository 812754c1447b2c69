import { expect } from 'chai';

import { isLoopback } from '../../src/rules/loopback.js';

describe('isLoopback', () => {
  for (const address of [
    'http://localhost:8080/a',
    'http://127.0.0.1',
    'http://[::1]:3000',
    new URL('https://localhost'),
  ])
    it(`knows this machine: ${String(address)}`, () => {
      expect(isLoopback(address)).to.equal(true);
    });

  for (const address of [
    'http://localhost.example',
    'http://example/localhost',
    'http://127.0.0.2',
    'http://[::2]',
    'file:///a',
  ])
    it(`does not take another machine for this one: ${address}`, () => {
      expect(isLoopback(address)).to.equal(false);
    });
});
