import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import {
  createBackend,
  memorySessions,
  nodeHandler,
  type Backend,
  type BackendOptions,
} from '../../../src/backend/index.js';
import { startServer, type RunningServer } from '../../../src/server/index.js';
import { BrowserLike } from '../../server/support/browser-like.js';

/** A portal's own back end and the service, each on a port of its own. */
export interface PortalHost {
  readonly origin: string;
  readonly service: RunningServer;
  readonly backend: Backend;
  /** What was reported by `onError`. */
  readonly errors: unknown[];
  /** The calls that reached the service, as `POST /session/refresh`. */
  readonly calls: string[];
  /** Makes the service unreachable, or loses the answers to these calls, until it is called with nothing. */
  lose(what?: 'requests' | 'answers'): void;
  /** A second process of the same back end. */
  another(): Backend;
  close(): Promise<void>;
}

export async function portalHost(given: Partial<BackendOptions> = {}): Promise<PortalHost> {
  const server = createServer();
  await once(server.listen(0, 'localhost'), 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const service = await startServer({ port: 0, sampleData: true, returnAddresses: [`${origin}/one-id/callback`] });
  const errors: unknown[] = [];
  const calls: string[] = [];
  let lost: 'requests' | 'answers' | undefined;
  const sessions = given.sessions ?? memorySessions();

  const another = () =>
    createBackend({
      baseUrl: `${service.url}/v1`,
      origin,
      onError: error => errors.push(error),
      fetch: async (request, init) => {
        if (lost === 'requests') throw new TypeError('fetch failed');
        calls.push(`${request.method} ${new URL(request.url).pathname.replace('/v1', '')}`);
        const answer = await fetch(request, init);
        if (lost === 'answers') throw new TypeError('terminated');
        return answer;
      },
      ...given,
      sessions,
    });

  const backend = another();
  const handler = nodeHandler(backend);
  server.on('request', (request, response) => handler(request, response, () => response.end('the portal')));
  return {
    origin,
    service,
    backend,
    errors,
    calls,
    lose: what => (lost = what),
    another,
    async close() {
      server.closeAllConnections();
      server.close();
      await service.close();
    },
  };
}

export const password = 'Sample-Pass-2569';

/** A browser that visits the portal and signs in at the service. */
export class Visitor extends BrowserLike {
  constructor(readonly host: PortalHost) {
    super();
  }

  /** Goes to the service's sign-in page; returns its address. */
  async begin(query = 'account_type=citizen&return_to=/services?dept=5'): Promise<string> {
    const page = await this.follow(await this.ask(`${this.host.origin}/one-id/login?${query}`));
    return (page as Response).url;
  }

  /** Fills in the form; returns the address of the callback, which it does not visit yet. */
  async fillIn(signInPage: string, username = 'somying'): Promise<string> {
    const request = new URL(signInPage).searchParams.get('request') ?? '';
    const answer = await this.submit(`${this.host.service.url}/sign-in`, { request, username, password });
    return answer.headers.get('Location') ?? '';
  }

  async signIn(username = 'somying', query?: string): Promise<Response> {
    return this.ask(await this.fillIn(await this.begin(query), username));
  }

  session(body?: object): Promise<Response> {
    const content = body ? { body: JSON.stringify(body) } : {};
    return this.ask(`${this.host.origin}/one-id/session`, { method: 'POST', ...content });
  }

  signOut(): Promise<Response> {
    return this.ask(`${this.host.origin}/one-id/session`, { method: 'DELETE' });
  }

  /** A request of this browser as the back end gets it. */
  request(path = '/'): Request {
    return new Request(this.host.origin + path, { headers: { Cookie: this.cookiesFor(`${this.host.origin}/`) } });
  }
}

export interface PageSession {
  readonly accessToken: string;
  readonly expiresAt: string;
}

/** The status that the service answers this token with. */
export async function statusOf({ service }: PortalHost, { accessToken }: PageSession): Promise<number> {
  const answer = await fetch(`${service.url}/v1/session`, { headers: { Authorization: `Bearer ${accessToken}` } });
  return answer.status;
}
