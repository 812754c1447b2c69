import type { Account } from '../../src/contract/types.js';
import { createSmeClient } from '../../src/client/index.js';
import type { SmeClientOptions } from '../../src/client/client-options.js';
import { answerTo } from './answer-of.js';
import { somying } from './sample-account.js';

let services = 0;

const noBody = () => new Response(null, { status: 204 });
const expired = () =>
  Response.json(
    { type: 'about:blank', title: '', status: 401, code: 'session_expired', requestId: 'r' },
    { status: 401, headers: { 'Content-Type': 'application/problem+json' } },
  );

export const accounts: Readonly<Record<string, Account>> = {
  somying,
  somchai: { ...somying, accountId: '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f02', displayName: 'สมชาย ใจดี' },
};

/**
 * A service with an address of its own for the given `accounts`, by username. Each sign-in starts a session with
 * refresh tokens that work once. All other requests get empty answers.
 */
export function accountService() {
  const baseUrl = `https://accounts-${(services += 1)}.test/v1`;
  const calls: string[] = [];
  /** The username of each valid token, of either kind. */
  const access = new Map<string, string>();
  const refresh = new Map<string, { readonly username: string; readonly accessToken: string }>();
  let made = 0;

  const begin = (username: string) => {
    const [accessToken, refreshToken] = [`access-${(made += 1)}`, `refresh-${made}`];
    access.set(accessToken, username);
    refresh.set(refreshToken, { username, accessToken });
    return {
      accessToken,
      refreshToken,
      expiresAt: new Date(Date.now() + 900_000).toISOString(),
      refreshExpiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      account: accounts[username]!,
    };
  };

  const fetch = async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/v1', '');
    const token = request.headers.get('Authorization')?.replace('Bearer ', '') ?? '';
    calls.push(`${request.method} ${path}`);
    if (path === '/sign-in') return Response.json(begin(((await request.json()) as { username: string }).username));
    if (path === '/session/refresh') {
      const { refreshToken } = (await request.json()) as { refreshToken: string };
      const found = refresh.get(refreshToken);
      refresh.delete(refreshToken);
      if (!found) return expired();
      access.delete(found.accessToken);
      return Response.json(begin(found.username));
    }
    const username = access.get(token);
    if (username === undefined) return expired();
    if (request.method === 'DELETE') {
      access.delete(token);
      return noBody();
    }
    if (path !== '/session') return Response.json(answerTo(request));
    const times = { expiresAt: new Date(Date.now() + 900_000).toISOString(), asOf: new Date().toISOString() };
    return Response.json({ account: accounts[username], ...times });
  };

  return {
    baseUrl,
    calls,
    fetch,
    /** Ends every session, as a host's back end or an operator could. */
    endAll() {
      access.clear();
      refresh.clear();
    },
    /** A token that a host's back end could have. */
    hostSession: (username: string) => {
      const { accessToken, expiresAt } = begin(username);
      return { accessToken, expiresAt };
    },
    client: (options: Partial<SmeClientOptions> = {}) => createSmeClient({ baseUrl, fetch, ...options }),
  };
}

export const credentialsOf = (username: string) => ({ username, password: 'Sample-Pass-2569' });
