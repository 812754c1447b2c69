import { expect } from 'chai';

import { callerAddress, type TrustedProxies } from '../../src/server/caller-address.js';

const proxy = '10.0.0.9';
const by = (hops: number, header: TrustedProxies['header'] = 'x-forwarded-for') => ({ hops, header });
const headers = (value: string, name = 'X-Forwarded-For') => new Headers({ [name]: value });

describe("server: the caller's address", () => {
  it('is that of the connection, when no proxy is trusted', () => {
    expect(callerAddress('203.0.113.7', headers('198.51.100.1'), by(0))).to.equal('203.0.113.7');
  });

  it('is what the outermost trusted proxy wrote, and nothing that the request brought itself', () => {
    const forged = headers('1.1.1.1, 2.2.2.2, 198.51.100.1, 10.0.0.8');
    expect(callerAddress(proxy, forged, by(2))).to.equal('198.51.100.1');
    expect(callerAddress(proxy, headers('1.1.1.1, 198.51.100.1'), by(1))).to.equal('198.51.100.1');
  });

  it('is that of the connection, when the header is missing, too short or invalid', () => {
    expect(callerAddress(proxy, new Headers(), by(1))).to.equal(proxy);
    expect(callerAddress(proxy, headers('198.51.100.1'), by(2))).to.equal(proxy);
    for (const nonsense of ['unknown', '', 'somying', '1.2.3', '_hidden, '])
      expect(callerAddress(proxy, headers(nonsense), by(1)), nonsense).to.equal(proxy);
  });

  it('comes from Forwarded when the proxy writes that, and never from the other header', () => {
    const both = new Headers({
      'X-Forwarded-For': '1.1.1.1',
      Forwarded: 'for=2.2.2.2, for="198.51.100.1:4711";proto=https;by=10.0.0.9',
    });
    expect(callerAddress(proxy, both, by(1, 'forwarded'))).to.equal('198.51.100.1');
    const six = new Headers({ Forwarded: 'proto=https;For="[2001:db8:cafe:1::17]:4711"' });
    expect(callerAddress(proxy, six, by(1, 'forwarded'))).to.equal('2001:db8:cafe:1::/64');
  });

  it('does not include the port', () => {
    expect(callerAddress(proxy, headers('198.51.100.1:55110'), by(1))).to.equal('198.51.100.1');
    expect(callerAddress(proxy, headers('[2001:db8::1]:443'), by(1))).to.equal('2001:db8:0:0::/64');
  });

  it("is the household's network for an IPv6 address, in any notation", () => {
    const same = ['2001:db8:1:2:3:4:5:6', '2001:0DB8:1:2::9', '2001:db8:1:2:ffff::'];
    for (const address of same) expect(callerAddress(address, new Headers(), by(0))).to.equal('2001:db8:1:2::/64');
    expect(callerAddress('::1', new Headers(), by(0))).to.equal('0:0:0:0::/64');
    expect(callerAddress('::ffff:203.0.113.7', new Headers(), by(0))).to.equal('203.0.113.7');
  });
});
