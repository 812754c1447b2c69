import type { Problem } from '../contract/types.js';
import type { Fetch } from './fetch.js';

/** Circumstances that a page should be seen in. */
export const scenarios = [
  'slow',
  'offline',
  'signed-out',
  'expired',
  'empty',
  'failing',
  'officer-just-answered',
] as const;
export type Scenario = (typeof scenarios)[number];

/** Milliseconds: long enough to look at what a page shows meanwhile. */
const SLOW_MS = 2000;

/** What `fetch` throws when a request reaches nobody. */
export class UnreachableError extends TypeError {
  override readonly name = 'UnreachableError';
}

/** The same service as it looks in a scenario. `officer-just-answered` is made by what happened, not by how answers come. */
export function inScenario(scenario: Scenario | undefined, fetch: Fetch): Fetch {
  switch (scenario) {
    case undefined:
    case 'officer-just-answered':
      return fetch;
    case 'slow':
      return delayed(SLOW_MS, fetch);
    case 'offline':
      return async () => {
        throw new UnreachableError('The mock plays a network that is down.');
      };
    case 'signed-out':
      return async request => fetch(withoutSession(request));
    case 'expired':
      return async request => fetch(await withExpiredSession(request));
    case 'empty':
      return async request => fetch(await asNewcomer(request));
    case 'failing':
      return async request => (needsSession(request) ? internalErrorResponse() : fetch(request));
  }
}

/** Waits before every request, and no longer than the caller does. */
export function delayed(milliseconds: number, fetch: Fetch): Fetch {
  return async request => {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds);
      request.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(request.signal.reason as Error);
      });
    });
    return fetch(request);
  };
}

function needsSession(request: Request): boolean {
  return request.headers.has('Authorization');
}

/** Every token is good for nothing, as after a sign-out in another tab. */
function withoutSession(request: Request): Request {
  const bare = new Request(request);
  bare.headers.delete('Authorization');
  return bare;
}

/** Signing in works; but by the next request the time is over, for the refresh token as well. */
async function withExpiredSession(request: Request): Promise<Request> {
  if (needsSession(request)) {
    const late = new Request(request);
    late.headers.set('Authorization', 'Bearer expired-expired-expired');
    return late;
  }
  if (!endsWith(request, '/session/refresh')) return request;
  return withBody(request, { refreshToken: 'expired-expired-expired' });
}

/** Whoever signs in sees what a person sees who has a business and has not written to anyone yet. */
async function asNewcomer(request: Request): Promise<Request> {
  if (!endsWith(request, '/sign-in')) return request;
  const credentials = (await request.clone().json()) as { username?: string };
  return withBody(request, { ...credentials, username: 'somchai' });
}

function endsWith(request: Request, path: string): boolean {
  return request.method === 'POST' && new URL(request.url).pathname.endsWith(path);
}

function withBody(request: Request, body: unknown): Request {
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body: JSON.stringify(body) });
}

function internalErrorResponse(): Response {
  const problem: Problem = {
    type: 'https://oneid.sme.go.th/problems/internal_error',
    title: 'ระบบขัดข้อง กรุณาลองอีกครั้งภายหลัง',
    status: 500,
    code: 'internal_error',
    requestId: 'mock-scenario-failing',
  };
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'X-Request-Id': problem.requestId },
  });
}
