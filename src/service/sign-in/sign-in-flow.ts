/** What the service's own sign-in page needs; the server renders the page itself. */
import type { LocalizedText } from '../../contract/types.js';
import { ProblemError } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import type { AccountRecord, SignInRequestRecord } from '../store/records.js';
import { newToken, sha256 } from '../crypto/secrets.js';
import { checkCredentials } from './credentials.js';
import { accountForIdentity, type VerifiedIdentity } from './verified-identity.js';
import { addMilliseconds } from './sessions.js';

/** From the page back to the portal, which has its verifier ready. */
const CODE_MS = 60_000;

/** A sign-in request that waits for the person. */
export interface PendingSignIn {
  readonly accountType: string;
  /** The name of the provider, for people. */
  readonly provider: LocalizedText;
  /** Whether the page asks for the password itself; otherwise the person continues on the provider's page. */
  readonly acceptsPassword: boolean;
  /** The origin that the person returns to; show it. */
  readonly returnOrigin: string;
  /** The portal's page. */
  readonly returnAddress: string;
  /** The portal's page for a person who cancels: with the error and the request's state (RFC 6749 §4.1.2.1). */
  readonly cancelAddress: string;
  readonly expiresAt: string;
}

export type SignInOutcome =
  /** Redirect the person there; it contains the one-time code and the portal's state. */
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly code: 'sign_in_failed' }
  | { readonly ok: false; readonly code: 'too_many_requests'; readonly retryAfterSeconds: number }
  /** The provider knows the person, but this service does not. */
  | { readonly ok: false; readonly code: 'account_unknown' }
  /** The request is unknown, expired or used: the person has to start again at the portal. */
  | { readonly ok: false; readonly code: 'not_found' };

export interface SignInFlow {
  /** The sign-in behind `request` in the page's address; undefined when there is none any more. */
  find(request: string): Promise<PendingSignIn | undefined>;
  /** Signs the person in with a password. `address` is their network address, where known. */
  finish(request: string, username: string, password: string, address?: string): Promise<SignInOutcome>;
  /** Signs in a person that a provider has identified. Throws a `TypeError` for an invalid identity number. */
  signInAs(request: string, identity: VerifiedIdentity): Promise<SignInOutcome>;
}

export function createSignInFlow(deps: Dependencies): SignInFlow {
  const { store, clock, identityProviders } = deps;
  const passwordTypes = identityProviders.filter(own => own.acceptsPassword).map(({ accountType }) => accountType);

  async function pendingRequest(request: string, at: Date): Promise<SignInRequestRecord | undefined> {
    const found = await store.signInRequest(await sha256(request));
    return found && found.expiresAt > at.toISOString() ? found : undefined;
  }

  async function grantCode(
    request: SignInRequestRecord,
    { accountId }: AccountRecord,
    at: Date,
  ): Promise<SignInOutcome> {
    const code = newToken();
    const granted = await store.grantSignInCode(request.requestHash, {
      codeHash: await sha256(code),
      accountId,
      codeChallenge: request.codeChallenge,
      expiresAt: addMilliseconds(at, CODE_MS),
    });
    // The same request was completed meanwhile.
    if (!granted) return { ok: false, code: 'not_found' };
    return { ok: true, address: returnAddressWith(request, 'code', code) };
  }

  return {
    async find(request) {
      const found = await pendingRequest(request, clock());
      const provider = identityProviders.find(({ accountType }) => accountType === found?.accountType);
      if (!found || !provider) return undefined;
      return {
        accountType: found.accountType,
        provider: provider.provider,
        acceptsPassword: provider.acceptsPassword,
        returnOrigin: new URL(found.returnAddress).origin,
        returnAddress: found.returnAddress,
        cancelAddress: returnAddressWith(found, 'error', 'access_denied'),
        expiresAt: found.expiresAt,
      };
    },

    async finish(request, username, password, address) {
      const at = clock();
      const found = await pendingRequest(request, at);
      if (!found) return { ok: false, code: 'not_found' };
      try {
        const accountTypes = passwordTypes.filter(type => type === found.accountType);
        const account = await checkCredentials(deps, { username, password, accountTypes, address, at });
        return await grantCode(found, account, at);
      } catch (error) {
        return failureOutcome(error);
      }
    },

    async signInAs(request, identity) {
      const at = clock();
      const found = await pendingRequest(request, at);
      if (!found) return { ok: false, code: 'not_found' };
      const account = await accountForIdentity(deps, found.accountType, identity);
      return account ? grantCode(found, account, at) : { ok: false, code: 'account_unknown' };
    },
  };
}

/** The portal's page with the result of the sign-in, and the state that identifies the request to the portal. */
function returnAddressWith(
  { returnAddress, state }: SignInRequestRecord,
  name: 'code' | 'error',
  value: string,
): string {
  const address = new URL(returnAddress);
  address.searchParams.set(name, value);
  if (state !== null) address.searchParams.set('state', state);
  return address.href;
}

/** Errors that the page can explain to the person; any other is thrown. */
function failureOutcome(error: unknown): SignInOutcome {
  if (error instanceof ProblemError && error.code === 'sign_in_failed') return { ok: false, code: error.code };
  if (error instanceof ProblemError && error.code === 'too_many_requests')
    return { ok: false, code: error.code, retryAfterSeconds: error.details.retryAfterSeconds ?? 0 };
  throw error;
}
