import { expect } from 'chai';

import { callerAddress } from '../../src/server/caller-address.js';

const proxy = '10.0.0.9';

describe('server: the header Forwarded, by the grammar of RFC 7239', () => {
  const addressIn = (value: string, hops = 1) =>
    callerAddress(proxy, new Headers({ Forwarded: value }), { hops, header: 'forwarded' });

  for (const value of [
    'for=198.51.100.1',
    'for="198.51.100.1"',
    'for="198.51.100.1:4711"',
    'by=203.0.113.43;FOR=198.51.100.1;proto=http',
    'host="a,b;for=1.1.1.1";for=198.51.100.1',
    'for=198.51.100.1;host="a, for=1.1.1.1"',
    String.raw`for="198.51.100.1";ext="a\", for=1.1.1.1"`,
    String.raw`for="\198.51.\100.1"`,
    'for=2.2.2.2,for=198.51.100.1',
    'for=2.2.2.2, , for=198.51.100.1 ,',
  ])
    it(`accepts ${value}`, () => {
      expect(addressIn(value)).to.equal('198.51.100.1');
    });

  it('is evaluated back to the outermost trusted proxy', () => {
    expect(addressIn('for=1.1.1.1, for=198.51.100.1;by="a,b", for=10.0.0.8', 2)).to.equal('198.51.100.1');
    expect(addressIn('for=10.0.0.8', 2)).to.equal(proxy);
  });

  for (const value of [
    'for=[2001:db8::1]',
    'for=198.51.100.1:80',
    'for = 198.51.100.1',
    'for=198.51.100.1;',
    'for=198.51.100.1 ; proto=http',
    'for="198.51.100.1',
    'for=198.51.100.1"',
    'for=',
    'for=unknown',
    'for="_SEVKISEK"',
    'for=1.1.1.1;for=198.51.100.1',
    'proto=https',
    '198.51.100.1',
    `for=198.51.100.1;ext="${'x'.repeat(600)}"`,
  ])
    it(`ignores what violates the grammar: ${value.slice(0, 40)}`, () => {
      expect(addressIn(value)).to.equal(proxy);
    });

  for (const before of [
    'for="',
    'for="1.1.1.1;by="',
    ',"',
    '\\',
    'for="\\',
    '"'.repeat(3),
    'x'.repeat(8000),
    ','.repeat(8000),
    'for="a", '.repeat(800),
  ])
    it(`is not affected by what a caller puts before: ${before.slice(0, 20)}`, () => {
      expect(addressIn(`${before}, for=198.51.100.1`)).to.equal('198.51.100.1');
      expect(addressIn(`${before}, for="[2001:db8:1:2::9]:4711";proto=https`)).to.equal('2001:db8:1:2::/64');
    });
});
