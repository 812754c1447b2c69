import { done, take } from './answer.js';
import { until, type Api } from './api.js';
import type { AuthApi } from './client.js';
import { SmeError } from './errors.js';
import type { Tokens } from './tokens.js';
import type { Session } from '../contract/types.js';

export function authApi(api: Api, tokens: Tokens): AuthApi {
  const begin = (session: Session) => {
    tokens.begin(session);
    return session.account;
  };

  return {
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
      if (!ended) return;
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
    },

    async requestPasswordReset(username, options) {
      await done(api.POST('/password-resets', { body: { username }, ...until(options) }));
    },

    async completePasswordReset(token, newPassword, options) {
      const params = { path: { token } };
      await done(api.POST('/password-resets/{token}', { params, body: { newPassword }, ...until(options) }));
    },
  };
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
