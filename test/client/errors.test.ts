import { expect } from 'chai';

import { isSmeError, SmeError } from '../../src/index.js';

describe('isSmeError', () => {
  it('is true for an error with one of the codes, or with any when none is given', () => {
    const error: unknown = new SmeError('not_found', { status: 404 });
    expect(isSmeError(error)).to.be.true;
    expect(isSmeError(error, 'aborted', 'not_found')).to.be.true;
    expect(isSmeError(error, 'aborted')).to.be.false;
    expect(isSmeError(error, undefined as never), 'a code that is missing is no code').to.be.false;
  });

  it('is false for anything else, also with such a code', () => {
    for (const other of [undefined, null, 'not_found', new Error('not_found'), { code: 'not_found' }])
      expect(isSmeError(other)).to.be.false;
  });

  it('knows the errors of another copy of the package', () => {
    class OfAnotherCopy extends Error {
      readonly code = 'not_found';
    }
    Object.defineProperty(OfAnotherCopy.prototype, Symbol.for('sme-one-id.error'), { value: true });
    const error = new OfAnotherCopy();
    expect(isSmeError(error, 'not_found')).to.be.true;
    expect(isSmeError(error, 'aborted')).to.be.false;
  });

  it('narrows the code', () => {
    const error: unknown = new SmeError('not_found');
    if (!isSmeError(error, 'not_found', 'aborted')) throw error;
    const code: 'not_found' | 'aborted' = error.code;
    expect(code).to.equal('not_found');
  });
});
