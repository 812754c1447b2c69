import { done, take } from './answer.js';
import { until, type Api } from './api.js';
import type { AuthApi, CallOptions } from './client.js';
import { SmeError } from './errors.js';
import { lazily } from './lazy.js';
import type { SessionLog } from './session.js';
import type { Held, Tokens } from './tokens.js';
import type { Session } from '../contract/types.js';

export function authApi(api: Api, tokens: Tokens, log: SessionLog): AuthApi {
  const begin = (session: Session) => {
    tokens.begin(session);
    return session.account;
  };
  const steps = () => lazily(import('./session-redirect.js'));
  const whoNow = () => (log.state.status === 'signed-in' ? log.state.account : null);

  const auth: AuthApi = {
    accountTypes: async options => (await take(api.GET('/account-types', until(options)))).accountTypes,
    signIn: async (body, options) => begin(await take(api.POST('/sign-in', { body, ...until(options) }))),
    startRedirect: (body, options) => take(api.POST('/sign-in/redirects', { body, ...until(options) })),
    exchange: async (body, options) => begin(await take(api.POST('/sign-in/exchanges', { body, ...until(options) }))),

    async session(options) {
      const info = await take(api.GET('/session', until(options)));
      tokens.know(info.account);
      return info;
    },

    async signOut(options) {
      // First of all: on a shared machine nothing may be left, whatever the network does.
      const ended = tokens.end();
      if (ended) await endSession(api, ended, options);
    },

    extend: () => tokens.extend(),

    async resume(options) {
      tokens.reopen();
      if (isReturn()) {
        const returned = await (await steps()).takeReturnedCode();
        if (returned) return auth.exchange(returned, options);
      }
      const hasHostToken = (await tokens.current()) !== null && !whoNow();
      // A host's token says nothing of whose it is.
      return hasHostToken ? (await auth.session(options)).account : whoNow();
    },

    signInWithRedirect: async request => (await steps()).leaveForSignIn(auth, request),

    async signInWithPopup(request, options) {
      // At once: browsers open a window for a click, and not for what comes after it.
      const popup = globalThis.open('', '_blank', 'popup,width=520,height=720');
      try {
        return await (await steps()).signInInWindow(auth, popup, request, options);
      } finally {
        popup?.close();
      }
    },

    async requestPasswordReset(username, options) {
      await done(api.POST('/password-resets', { body: { username }, ...until(options) }));
    },

    async completePasswordReset(token, newPassword, options) {
      const params = { path: { token } };
      await done(api.POST('/password-resets/{token}', { params, body: { newPassword }, ...until(options) }));
    },
  };
  return auth;
}

/** Whether this page's address may have what a sign-in on another page ends with. */
function isReturn(): boolean {
  const { search = '' } = (globalThis as { readonly location?: Partial<Location> }).location ?? {};
  return /[?&]code=/.test(search);
}

/** Ends at the service what has ended here. */
export async function endSession(api: Api, ended: Held, options?: CallOptions): Promise<void> {
  const end = (token: string) =>
    done(api.DELETE('/session', { headers: { Authorization: `Bearer ${token}` }, ...until(options) }));
  try {
    await end(ended.accessToken);
  } catch (thrown) {
    if (!(thrown instanceof SmeError) || thrown.status !== 401) throw thrown;
    // The access token had run out. The session itself has not, as long as its refresh token is good.
    const session = ended.refreshToken === undefined ? null : await refreshSession(api, ended.refreshToken);
    if (session) await end(session.accessToken);
  }
}

/** New tokens for a refresh token; `null` when the service itself says that it is no longer good. */
export async function refreshSession(api: Api, refreshToken: string): Promise<Session | null> {
  try {
    return await take(api.POST('/session/refresh', { body: { refreshToken } }));
  } catch (thrown) {
    const { code, status = 0, retryable } = SmeError.from(thrown);
    if (status >= 400 && !retryable && code !== 'unexpected_answer') return null;
    throw thrown;
  }
}
