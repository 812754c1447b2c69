/** The rarely used part of `client.auth`, or what is needed only after a press of a button; loaded with the first call. */
import { dataOf, requireData } from '../transport/answer.js';
import { callInit, type Api } from './api.js';
import type { AuthApi } from '../client.js';
import { SmeError } from '../errors.js';

type Seldom = 'startRedirect' | 'requestPasswordReset' | 'completePasswordReset';

export function authCalls(api: Api): Pick<AuthApi, Seldom> {
  return {
    async startRedirect(body, options) {
      try {
        return await requireData(api.POST('/sign-in/redirects', { body, ...callInit(options) }));
      } catch (thrown) {
        if (SmeError.from(thrown).code === 'return_address_refused')
          // eslint-disable-next-line no-console -- the developer who can fix it reads only the console
          console.error(addressNotListed(body.returnAddress));
        throw thrown;
      }
    },

    async requestPasswordReset(username, options) {
      await dataOf(api.POST('/password-resets', { body: { username }, ...callInit(options) }));
    },

    async completePasswordReset(token, newPassword, options) {
      const params = { path: { token } };
      await dataOf(api.POST('/password-resets/{token}', { params, body: { newPassword }, ...callInit(options) }));
    },
  };
}

/** For the developer of the page; the person cannot do anything about it. */
const addressNotListed = (address: string) =>
  `[sme-one-id] The service does not accept the return address ${address}. Start it with --return-address ${address} ` +
  '(or list it in RETURN_ADDRESSES), or name one that it accepts by return-address on <sme-one-id> or by returnAddress of ' +
  'client.auth.signInWithRedirect(). See "Where people come back to" in docs/embedding/sessions.md.';
