import type { Handlers } from '../http/call.js';
import { ProblemError } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { checkCredentials } from '../sign-in/credentials.js';
import { isFirstParty } from '../sign-in/first-party.js';
import { passwordResets } from '../sign-in/password-resets.js';
import type { ResetEmails } from '../sign-in/reset-emails.js';
import { exchangeCode, startRedirect } from '../sign-in/redirects.js';
import { createSessionService as createSessions } from '../sign-in/sessions.js';
import { accountView } from '../inquiries/views.js';

type AuthOperation =
  | 'listAccountTypes'
  | 'signIn'
  | 'startSignInRedirect'
  | 'exchangeSignInCode'
  | 'getSession'
  | 'signOut'
  | 'refreshSession'
  | 'requestPasswordReset'
  | 'completePasswordReset';

/** Account types, sign-in, sessions and forgotten passwords. */
export function authHandlers(deps: Dependencies, emails: ResetEmails): Pick<Handlers, AuthOperation> {
  const { store, identityProviders, callerAddress } = deps;
  const sessions = createSessions(deps);
  const resets = passwordResets(deps, emails);
  const passwordTypes = identityProviders.filter(own => own.acceptsPassword).map(({ accountType }) => accountType);

  return {
    async listAccountTypes({ request }) {
      const mayAskForPassword = isFirstParty(request, deps);
      const accountTypes = identityProviders.map(
        ({ accountType, provider, acceptsPassword, passwordResetAddress }) => ({
          accountType,
          signInMethod: mayAskForPassword && acceptsPassword ? ('password' as const) : ('redirect' as const),
          provider,
          passwordResetAddress,
        }),
      );
      return { status: 200, headers: { Vary: 'Origin' }, body: { accountTypes } };
    },

    async signIn({ request, body: { username, password }, at }) {
      if (!isFirstParty(request, deps)) throw new ProblemError('password_not_accepted_here');
      const typed = { username, password, accountTypes: passwordTypes, address: callerAddress(request), at };
      return { status: 200, body: await sessions.start(await checkCredentials(deps, typed), at) };
    },

    async startSignInRedirect({ request, body, at }) {
      return { status: 201, body: await startRedirect(deps, body, request.url, at) };
    },

    async exchangeSignInCode({ body, at }) {
      return { status: 200, body: await exchangeCode(deps, sessions, body, at) };
    },

    async getSession({ caller: { session, account }, at }) {
      const { expiresAt } = session;
      return { status: 200, body: { expiresAt, account: accountView(account), asOf: at.toISOString() } };
    },

    async signOut({ caller: { session } }) {
      await store.endSession(session.sessionId);
      return { status: 204 };
    },

    async refreshSession({ body: { refreshToken, extend = false } }) {
      const session = await sessions.renew(refreshToken, extend);
      if (!session) throw new ProblemError('session_expired');
      return { status: 200, body: session };
    },

    async requestPasswordReset({ body: { username }, at, requestId }) {
      await resets.request(username, at, requestId);
      return { status: 202 };
    },

    async completePasswordReset({ path: { token }, body: { newPassword }, at }) {
      await resets.complete(token, newPassword, at);
      return { status: 204 };
    },
  };
}
