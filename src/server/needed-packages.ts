/** Packages that only some settings need: they are not installed with this one, and all missing ones are reported at once. */
import { canBeImported } from './can-be-imported.js';
import type { ServerOptions } from './server-options.js';
import { StartError } from './start-error.js';
import { hasTracingSdk } from './tracing/tracing.js';

interface OptionalPackage {
  readonly name: string;
  /** The version that the server is tested with, as npm accepts it: `9` or `0.5`. */
  readonly version: string;
  /** For people: what needs it. */
  readonly purpose: string;
  readonly isNeeded: (options: ServerOptions) => boolean;
  /** A package that does the same, and is as good. */
  readonly alternative?: string;
}

export const optionalPackages: readonly OptionalPackage[] = [
  {
    name: '@node-rs/argon2',
    version: '2',
    purpose: 'hashing passwords',
    isNeeded: () => true,
    alternative: 'hash-wasm',
  },
  {
    name: '@electric-sql/pglite',
    version: '0.5',
    purpose: 'the embedded database; not needed with DATABASE_URL',
    isNeeded: ({ dataDir, databaseUrl }) => databaseUrl === undefined && dataDir !== undefined,
  },
  { name: 'pg', version: '8', purpose: 'DATABASE_URL', isNeeded: ({ databaseUrl }) => databaseUrl !== undefined },
  {
    name: 'oidc-provider',
    version: '9',
    purpose: 'the OpenID provider of the sample data',
    isNeeded: needsSampleProvider,
  },
  {
    name: 'openid-client',
    version: '6',
    purpose: 'signing in at an OpenID provider',
    isNeeded: options => (options.identityProviders ?? []).length > 0 || needsSampleProvider(options),
  },
  {
    name: '@aws-sdk/client-s3',
    version: '3',
    purpose: 'S3_BUCKET',
    isNeeded: ({ s3Bucket }) => s3Bucket !== undefined,
  },
  {
    name: 'prom-client',
    version: '15',
    purpose: 'METRICS_PORT',
    isNeeded: ({ metricsPort }) => metricsPort !== undefined,
  },
  {
    name: '@opentelemetry/api',
    version: '1',
    purpose: 'traces, for which an OpenTelemetry SDK is registered',
    isNeeded: hasTracingSdk,
  },
  { name: 'nodemailer', version: '10', purpose: 'SMTP_URL', isNeeded: ({ smtpUrl }) => smtpUrl !== undefined },
];

/** The sample provider stands in when no other one signs in juristic persons. */
export function needsSampleProvider({ sampleData = false, identityProviders = [] }: ServerOptions): boolean {
  return sampleData && !identityProviders.some(({ accountType }) => accountType === 'juristic');
}

/** Names all missing packages, and one command that installs them. */
export class MissingPackages extends StartError {
  /** With versions, as npm takes them. */
  readonly packages: readonly string[];

  constructor(missing: readonly OptionalPackage[]) {
    const packages = missing.map(({ name, version }) => `${name}@${version}`);
    const width = Math.max(...missing.map(({ name }) => name.length));
    const lines = missing.map(({ name, purpose }) => `  ${name.padEnd(width)}  ${purpose}`);
    super(
      `Packages are missing that these settings need:\n${lines.join('\n')}\nInstall them with:\n  npm install ${packages.join(' ')}`,
    );
    this.packages = packages;
  }
}

/**
 * Checks that every package is installed that the options need, before any of them is used.
 *
 * @throws {MissingPackages}
 */
export function checkPackages(options: ServerOptions, isInstalled = canBeImported): void {
  const missing = optionalPackages.filter(
    ({ name, alternative, isNeeded }) =>
      isNeeded(options) && !isInstalled(name) && !(alternative !== undefined && isInstalled(alternative)),
  );
  if (missing.length > 0) throw new MissingPackages(missing);
}
