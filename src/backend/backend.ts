import type { HostSessionRequest } from '../client/client-options.js';
import { isSmeError } from '../client/errors.js';
import { json, noContent, problem, redirectTo } from './answers.js';
import type { BackendOptions, BackendSession } from './backend-options.js';
import { checkedBackendOptions } from './checked-options.js';
import { cookiesOf, type CookieCarrier } from './cookies.js';
import { keptSessions } from './kept-sessions.js';
import { limitedStore } from './limited-store.js';
import { isSameOrigin } from './same-origin.js';
import { serviceCalls } from './service-calls.js';
import { sessionCookie } from './session-cookie.js';
import { sessionRequestOf } from './session-request.js';
import { backendSignIn } from './sign-in.js';

/** The sign-in of a portal, kept by its back end. */
export interface Backend {
  /**
   * Answers the requests under `path`, and others with 404. Never rejects.
   *
   * - `GET /one-id/login?return_to=/page` begins a sign-in; `account_type` names its type,
   *   and `ui_locales` the language, `th` or `en`.
   * - `GET /one-id/callback` completes it. This address must be on the service's list of return addresses.
   * - `POST /one-id/session` gives the page its `HostSession`, or `null`. The body may be a `HostSessionRequest` as JSON.
   * - `DELETE /one-id/session` signs out. 503: this browser is signed out, but the service was not told.
   * - `POST /one-id/logout` signs out and leads to `home`, for a form.
   *
   * @example
   * app.all('/one-id/*', context => oneId.handle(context.req.raw)); // Hono
   */
  readonly handle: (request: Request) => Promise<Response>;
  /**
   * Who is signed in, for what your back end does itself; the request is a `Request`, or one of Node's. Renews the token if need
   * be; `null` when nobody is signed in.
   *
   * @throws {SmeError} when the token has to be renewed and the service does not answer; what the session store throws
   * @example
   * const client = createSmeClient({ baseUrl, getSession: how => oneId.session(request, how) });
   * const { businesses } = await client.businesses.list();
   */
  readonly session: (request: CookieCarrier, how?: HostSessionRequest) => Promise<BackendSession | null>;
  /** The path of the handler, for what mounts it. */
  readonly path: string;
}

/**
 * Signs people in at the service, keeps their sessions, and gives pages an access token: the back-end half of `getSession`. The
 * refresh token never reaches a page.
 *
 * @throws {TypeError} when an option is unknown, missing or wrong; the message says what to pass instead
 * @example
 * const oneId = createBackend({
 *   baseUrl: 'https://oneid.sme.go.th/v1',
 *   origin: 'https://portal.example.go.th',
 *   sessions: memorySessions(),
 * });
 */
export function createBackend(given: BackendOptions): Backend {
  const options = checkedBackendOptions(given);
  const { origin, path, home, onError, timeoutMs } = options;
  const cookies = cookiesOf(options.isSecure);
  const service = serviceCalls(options);
  const sessions = keptSessions(limitedStore(options.sessions, timeoutMs), service, onError);
  const { login, callback, endSession } = backendSignIn({ options, cookies, service, sessions });
  const idIn = (request: CookieCarrier) => cookies.read(request).get(sessionCookie);

  const session: Backend['session'] = (request, how = {}) => sessions.read(idIn(request), how);

  async function giveSession(request: Request): Promise<Response> {
    const id = idIn(request);
    const found = await sessions.read(id, await sessionRequestOf(request));
    if (!found) return json(null, id === undefined ? [] : [cookies.clear(sessionCookie)]);
    return json({ accessToken: found.accessToken, expiresAt: found.expiresAt });
  }

  const forgotten = [cookies.clear(sessionCookie)];

  /** This browser is signed out in any case. A page that learns that the service was not told ends the session there itself. */
  async function signOut(request: Request): Promise<Response> {
    const hasEnded = await endSession(idIn(request));
    if (hasEnded) return noContent(forgotten);
    return problem(503, 'service_unavailable', 'The session cannot be ended right now.', {}, forgotten);
  }

  async function signOutByForm(request: Request): Promise<Response> {
    await endSession(idIn(request));
    return redirectTo(new URL(home, origin).href, forgotten);
  }

  const routes: Readonly<Record<string, Readonly<Record<string, (request: Request) => Promise<Response>>>>> = {
    '/login': { GET: login },
    '/callback': { GET: callback },
    '/session': { POST: giveSession, DELETE: signOut },
    '/logout': { POST: signOutByForm },
  };

  async function handle(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const methods = pathname.startsWith(`${path}/`) ? routes[pathname.slice(path.length)] : undefined;
    if (!methods) return problem(404, 'not_found', 'There is nothing at this address.');
    const route = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
    if (!route)
      return problem(405, 'method_not_allowed', 'Not with this method.', { Allow: Object.keys(methods).join(', ') });
    if (request.method !== 'GET' && !isSameOrigin(request, origin))
      return problem(403, 'not_same_origin', 'Only pages of this origin may do this.');
    try {
      return await route(request);
    } catch (thrown) {
      onError(thrown);
      return problem(503, 'service_unavailable', 'The session cannot be read or renewed right now.', {
        'Retry-After': String((isSmeError(thrown) && thrown.retryAfterSeconds) || 5),
      });
    }
  }

  return { handle, session, path };
}
