/** What of `client.auth` few pages need, or none before somebody has pressed a button; loaded with the first call. */
import { done, take } from './answer.js';
import { until, type Api } from './api.js';
import type { AuthApi } from './client.js';

type Seldom = 'startRedirect' | 'requestPasswordReset' | 'completePasswordReset';

export function authCalls(api: Api): Pick<AuthApi, Seldom> {
  return {
    startRedirect: (body, options) =>
      take(api.POST('/sign-in/redirects', { body, ...until(options) }), { address: '' }),

    async requestPasswordReset(username, options) {
      await done(api.POST('/password-resets', { body: { username }, ...until(options) }));
    },

    async completePasswordReset(token, newPassword, options) {
      const params = { path: { token } };
      await done(api.POST('/password-resets/{token}', { params, body: { newPassword }, ...until(options) }));
    },
  };
}
