import type { LocalizedText } from '../../contract/types.js';
import type { AccountNumberKind } from '../../rules/account-number.js';
import type { IdentityProvider } from '../../service/index.js';
import { isLoopback } from '../../rules/loopback.js';

/** An OpenID Connect provider that the service trusts to identify a person or company. */
export interface OpenIdProvider {
  /** The account type that signs in there, such as `juristic` or `thaid`. One provider for each. */
  readonly accountType: string;
  /** The name of the provider, for people. */
  readonly name: LocalizedText;
  /** Exactly as in the provider's metadata; https, or http on this machine. OpenID Connect Discovery starts here. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How the secret is sent; `basic` (`client_secret_basic`) by default. */
  readonly secretBy?: 'basic' | 'post';
  /** Requested scopes; `openid` is always included. `openid profile` by default. */
  readonly scopes?: readonly string[];
  /** The claim with the 13 digits of the person or company. */
  readonly numberClaim: string;
  /** The claim with the name to show; `name` by default. */
  readonly nameClaim?: string;
  /** Whose numbers they are. */
  readonly numberKind: AccountNumberKind;
  /** Whether an account is created for an unknown person; false by default. */
  readonly opensAccounts?: boolean;
  /**
   * Whether the provider asks for the password although it remembers the person (`prompt=login`). True by default: on a shared
   * machine, one click must not sign in again a person who has signed out.
   */
  readonly asksAgain?: boolean;
  /** Where a forgotten password is reset; null by default. */
  readonly passwordResetAddress?: string | null;
}

/** The redirect URI, exactly as registered with the provider. */
export function callbackPath(accountType: string): string {
  return `/sign-in/callback/${accountType}`;
}

/** The account type of the service's own accounts. */
const ownAccounts: IdentityProvider = {
  accountType: 'citizen',
  provider: { th: 'SME One ID', en: 'SME One ID' },
  acceptsPassword: true,
  passwordResetAddress: null,
};

/** The account types to choose from: citizens by password, unless a provider replaces that, then the providers'. */
export function accountTypesOf(providers: readonly OpenIdProvider[]): readonly IdentityProvider[] {
  const elsewhere = providers.map(({ accountType, name, passwordResetAddress = null }) => ({
    accountType,
    provider: name,
    acceptsPassword: false,
    passwordResetAddress,
  }));
  return elsewhere.some(({ accountType }) => accountType === ownAccounts.accountType)
    ? elsewhere
    : [ownAccounts, ...elsewhere];
}

/** Yields every mistake, each as a sentence that says what to change. */
export function* providerMistakes({ accountType, issuer, scopes, ...provider }: OpenIdProvider): Generator<string> {
  const label = `The OpenID provider "${accountType}"`;
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(accountType))
    yield `${label} needs an account type of lower-case letters, digits and hyphens, 32 at most.`;
  if (!isIssuer(issuer)) yield `${label} needs an issuer like https://login.example.go.th, with https.`;
  for (const name of ['clientId', 'clientSecret', 'numberClaim'] as const)
    if (provider[name] === '') yield `${label} needs a ${name}.`;
  if (scopes?.some(scope => !/^[!#-[\]-~]+$/.test(scope)))
    yield `${label} has a scope that cannot be one (RFC 6749 §3.3).`;
}

function isIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, search, hash } = new URL(issuer);
  return search === '' && hash === '' && (protocol === 'https:' || (protocol === 'http:' && isLoopback(issuer)));
}
