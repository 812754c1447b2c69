import { problemResponse } from '../service/http/problem.js';
import { preferredLanguage } from '../rules/preferred-language.js';
import type { Fetch } from './fetch.js';

/** Circumstances to see a page in. */
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

/** Milliseconds before every answer of the scenario `slow`: long enough to look at the loading state. */
export const SLOW_MS = 2000;

/** What `fetch` throws when the network is down. */
export class UnreachableError extends TypeError {
  override readonly name = 'UnreachableError';
}

/** The service in a scenario. `officer-just-answered` changes data and `slow` is latency; neither changes responses. */
export function inScenario(scenario: Scenario | undefined, fetch: Fetch): Fetch {
  switch (scenario) {
    case undefined:
    case 'officer-just-answered':
    case 'slow':
      return fetch;
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
      return async request => (needsSession(request) ? internalErrorResponse(request) : fetch(request));
  }
}

function needsSession(request: Request): boolean {
  return request.headers.has('Authorization');
}

/** No token works, as after a sign-out in another tab. */
function withoutSession(request: Request): Request {
  const bare = new Request(request);
  bare.headers.delete('Authorization');
  return bare;
}

/** Signing in works, but the next request finds the session expired, and so does the refresh. */
async function withExpiredSession(request: Request): Promise<Request> {
  if (needsSession(request)) {
    const late = new Request(request);
    late.headers.set('Authorization', 'Bearer expired-expired-expired');
    return late;
  }
  if (!endsWith(request, '/session/refresh')) return request;
  return withBody(request, { refreshToken: 'expired-expired-expired' });
}

/** Whoever signs in becomes a person who has a business and no inquiries. */
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

function internalErrorResponse(request: Request): Response {
  const requestId = 'mock-scenario-failing';
  const language = preferredLanguage(request.headers.get('Accept-Language'));
  const headers = { 'X-Request-Id': requestId };
  return problemResponse({ code: 'internal_error', details: { headers } }, requestId, language);
}
