/** Reads the OpenID providers from the environment. */
import { providerMistakes, type OpenIdProvider } from './open-id-provider.js';

export interface IdentityConfiguration {
  readonly providers: readonly OpenIdProvider[];
  /** Each a sentence that says what to change, without any secret. */
  readonly mistakes: readonly string[];
}

/**
 * Reads `OPENID_PROVIDERS`, a list of account types such as `juristic thaid`, and each type's own variables, such as
 * `OPENID_JURISTIC_ISSUER`. They are documented in `docs/operating/openid-providers.md`.
 */
export function readIdentityConfiguration(environment: NodeJS.ProcessEnv): IdentityConfiguration {
  const types = (environment['OPENID_PROVIDERS'] ?? '').split(/[\s,]+/).filter(type => type !== '');
  const mistakes = types
    .filter((type, index) => types.indexOf(type) !== index)
    .map(type => `OPENID_PROVIDERS: "${type}" stands there twice.`);
  const providers = [...new Set(types)].map(type => readProvider(type, environment, mistakes));
  return { providers, mistakes };
}

function readProvider(accountType: string, environment: NodeJS.ProcessEnv, mistakes: string[]): OpenIdProvider {
  const variable = (name: string) => `OPENID_${accountType.toUpperCase().replaceAll('-', '_')}_${name}`;
  const text = (name: string) => environment[variable(name)]?.trim() ?? '';
  const needed = (name: string) => {
    if (text(name) === '') mistakes.push(`${variable(name)} is needed for the OpenID provider "${accountType}".`);
    return text(name);
  };
  const oneOf = <Word extends string>(name: string, words: readonly Word[], initial: Word): Word => {
    const found = words.find(word => word === (text(name) || initial));
    if (found === undefined) mistakes.push(`${variable(name)}: give one of ${words.join(', ')}.`);
    return found ?? initial;
  };
  const provider: OpenIdProvider = {
    accountType,
    name: { th: needed('NAME_TH'), en: text('NAME_EN') || null },
    issuer: needed('ISSUER'),
    clientId: needed('CLIENT_ID'),
    clientSecret: needed('CLIENT_SECRET'),
    secretBy: oneOf('SECRET_BY', ['basic', 'post'], 'basic'),
    scopes: (text('SCOPES') || 'openid profile').split(/[\s,]+/),
    numberClaim: needed('NUMBER_CLAIM'),
    nameClaim: text('NAME_CLAIM') || 'name',
    numberKind: oneOf('NUMBER_KIND', ['citizen', 'juristic'], accountType === 'juristic' ? 'juristic' : 'citizen'),
    opensAccounts: oneOf('OPENS_ACCOUNTS', ['true', 'false'], 'false') === 'true',
    asksAgain: oneOf('ASKS_AGAIN', ['true', 'false'], 'true') === 'true',
    passwordResetAddress: text('RESET_ADDRESS') || null,
  };
  // Missing values have been reported already.
  const isWhole = [provider.name.th, provider.issuer, provider.clientId, provider.clientSecret].every(
    each => each !== '',
  );
  if (isWhole && provider.numberClaim !== '') mistakes.push(...providerMistakes(provider));
  return provider;
}
