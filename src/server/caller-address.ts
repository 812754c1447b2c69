import { isIP } from 'node:net';

import { forwardedElements } from './forwarded.js';

/** The operator's own proxies in front of the server, each of which adds the address that called it. */
export interface TrustedProxies {
  readonly hops: number;
  readonly header: 'x-forwarded-for' | 'forwarded';
}

/**
 * The caller's address: with `hops` proxies, the address that the outermost of them wrote. Everything before that came with the
 * request and may be forged. With fewer addresses than proxies, somebody bypassed them; then, as without proxies, it is the address
 * of the connection.
 *
 * An IPv6 address is shortened to its /64, which one household or office has; limits on full addresses would be useless.
 */
export function callerAddress(connectedTo: string, headers: Headers, { hops, header }: TrustedProxies): string {
  const written = hops === 0 ? undefined : addressesIn(headers.get(header) ?? '', header, hops).at(-hops);
  return group(written !== undefined && isIP(written) > 0 ? written : connectedTo);
}

function addressesIn(text: string, header: TrustedProxies['header'], hops: number): string[] {
  return header === 'forwarded'
    ? forwardedElements(text, hops).map(element => bare(element.get('for') ?? ''))
    : text.split(',').map(address => bare(address.trim()));
}

/** Without the port that some proxies add. */
function bare(address: string): string {
  return /^\[([^\]]*)\]/.exec(address)?.[1] ?? (isIP(address) === 0 ? address.replace(/:\d+$/, '') : address);
}

function group(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const parts = [...left, ...(tail === undefined ? [] : zeros), ...right];
  return `${parts
    .slice(0, 4)
    .map(part => parseInt(part, 16).toString(16))
    .join(':')}::/64`;
}
