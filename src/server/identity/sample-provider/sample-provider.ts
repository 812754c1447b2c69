import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type OidcProvider from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';

import { callbackPath, type OpenIdProvider } from '../open-id-provider.js';
import { signInSteps } from './interaction.js';
import { memoryAdapter } from './memory-adapter.js';
import { providerErrorPage } from './page.js';
import { sampleProviderPath } from './path.js';
import { accountOfCompany } from './sample-companies.js';
import { providerPageLanguage, sendPage } from './send-page.js';

const accountType = 'juristic';
const scopes = ['openid', 'profile', 'juristic'];

export interface SampleProvider {
  /** Its settings, for the service. */
  readonly settings: OpenIdProvider;
  /** Answers a request below {@link sampleProviderPath}. */
  handle(incoming: IncomingMessage, outgoing: ServerResponse): void;
}

/**
 * An OpenID provider that stands in for DBD, with the published accounts: with real codes, keys and signatures, so that signing in
 * works as with a real one. For sample data only. Takes the address where browsers reach the service, without a trailing slash.
 */
export async function loadSampleProvider(): Promise<(publicAddress: string) => SampleProvider> {
  const Provider = await providerClass();
  return publicAddress => sampleProvider(Provider, publicAddress);
}

function sampleProvider(Provider: typeof OidcProvider, publicAddress: string): SampleProvider {
  const issuer = publicAddress + sampleProviderPath;
  const [clientId, clientSecret] = ['sme-one-id', randomBytes(32).toString('base64url')];
  const redirectUri = publicAddress + callbackPath(accountType);
  const provider = new Provider(issuer, configurationOf({ issuer, clientId, clientSecret, redirectUri }));
  // Makes the library use the issuer's address in what it writes, whatever address the request was sent to.
  provider.proxy = true;
  provider.use(signInSteps(provider));
  const answer = provider.callback();
  const { host, protocol } = new URL(publicAddress);

  return {
    settings: {
      accountType,
      name: { th: 'กรมพัฒนาธุรกิจการค้า (DBD จำลอง)', en: 'Department of Business Development (simulated DBD)' },
      issuer,
      clientId,
      clientSecret,
      scopes,
      numberClaim: 'juristic_id',
      numberKind: 'juristic',
      passwordResetAddress: 'https://www.dbd.go.th',
    },
    handle(incoming, outgoing) {
      const url = incoming.url ?? '/';
      // As in Express: the provider derives its mount path from the two.
      Object.assign(incoming, { originalUrl: url, url: url.slice(sampleProviderPath.length) || '/' });
      Object.assign(incoming.headers, { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.replace(':', '') });
      void answer(incoming, outgoing);
    },
  };
}

interface Client {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

function configurationOf({ issuer, clientId, clientSecret, redirectUri }: Client): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clientAuthMethods: ['client_secret_basic'],
    responseTypes: ['code'],
    scopes,
    claims: { openid: ['sub'], profile: ['name'], juristic: ['juristic_id'] },
    pkce: { required: () => true },
    // Without this, every error waits on a page of the library.
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 3600 },
    interactions: { url: (_, { uid }) => `${issuer}/sign-in/${uid}` },
    findAccount: (_, number) => accountOfCompany(number),
    loadExistingGrant: grantToOwnService,
    renderError: context => sendPage(context, providerErrorPage(providerPageLanguage(context)), 400),
  };
}

/** No consent page: the service is the only client. */
async function grantToOwnService({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  if (!client || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(scopes.join(' '));
  await grant.save();
  return grant;
}

/** Loads the package only with sample data. */
async function providerClass(): Promise<typeof OidcProvider> {
  const { warn } = console;
  // It works on Node 20, as the tests show; without this, the library's warning would be the first thing in the output.
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return (await import('oidc-provider')).default;
  } finally {
    console.warn = warn;
  }
}
