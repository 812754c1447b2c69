import { arrived, dataOf, requireData } from '../transport/answer.js';
import { callInit, type Api } from './api.js';
import type { AuthApi, SessionEvents } from '../client.js';
import type { CallOptions, SmeClientOptions } from '../client-options.js';
import { SmeError } from '../errors.js';
import { lazyMethods } from './lazy.js';
import type { RedirectClient } from '../session/redirect-request.js';
import { merged } from '../transport/request.js';
import type { SessionTokens } from '../session/session-source.js';
import type { ClientTokens } from '../session/tokens.js';
import type { Account, Session } from '../../contract/types.js';

interface AuthOptions extends RedirectClient {
  readonly signOut: SmeClientOptions['signOut'];
}

export function authApi(api: Api, tokens: ClientTokens, events: SessionEvents, options: AuthOptions): AuthApi {
  /** A sign-out in progress: until it ends, a host may still return the session that is about to end. */
  let leaving: Promise<unknown> | undefined;
  /** A sign-out while the answer is on its way wins: nobody is signed in by what began before it. */
  const begin = async (signIn: Promise<Session>) => {
    const before = tokens.person;
    const session = await signIn;
    if (tokens.person !== before) throw new SmeError('aborted');
    tokens.begin(session);
    return session.account;
  };
  const steps = () => arrived(import('../session/session-redirect.js'));
  const whoNow = () => (events.state.status === 'signed-in' ? events.state.account : null);

  const calls = async () => (await import('./auth-calls.js')).authCalls(api);

  const auth: AuthApi = {
    ...lazyMethods(calls, 'startRedirect', 'requestPasswordReset', 'completePasswordReset'),

    accountTypes: accountTypesBy(api),
    signIn: async (body, options) => begin(requireData(api.POST('/sign-in', { body, ...callInit(options) }))),
    exchange: async (body, options) =>
      begin(requireData(api.POST('/sign-in/exchanges', { body, ...callInit(options) }))),

    async session(options) {
      const info = await requireData(api.GET('/session', callInit(options)));
      tokens.setAccount(info.account);
      return info;
    },

    async signOut(limits) {
      const atHost = arrived((async () => options.signOut?.())());
      // On a shared machine nothing may stay here, whatever the network does.
      const ended = tokens.end();
      const signedOut = (async () => {
        let answer: unknown;
        try {
          answer = await atHost;
        } finally {
          if (ended && answer !== 'ended') await endSession(api, ended, limits);
        }
      })();
      leaving = signedOut.catch(() => undefined);
      await signedOut;
    },

    extend: () => tokens.extend(),

    async resume(limits) {
      await leaving;
      tokens.reopen();
      // Only an address that may carry the result of a sign-in on another page is examined.
      if (/[?&](code|error)=/.test((globalThis as Partial<typeof globalThis>).location?.search ?? '')) {
        const returned = await (await steps()).takeReturnedCode(options.name);
        if (returned) return auth.exchange(returned, limits);
      }
      const hasHostToken = (await tokens.current()) !== null && !whoNow();
      // A host's token does not say whose it is.
      if (!hasHostToken) return whoNow();
      try {
        return (await auth.session(limits)).account;
      } catch (thrown) {
        // A host that returns an expired token has no session either.
        if (SmeError.from(thrown).status === 401) return null;
        throw thrown;
      }
    },

    signInWithRedirect: async request => (await steps()).leaveForSignIn(auth, request, options),

    async signInWithPopup(request, limits) {
      // Synchronously: browsers open a window only during the click itself.
      const popup = globalThis.open('', '_blank', 'popup,width=520,height=720');
      if (!popup) {
        await auth.signInWithRedirect(request);
        return null;
      }
      try {
        const { signInInWindow } = await arrived(import('../session/session-window.js'));
        return await signInInWindow(auth, popup, request, options, limits);
      } finally {
        popup.close();
      }
    },
  };
  return auth;
}

export function accountTypesBy(api: Api): AuthApi['accountTypes'] {
  return async options => (await requireData(api.GET('/account-types', callInit(options)))).accountTypes;
}

/** Ends a session at the service after it has ended here. */
export async function endSession(api: Api, ended: SessionTokens, options?: CallOptions): Promise<void> {
  const limits = callInit(options);
  const end = (token: string) =>
    dataOf(
      api.DELETE('/session', { ...limits, headers: merged(limits.headers, { Authorization: `Bearer ${token}` }) }),
    );
  try {
    await end(ended.accessToken);
  } catch (thrown) {
    if (SmeError.from(thrown).status !== 401) throw thrown;
    // The access token had expired; the session has not, as long as its refresh token is valid.
    const session = ended.refreshToken === undefined ? null : await refreshSession(api, ended.refreshToken);
    if (session) await end(session.accessToken);
  }
}

/** Whose access token it is; `null` when the service itself says that it is no longer good. */
export async function fetchAccount(api: Api, accessToken: string): Promise<Account | null> {
  const headers = { Authorization: `Bearer ${accessToken}` };
  return nullWhenRejected(async () => (await requireData(api.GET('/session', { headers }))).account);
}

/** New tokens for a refresh token, and a later end by `extend`; `null` when the service itself says that it is no longer good. */
export function refreshSession(api: Api, refreshToken: string, extend = false): Promise<Session | null> {
  return nullWhenRejected(() =>
    requireData(api.POST('/session/refresh', { body: { refreshToken, ...(extend && { extend }) } })),
  );
}

async function nullWhenRejected<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (thrown) {
    const { cause, status = 0, retryable } = SmeError.from(thrown);
    // A gateway's page is no answer of the service, except for a 401, where the status is enough.
    if (status === 401 || (status >= 400 && !retryable && cause === undefined)) return null;
    throw thrown;
  }
}
