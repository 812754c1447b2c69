import type { LocalizedText } from '../../contract/types.js';
import type { AccountNumberKind } from '../../rules/account-number.js';
import type { IdentityProvider } from '../../service/index.js';

/** An OpenID Connect provider whose word the service takes for who a person or company is. */
export interface OpenIdProvider {
  /** The account type that signs in there, such as `juristic` or `thaid`. One provider for each. */
  readonly accountType: string;
  /** Whose login it is, for people. */
  readonly name: LocalizedText;
  /** Exactly as the provider writes itself; https, or http on this machine. Its metadata is found from it (OpenID Connect Discovery). */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How the secret is sent; `basic` (`client_secret_basic`) when not given. */
  readonly secretBy?: 'basic' | 'post';
  /** Asked for; `openid` is always among them. `openid profile` when not given. */
  readonly scopes?: readonly string[];
  /** The claim with the 13 digits of the person or company. */
  readonly numberClaim: string;
  /** The claim with the name to show; `name` when not given. */
  readonly nameClaim?: string;
  /** Whose numbers they are. */
  readonly numberKind: AccountNumberKind;
  /** Whether somebody whom the service does not know yet is given an account; false when not given. */
  readonly opensAccounts?: boolean;
  /**
   * Whether the provider asks for the password although it remembers the person (`prompt=login`). True when not given: on a machine
   * that several people use, who has signed out must not be signed in again by one press.
   */
  readonly asksAgain?: boolean;
  /** Where a forgotten password is reset; null when not given. */
  readonly passwordResetAddress?: string | null;
}

/** Where a provider sends people back to; registered with it, letter for letter. */
export function callbackPath(accountType: string): string {
  return `/sign-in/callback/${accountType}`;
}

/** What a service without any provider offers: the accounts that it keeps itself (S9). */
const ownAccounts: IdentityProvider = {
  accountType: 'citizen',
  provider: { th: 'SME One ID', en: 'SME One ID' },
  acceptsPassword: true,
  passwordResetAddress: null,
};

/** The account types to choose from: the citizen's by password, unless a provider has taken it over, then the providers' (S9, S10). */
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

/** Gives every mistake, each as a sentence that says what to change; `label` names the provider in it. */
export function* providerMistakes({ accountType, issuer, scopes, ...provider }: OpenIdProvider): Generator<string> {
  const label = `The OpenID provider "${accountType}"`;
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(accountType))
    yield `${label} needs an account type of small letters, digits and hyphens, 32 at most.`;
  if (!isIssuer(issuer)) yield `${label} needs an issuer like https://login.example.go.th, with https.`;
  for (const name of ['clientId', 'clientSecret', 'numberClaim'] as const)
    if (provider[name] === '') yield `${label} needs a ${name}.`;
  if (scopes?.some(scope => !/^[!#-[\]-~]+$/.test(scope)))
    yield `${label} has a scope that cannot be one (RFC 6749 §3.3).`;
}

/** Of this machine alone may the network hear what is said, since nobody else does. */
export function isLoopback(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}

function isIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, search, hash } = new URL(issuer);
  return search === '' && hash === '' && (protocol === 'https:' || (protocol === 'http:' && isLoopback(issuer)));
}
