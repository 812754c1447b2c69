import { endSession, refreshSession } from '../client/api/auth.js';
import type { AuthApi } from '../client/client.js';
import { createSmeClient } from '../client/index.js';
import { SmeError } from '../client/errors.js';
import { requireData } from '../client/transport/answer.js';
import type { Session, SignInExchange } from '../contract/types.js';
import type { BackendOptions } from './backend-options.js';

/** What the back end asks of the service. Every call rejects with an `SmeError`. */
export interface ServiceCalls extends Pick<AuthApi, 'accountTypes' | 'startRedirect'> {
  exchange(exchange: SignInExchange): Promise<Session>;
  /** `null` when the service has ended the session. Never repeated by itself: a refresh token works once. */
  refresh(refreshToken: string, extend: boolean): Promise<Session | null>;
  end(session: Session): Promise<void>;
  /** The service's time in milliseconds since 1970, as far as its answers have told. */
  now(): number;
}

export function serviceCalls({ baseUrl, fetch, timeoutMs }: BackendOptions & { timeoutMs: number }): ServiceCalls {
  const { api, auth, clock } = createSmeClient({ baseUrl, timeoutMs, ...(fetch && { fetch }) });
  return {
    accountTypes: options => auth.accountTypes(options),
    startRedirect: (request, options) => auth.startRedirect(request, options),
    exchange: async body => withUsableTokens(await requireData(api.POST('/sign-in/exchanges', { body }))),
    async refresh(refreshToken, extend) {
      const session = await refreshSession(api, refreshToken, extend);
      return session && withUsableTokens(session);
    },
    end: session => endSession(api, session),
    now: clock.now,
  };
}

/** The session, unless it would replace tokens that work by some that no request can carry. */
function withUsableTokens(session: Session): Session {
  const { accessToken, refreshToken } = session;
  if (![accessToken, refreshToken].every(token => /^[!-~]+$/.test(token))) throw new SmeError('unexpected_answer');
  return session;
}
