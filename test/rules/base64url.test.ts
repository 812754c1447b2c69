import { expect } from 'chai';
import fc from 'fast-check';

import { base64url, bytesOfBase64url } from '../../src/rules/base64url.js';

describe('base64url', () => {
  it('writes what an address may contain, without padding', () => {
    expect(base64url(new Uint8Array([0xfb, 0xef, 0xbe, 0xff, 0xff, 0xff]))).to.equal('----____');
    expect(base64url(new Uint8Array([0]))).to.equal('AA');
    expect(base64url(new Uint8Array([0, 0]))).to.equal('AAA');
  });

  it('reads every byte as it was written', () => {
    expect([...bytesOfBase64url('----____')]).to.deep.equal([0xfb, 0xef, 0xbe, 0xff, 0xff, 0xff]);
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        expect(bytesOfBase64url(base64url(bytes))).to.deep.equal(bytes);
      }),
    );
  });

  it('does not read other text', () => {
    expect(() => bytesOfBase64url('ก'))
      .to.throw(DOMException)
      .with.property('name', 'InvalidCharacterError');
  });
});
