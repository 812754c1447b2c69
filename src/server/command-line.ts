import { settingsAsText } from './configuration/help.js';
import { ConfigurationError, readConfiguration } from './configuration/read-configuration.js';
import { settings, type Configuration } from './configuration/settings.js';

export const usage = `Usage: sme-one-id serve [options]
       sme-one-id conformance --url <address> --user <name> --password-env <variable> [options]

conformance checks whether another service keeps the contract: sme-one-id conformance --help.

serve starts the SME One ID service. The API stands under /v1, the sign-in page at /sign-in,
/health/live and /health/ready tell how it is.

Options, and the variables that say the same in the environment
${settingsAsText(settings)}
  --help  shows this text
`;

export type Command =
  | { readonly name: 'serve'; readonly configuration: Configuration }
  | { readonly name: 'conformance'; readonly options: readonly string[] }
  | { readonly name: 'help' };

/**
 * Parses the arguments of `sme-one-id`.
 *
 * @throws {ConfigurationError} for an unknown command, and with every wrong setting
 */
export function readCommandLine(words: readonly string[], environment: NodeJS.ProcessEnv): Command {
  const [command, ...options] = words;
  if (command === 'conformance') return { name: 'conformance', options };
  if (words.some(word => ['help', '--help', '-h'].includes(word))) return { name: 'help' };
  if (command !== 'serve') {
    const said = command === undefined ? 'No command given.' : `Unknown command: ${command}.`;
    throw new ConfigurationError([`${said} Try: sme-one-id serve --sample-data`]);
  }
  return { name: 'serve', configuration: readConfiguration(options, environment) };
}
