import type { IncomingMessage } from 'node:http';

/**
 * Whether a request names at most one host, and one that an address can have (RFC 9112 §3.2). Node reads only the first of several,
 * which need not be the one that a proxy has read, and accepts names such as `1.2.3.4.5`.
 */
export function hasValidHost({ headersDistinct: { host: hosts = [] } }: IncomingMessage): boolean {
  const [host = ''] = hosts;
  return hosts.length <= 1 && (host === '' || URL.canParse(`http://${host}`));
}
