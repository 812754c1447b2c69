import type { IncomingMessage, ServerResponse } from 'node:http';

import type { IdentityProvider } from '../../service/index.js';
import { StartError } from '../start-error.js';
import { accountTypesOf, callbackPath, providerMistakes, type OpenIdProvider } from './open-id-provider.js';
import { loadRelyingParty, type RelyingParty } from './relying-party.js';
import { sampleProviderPath } from './sample-provider/path.js';

export interface Identity {
  readonly accountTypes: readonly IdentityProvider[];
  /** The service's side of each provider, by account type. */
  readonly parties: ReadonlyMap<string, RelyingParty>;
  /** Answers requests for the sample provider, and returns whether it did. */
  answers(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
}

export interface ReachedAt {
  /** Where browsers reach the service, without a trailing slash. */
  readonly url: string;
  /** Where this machine reaches it. */
  readonly local: string;
}

/**
 * Loads what the providers need and validates them; the returned function needs the address only. With sample data and no provider
 * for juristic persons, the sample provider stands in.
 *
 * @throws {StartError} for invalid providers
 */
export async function prepareIdentity(
  providers: readonly OpenIdProvider[],
  sampleData: boolean,
): Promise<(reachedAt: ReachedAt) => Identity> {
  const types = providers.map(({ accountType }) => accountType);
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  const [mistake] = providers.flatMap(provider => [...providerMistakes(provider)]);
  if (mistake !== undefined) throw new StartError(mistake);
  if (twice !== undefined)
    throw new StartError(`There are two OpenID providers for "${twice}"; an account type has one.`);

  const standsIn = sampleData && !types.includes('juristic');
  const makeSample = standsIn
    ? await (await import('./sample-provider/sample-provider.js')).loadSampleProvider()
    : undefined;
  const makeParty = standsIn || providers.length > 0 ? await loadRelyingParty() : undefined;

  return ({ url, local }) => {
    const sample = makeSample?.(url);
    const all = sample ? [...providers, sample.settings] : providers;
    // The sample provider is behind the same proxy as the service, which may be unreachable from here.
    const fetchLocally = (address: string, init: RequestInit) => fetch(address.replace(url, local), init);
    const partyOf = (provider: OpenIdProvider) =>
      makeParty?.({
        provider,
        redirectUri: url + callbackPath(provider.accountType),
        ...(provider === sample?.settings && { fetch: fetchLocally }),
      });
    return {
      accountTypes: accountTypesOf(all),
      parties: new Map(
        all.flatMap(provider => {
          const party = partyOf(provider);
          return party ? [[provider.accountType, party] as const] : [];
        }),
      ),
      answers(incoming, outgoing) {
        const isForSample = sample !== undefined && incoming.url?.startsWith(`${sampleProviderPath}/`) === true;
        if (isForSample) sample.handle(incoming, outgoing);
        return isForSample;
      },
    };
  };
}
