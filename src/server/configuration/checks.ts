/** Checks across settings: invalid combinations, and what production does not allow. */
import { attachmentMistakes } from '../attachments/settings.js';
import { descriptionMistakes } from '../description.js';
import type { Configuration } from './settings.js';

/** Yields every mistake, each as a sentence that says what to change. */
export function checkConfiguration(configuration: Configuration, production: boolean): string[] {
  return [
    ...proxyMistakes(configuration),
    ...portMistakes(configuration),
    ...databaseMistakes(configuration),
    ...attachmentMistakes(configuration),
    ...descriptionMistakes(configuration),
    ...(production ? forPublic(configuration) : []),
  ];
}

function* databaseMistakes({ databaseUrl, databaseReadUrl }: Configuration): Generator<string> {
  if (databaseReadUrl !== undefined && databaseUrl === undefined)
    yield 'DATABASE_READ_URL is a replica of the database of DATABASE_URL, which has to be set too.';
}

function* proxyMistakes({ trustedHops, publicAddress }: Configuration): Generator<string> {
  if (trustedHops > 0 && publicAddress === undefined)
    yield 'TRUSTED_HOPS says that a proxy stands before the service; PUBLIC_ADDRESS has to say how the outside reaches that.';
}

function* portMistakes({ port, metricsPort }: Configuration): Generator<string> {
  if (port !== 0 && port === metricsPort)
    yield `METRICS_PORT and PORT are both ${port}. Give the metrics a port of their own.`;
}

function* forPublic(configuration: Configuration): Generator<string> {
  const { sampleData, publicAddress, allowedOrigins, returnAddresses, dataDir, databaseUrl, webhooks } = configuration;
  if (sampleData) yield 'Sample accounts have published passwords, so --sample-data is refused in production.';
  if (publicAddress === undefined)
    yield 'PUBLIC_ADDRESS is needed in production: what the outside reaches, with https.';
  if (dataDir === undefined && databaseUrl === undefined)
    yield 'DATABASE_URL or DATA_DIR is needed in production, since what people send is not to lie wherever the program was started.';
  for (const { agencyId, address } of webhooks)
    if (address.startsWith('http:'))
      yield `WEBHOOK_AGENCIES: ${agencyId} has an address without https, which is refused in production.`;
  const named = [
    ['PUBLIC_ADDRESS', publicAddress === undefined ? [] : [publicAddress]],
    ['ALLOWED_ORIGINS', allowedOrigins],
    ['RETURN_ADDRESSES', returnAddresses],
  ] as const;
  for (const [name, addresses] of named)
    for (const address of addresses)
      if (address.startsWith('http:'))
        yield `${name}: ${address} is refused in production, since everybody on the way could read the sessions. Use https.`;
}
