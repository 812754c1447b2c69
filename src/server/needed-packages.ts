/** Packages that only some settings need: they are not installed with this one, and all missing ones are reported at once. */
import type { ServerOptions } from './server-options.js';
import { StartError } from './start-error.js';

interface OptionalPackage {
  readonly name: string;
  /** The latest version that peerDependencies allow, as npm accepts it: `9` or `0.5`. */
  readonly version: string;
  /** For people: what needs it. */
  readonly purpose: string;
  readonly isNeeded: (options: ServerOptions) => boolean;
}

export const optionalPackages: readonly OptionalPackage[] = [
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
  { name: 'nodemailer', version: '10', purpose: 'SMTP_URL', isNeeded: ({ smtpUrl }) => smtpUrl !== undefined },
];

/** The sample provider stands in when no other one signs in juristic persons. */
export function needsSampleProvider({ sampleData = false, identityProviders = [] }: ServerOptions): boolean {
  return sampleData && !identityProviders.some(({ accountType }) => accountType === 'juristic');
}

/**
 * Checks that every package is installed that the options need, before any of them is used.
 *
 * @throws {StartError} with all missing packages and one command that installs them
 */
export function checkPackages(options: ServerOptions, isInstalled = canBeImported): void {
  const missing = optionalPackages.filter(each => each.isNeeded(options) && !isInstalled(each.name));
  if (missing.length === 0) return;
  const width = Math.max(...missing.map(({ name }) => name.length));
  const lines = missing.map(({ name, purpose }) => `  ${name.padEnd(width)}  ${purpose}`);
  const command = `npm install ${missing.map(({ name, version }) => `${name}@${version}`).join(' ')}`;
  throw new StartError(
    `Packages are missing that these settings need:\n${lines.join('\n')}\nInstall them with:\n  ${command}`,
  );
}

function canBeImported(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return false;
    throw thrown;
  }
}
