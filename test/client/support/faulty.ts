import { createSmeClient } from '../../../src/index.js';
import type { SmeClient, SmeClientOptions } from '../../../src/index.js';

/** What the server has recorded under one key. */
export interface RequestRecord {
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly body: string;
    readonly at: number;
    readonly idempotencyKey?: string;
    readonly version?: string;
  }[];
  /** Idempotency keys of the inquiries that the service now holds. */
  readonly inquiries: readonly string[];
}

interface Server {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * In Node the test starts the server itself; a page or a worker asks its runner for it, because it cannot import the
 * server.
 */
export async function faultyServer(): Promise<Server> {
  if ('location' in globalThis) {
    const { url } = (await (await fetch('/faulty-server.json')).json()) as Server;
    return { url, close: async () => undefined };
  }
  const { startFaultyServer } = await import('./faulty-server.mjs');
  return startFaultyServer();
}

export interface Faulty {
  readonly client: SmeClient;
  readonly baseUrl: string;
  readonly readRecord: () => Promise<RequestRecord>;
  /** Makes every access token expire that exists now. */
  readonly expire: () => Promise<unknown>;
}

let keys = 0;

/**
 * A client of a server with one fault. The server records its requests separately; the client waits briefly between
 * attempts.
 */
export function faulty(url: string, fault: string, options: Partial<SmeClientOptions> = {}): Faulty {
  const key = `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(1))[0]}-${(keys += 1)}`;
  const baseUrl = `${url}/${encodeURIComponent(fault)}/${key}/v1`;
  return {
    client: createSmeClient({ baseUrl, backoffMs: 10, ...options }),
    baseUrl,
    readRecord: async () => (await (await fetch(`${url}/log/${key}`)).json()) as RequestRecord,
    expire: () => fetch(`${url}/expire/${key}`),
  };
}
