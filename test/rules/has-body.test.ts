import { expect } from 'chai';

import { hasBody } from '../../src/rules/has-body.js';

describe('a request of Node', () => {
  for (const headers of [{ 'content-length': '1' }, { 'content-length': '25' }, { 'transfer-encoding': 'chunked' }])
    it(`has a body with ${JSON.stringify(headers)}`, () => {
      expect(hasBody({ headers })).to.equal(true);
    });

  for (const headers of [{}, { 'content-length': '0' }, { 'content-type': 'application/json' }])
    it(`has none with ${JSON.stringify(headers)}`, () => {
      expect(hasBody({ headers })).to.equal(false);
    });
});
