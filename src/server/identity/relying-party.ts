import type * as OpenIdClient from 'openid-client';

import type { VerifiedIdentity } from '../../service/index.js';
import type { PageLanguage } from '../sign-in-page/messages.js';
import type { BoundSecrets } from './browser-binding.js';
import { toIdentityError } from './to-identity-error.js';
import { IdentityError } from './identity-error.js';
import { isLoopback } from '../../rules/loopback.js';
import type { OpenIdProvider } from './open-id-provider.js';

/** The service's side of a sign-in at one provider: a confidential client, authorization code with PKCE (RFC 9700). */
export interface RelyingParty {
  /** Where to send the browser, preferably to a page in this language. Throws an {@link IdentityError}. */
  begin(values: BoundSecrets, language: PageLanguage): Promise<URL>;
  /**
   * The person who returned. `search` is the query of the callback. Checks state, issuer (RFC 9207), code, verifier, nonce, and the
   * ID token's signature and times. Throws an {@link IdentityError}.
   */
  finish(search: string, values: BoundSecrets): Promise<VerifiedIdentity>;
}

interface RelyingPartyOptions {
  readonly provider: OpenIdProvider;
  /** The callback's address, as registered with the provider. */
  readonly redirectUri: string;
  /** Reaches the provider; the platform's own by default. */
  readonly fetch?: (address: string, init: RequestInit) => Promise<Response>;
}

/** Seconds that the provider may take for one response. */
const PROVIDER_TIMEOUT_SECONDS = 10;

/** A provider rarely changes its addresses and keys, but the service runs for months. */
const metadataLifeMs = 3_600_000;

/** Loads what every relying party needs. */
export async function loadRelyingParty(): Promise<(options: RelyingPartyOptions) => RelyingParty> {
  const client = await import('openid-client');
  return options => relyingParty(client, options);
}

function relyingParty(client: typeof OpenIdClient, options: RelyingPartyOptions): RelyingParty {
  const { provider, redirectUri } = options;
  const discover = cachedFor(metadataLifeMs, () => discovery(client, options));

  async function claimsOf(configuration: OpenIdClient.Configuration, tokens: TokenResponse): Promise<Claims> {
    const claims = tokens.claims();
    if (!claims) throw new IdentityError('refused', `${provider.accountType}: the answer has no ID token`);
    const lacks = [provider.numberClaim, nameClaimOf(provider)].some(name => claims[name] === undefined);
    if (!lacks || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
    return { ...(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims };
  }

  return {
    async begin({ state, nonce, codeVerifier }, language) {
      try {
        return client.buildAuthorizationUrl(await discover(), {
          redirect_uri: redirectUri,
          response_type: 'code',
          scope: [...new Set(['openid', ...(provider.scopes ?? ['profile'])])].join(' '),
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: 'S256',
          ui_locales: language,
          ...(provider.asksAgain !== false && { prompt: 'login' }),
        });
      } catch (thrown) {
        // Only the provider has been asked so far, so it is the cause.
        throw toIdentityError(thrown, provider, 'unreachable');
      }
    },

    async finish(search, { state, nonce, codeVerifier }) {
      try {
        const configuration = await discover();
        const tokens = await client.authorizationCodeGrant(configuration, new URL(redirectUri + search), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        return verifiedIdentity(provider, await claimsOf(configuration, tokens));
      } catch (thrown) {
        throw toIdentityError(thrown, provider, 'refused');
      }
    },
  };
}

type Claims = Readonly<Record<string, unknown>>;
type TokenResponse = Awaited<ReturnType<typeof OpenIdClient.authorizationCodeGrant>>;

function discovery(client: typeof OpenIdClient, { provider, fetch }: RelyingPartyOptions) {
  const { issuer, clientId, clientSecret, secretBy = 'basic' } = provider;
  const authentication =
    secretBy === 'basic' ? client.ClientSecretBasic(clientSecret) : client.ClientSecretPost(clientSecret);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its warning is heeded: nobody listens within this machine
  const onThisMachine = isLoopback(issuer) ? [client.allowInsecureRequests] : [];
  return client.discovery(new URL(issuer), clientId, undefined, authentication, {
    timeout: PROVIDER_TIMEOUT_SECONDS,
    // The signature is checked despite TLS, which a proxy in between may have terminated.
    execute: [client.enableNonRepudiationChecks, ...onThisMachine],
    ...(fetch && { [client.customFetch]: fetch as OpenIdClient.CustomFetch }),
  });
}

function verifiedIdentity(provider: OpenIdProvider, claims: Claims): VerifiedIdentity {
  const text = (name: string) => (typeof claims[name] === 'string' ? claims[name].trim() : '');
  const identityNumber = text(provider.numberClaim);
  const displayName = text(nameClaimOf(provider));
  if (identityNumber === '')
    throw new IdentityError('refused', `${provider.accountType}: there is no claim ${provider.numberClaim}`);
  return {
    kind: provider.numberKind,
    identityNumber,
    displayName,
    // An account without a name could not be distinguished from another.
    mayOpenAccount: provider.opensAccounts === true && displayName !== '',
  };
}

function nameClaimOf({ nameClaim = 'name' }: OpenIdProvider): string {
  return nameClaim;
}

/** Caches the result for all callers; a failure is not cached. */
function cachedFor<Result>(lifeMs: number, work: () => Promise<Result>): () => Promise<Result> {
  let latest: { readonly result: Promise<Result>; readonly at: number } | undefined;
  return () => {
    if (latest && performance.now() - latest.at < lifeMs) return latest.result;
    const mine = { result: work(), at: performance.now() };
    latest = mine;
    mine.result.catch(() => {
      if (latest === mine) latest = undefined;
    });
    return mine.result;
  };
}
