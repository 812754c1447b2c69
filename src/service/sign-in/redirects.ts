/** Sign-in by redirect: authorization code with PKCE (RFC 7636, RFC 9700) between a portal and the service's own page. */
import type { Session, SignInExchange, SignInRedirect, SignInRedirectRequest } from '../../contract/types.js';
import { invalidField, ProblemError } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { codeChallengeOf, newToken, sha256 } from '../crypto/secrets.js';
import { addMilliseconds, type SessionService } from './sessions.js';

/** How long a person may take on the sign-in page. */
const REQUEST_MS = 10 * 60_000;

/**
 * Stores the request and returns the address of the sign-in page. Throws `return_address_refused` for an address that is not
 * allowed.
 */
export async function startRedirect(
  { store, returnAddresses, identityProviders, publicAddress }: Dependencies,
  { accountType, returnAddress, state, codeChallenge, language }: SignInRedirectRequest,
  requestUrl: string,
  at: Date,
): Promise<SignInRedirect> {
  if (!identityProviders.some(provider => provider.accountType === accountType))
    throw invalidField('/accountType', 'not_known');
  if (!returnAddresses.includes(returnAddress)) throw new ProblemError('return_address_refused');

  const requestToken = newToken();
  const expiresAt = addMilliseconds(at, REQUEST_MS);
  await store.addSignInRequest({
    requestHash: await sha256(requestToken),
    accountType,
    returnAddress,
    state: state ?? null,
    codeChallenge,
    expiresAt,
  });
  const home = publicAddress?.replace(/\/*$/, '/') ?? new URL('/', requestUrl).href;
  // The language is part of the address, not of the stored request, because the person can change it on the page.
  const chosen = language === undefined ? '' : `&lang=${language}`;
  return { address: `${home}sign-in?request=${requestToken}${chosen}`, expiresAt };
}

/** Exchanges a code for a session, once. Throws `code_not_valid` for every error, without details. */
export async function exchangeCode(
  { store }: Pick<Dependencies, 'store'>,
  sessions: SessionService,
  { code, codeVerifier }: SignInExchange,
  at: Date,
): Promise<Session> {
  const spent = await store.spendSignInCode(await sha256(code));
  const isGood =
    spent !== undefined &&
    spent.code.expiresAt > at.toISOString() &&
    spent.code.codeChallenge === (await codeChallengeOf(codeVerifier));
  if (!isGood) throw new ProblemError('code_not_valid');
  return sessions.start(spent.account, at);
}
