import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';

import type { SendWebhook } from '../../service/webhooks/webhook-delivery.js';
import { isLoopback } from '../../rules/loopback.js';
import { isPrivateAddress } from './private-addresses.js';

export interface WebhookTransportOptions {
  /** Whether receivers may be in private networks. */
  readonly privateAddresses?: boolean;
  /** Milliseconds until the connection, TLS included, must stand. */
  readonly connectTimeoutMs?: number;
  /** Milliseconds for the whole request and its answer. */
  readonly timeoutMs?: number;
  /** Resolves host names; the system's by default. */
  readonly resolve?: typeof lookUp;
}

/** An answer is a status; its body is only read so that the receiver does not see a broken connection. */
const LONGEST_BODY = 16_384;

/** Its code appears in logs; the address does not. */
export class WebhookNotSent extends Error {
  override readonly name = 'WebhookNotSent';

  constructor(
    readonly code: 'PRIVATE_ADDRESS' | 'CONNECT_TIMEOUT' | 'TIMEOUT' | 'NOT_HTTPS' | 'NO_ANSWER',
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/**
 * Sends by Node's own client, which follows no redirects and uses no proxy. Host names are resolved once, for the connection itself,
 * so that a name cannot lead elsewhere after it was checked.
 */
export function webhookTransport(options: WebhookTransportOptions = {}): SendWebhook {
  const { privateAddresses = false, connectTimeoutMs = 5000, timeoutMs = 15_000, resolve = lookUp } = options;

  return async ({ address, headers, body }, signal) => {
    const url = new URL(address);
    const isLocal = isLoopback(url);
    if (url.protocol !== 'https:' && !isLocal) throw new WebhookNotSent('NOT_HTTPS');
    const allowsPrivate = privateAddresses || (url.protocol === 'http:' && isLocal);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // Node resolves no IP addresses, so they are looked at here.
    if (!allowsPrivate && isIP(host) > 0 && isPrivateAddress(host)) throw new WebhookNotSent('PRIVATE_ADDRESS');
    const bytes = Buffer.from(body);
    const requestOptions: RequestOptions = {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': bytes.length },
      signal,
      lookup: allowsPrivate ? resolve : guarded(resolve),
    };

    return new Promise((fulfil, reject) => {
      const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, requestOptions);
      const deadline = setTimeout(() => request.destroy(new WebhookNotSent('TIMEOUT')), timeoutMs);
      const connecting = setTimeout(() => request.destroy(new WebhookNotSent('CONNECT_TIMEOUT')), connectTimeoutMs);
      request.once('socket', socket => {
        socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
      });
      request.once('response', response => {
        drain(response);
        fulfil({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] ?? null });
      });
      // Also after the answer, while its body is drained; then it changes nothing.
      request.on('error', reject);
      request.once('close', () => {
        clearTimeout(deadline);
        clearTimeout(connecting);
        // Node reports neither answer nor error for a 101. After either, this changes nothing.
        reject(new WebhookNotSent('NO_ANSWER'));
      });
      request.end(bytes);
    });
  };
}

function drain(response: IncomingMessage): void {
  let read = 0;
  response.on('error', () => undefined);
  response.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > LONGEST_BODY) response.destroy();
  });
}

/** Resolves like another, and fails when any of the addresses is private. */
function guarded(resolve: typeof lookUp): NonNullable<RequestOptions['lookup']> {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) {
        callback(error, '', 0);
        return;
      }
      if (addresses.length === 0 || addresses.some(({ address }) => isPrivateAddress(address))) {
        callback(new WebhookNotSent('PRIVATE_ADDRESS'), '', 0);
        return;
      }
      if (options.all) {
        callback(null, addresses);
        return;
      }
      const [{ address, family } = { address: '', family: 0 }] = addresses;
      callback(null, address, family);
    });
  };
}
