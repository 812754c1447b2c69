import { parseArgs } from 'node:util';

export const usage = `Usage: sme-one-id serve [options]

Starts the SME One ID service. The API stands under /v1, the sign-in page at /sign-in,
/health/live and /health/ready tell how it is.

Options
  --port <number>            port to listen on; PORT, else 8080; 0 takes any free one
  --host <name>              address to listen on; this machine only, when not given
  --public-address <url>     how the outside reaches the service, behind a proxy for example
  --sample-data              fictional people, businesses and inquiries; never in production
  --static <folder>          serves the files of this folder at /
  --allow-origin <origin>    a portal's origin that may call the API; may be repeated
  --return-address <url>     where sign-in may come back to, exactly; may be repeated
  --help                     shows this text
`;

export interface ServeCommand {
  readonly name: 'serve';
  readonly port: number;
  readonly host?: string;
  readonly publicAddress?: string;
  readonly sampleData: boolean;
  readonly staticRoot?: string;
  readonly allowedOrigins: readonly string[];
  readonly returnAddresses: readonly string[];
}

export type Command = ServeCommand | { readonly name: 'help' };

/** What was typed makes no sense; the message says what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads the words after `sme-one-id`.
 *
 * @throws {UsageError} for an unknown command or option, or a value that cannot be
 */
export function readCommandLine(words: readonly string[], environment: NodeJS.ProcessEnv): Command {
  const { values, positionals } = parse(words);
  if (values.help === true || positionals[0] === 'help') return { name: 'help' };
  if (positionals.length !== 1 || positionals[0] !== 'serve') {
    const said = positionals.length === 0 ? 'No command given.' : `Unknown command: ${positionals.join(' ')}.`;
    throw new UsageError(`${said} Try: sme-one-id serve --sample-data`);
  }

  const sampleData = values['sample-data'] === true;
  if (sampleData && environment['NODE_ENV'] === 'production') {
    throw new UsageError('Sample accounts have published passwords, so --sample-data is refused in production.');
  }
  return {
    name: 'serve',
    port: portOf(values.port ?? environment['PORT'] ?? '8080'),
    sampleData,
    allowedOrigins: values['allow-origin'] ?? [],
    returnAddresses: values['return-address'] ?? [],
    ...(values.host !== undefined && { host: values.host }),
    ...(values['public-address'] !== undefined && { publicAddress: values['public-address'] }),
    ...(values.static !== undefined && { staticRoot: values.static }),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        'public-address': { type: 'string' },
        'sample-data': { type: 'boolean' },
        static: { type: 'string' },
        'allow-origin': { type: 'string', multiple: true },
        'return-address': { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (thrown) {
    if (thrown instanceof TypeError) throw new UsageError(thrown.message, { cause: thrown });
    throw thrown;
  }
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
  if (port <= 65_535) return port;
  throw new UsageError(`Not a port: "${text}". Give a number from 0 to 65535.`);
}
