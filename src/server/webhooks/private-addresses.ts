import { BlockList, isIP } from 'node:net';

const blocked = new BlockList();
const ranges = [
  // "This host", private networks, shared addresses of providers, loopback, link-local (also of cloud metadata), protocol
  // assignments, benchmarks, multicast and the rest (RFC 6890). BlockList finds IPv4 addresses written in IPv6, too.
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/3'],
  // Unspecified, loopback, translated and tunnelled IPv4, unique local, link-local, multicast.
  ...['::/128', '::1/128', '64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
];
for (const range of ranges) {
  const [address = '', bits] = range.split('/');
  blocked.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
}

/** Whether an IP address is not one of the public Internet. */
export function isPrivateAddress(address: string): boolean {
  return blocked.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
