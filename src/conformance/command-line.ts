import { parseArgs } from 'node:util';

import { checks } from './checks/all.js';
import { levelMeanings, levels, type Level } from './levels.js';
import type { Target } from './world.js';

export const reportKinds = ['junit', 'html', 'json'] as const;
export type ReportKind = (typeof reportKinds)[number];

export interface ConformanceCommand {
  readonly target: Target;
  readonly levels: readonly Level[];
  readonly only: readonly string[];
  readonly reports: readonly ReportKind[];
  readonly output: string;
}

/** The command line is wrong; the message says how, without secrets. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';
}

export const conformanceUsage = `Usage: sme-one-id conformance --url <address> --user <name> --password-env <variable> [options]

Checks whether a service keeps the contract, openapi.yaml. It sends inquiries as the user and
names what it leaves behind. Exit status: 0 passed, 1 failed checks, 2 no service or wrong options.

  --url <address>                the service, such as http://localhost:8080/v1; without a path, /v1 is added
  --user <name>                  an account with a business
  --password-env <variable>      the environment variable that has its password
  --token-env <variable>         instead of both: the variable that has an access token, where people
                                 sign in on another page
  --second-user <name>           another account, with another business: nobody sees others' inquiries
  --second-password-env <variable>, --second-token-env <variable>
  --agency-token-env <variable>  the variable that has the credential of an agency's system
  --agency <id>                  the agency of that credential; otherwise it is tried out
  --origin <origin>              a page's origin that the service allows: preflights
  --level <level>                ${levels.join(', ')} or all; several with commas [core]
${levels.map(level => `                                   ${level}: ${levelMeanings[level]}`).join('\n')}
  --only <check>                 only checks whose id begins so, such as session/; several with commas
  --report <kind>                ${reportKinds.join(', ')}; several with commas
  --output <folder>              where reports go [.]
  --patient                      makes checks that wait for a minute, too
  --yes                          needed for an address that is not of this machine
`;

const withValue = { type: 'string' } as const;
const withoutValue = { type: 'boolean' } as const;
const options = {
  ...{
    url: withValue,
    user: withValue,
    'password-env': withValue,
    'second-user': withValue,
    'second-password-env': withValue,
    'token-env': withValue,
    'second-token-env': withValue,
  },
  ...{
    'agency-token-env': withValue,
    agency: withValue,
    origin: withValue,
    level: withValue,
    only: withValue,
    report: withValue,
    output: withValue,
  },
  ...{ patient: withoutValue, yes: withoutValue },
};

/** @throws {CommandLineError} */
export function readConformanceCommand(words: readonly string[], environment: NodeJS.ProcessEnv): ConformanceCommand {
  const given = parsedOptions(words);
  const secret = (
    option: 'password-env' | 'second-password-env' | 'token-env' | 'second-token-env' | 'agency-token-env',
  ) => {
    const variable = given[option];
    const value = variable === undefined ? undefined : environment[variable];
    if (variable !== undefined && !value) throw new CommandLineError(`--${option}: the variable ${variable} is empty.`);
    // A header cannot have it, and an error of the platform would show it.
    if (value !== undefined && option.endsWith('token-env') && !isToken.test(value))
      throw new CommandLineError(
        `--${option}: the variable ${variable} has no token: spaces or other characters are in it.`,
      );
    return value;
  };
  const { url, user } = given;
  const [password, token] = [secret('password-env'), secret('token-env')];
  const person = user === undefined || password === undefined ? undefined : { username: user, password };
  if (url === undefined || (person === undefined && token === undefined))
    throw new CommandLineError('--url, --user and --password-env are needed. Try: sme-one-id conformance --help');
  const second = { username: given['second-user'], password: secret('second-password-env') };
  if ((second.username === undefined) !== (second.password === undefined))
    throw new CommandLineError('--second-user and --second-password-env belong together.');
  const target: Target = {
    url: versionedAddress(url, given.yes === true),
    person,
    token,
    second: second.username === undefined ? undefined : (second as Required<Target>['second']),
    secondToken: secret('second-token-env'),
    agencyToken: secret('agency-token-env'),
    agencyId: given.agency,
    origin: given.origin,
    patient: given.patient,
  };
  return {
    target,
    levels: levelsOf(given.level ?? 'core'),
    only: checkNames(wordsIn(given.only)),
    reports: oneOf('report', wordsIn(given.report), reportKinds),
    output: given.output ?? '.',
  };
}

function parsedOptions(words: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...words], options });
    for (const [name, value] of Object.entries(values))
      // A variable of a script that is not set would make every check.
      if (typeof value === 'string' && wordsIn(value).length === 0)
        throw new CommandLineError(`--${name}: give a value.`);
    return values;
  } catch (thrown) {
    // parseArgs reports an unknown argument by a TypeError with a code; one without a code is a defect of ours.
    if (thrown instanceof TypeError && 'code' in thrown) throw new CommandLineError(thrown.message);
    throw thrown;
  }
}

/** The address with `/v1` and without a trailing slash. */
function versionedAddress(typed: string, isAllowed: boolean): string {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new CommandLineError(`--url: give an address such as http://localhost:8080/v1, not "${typed}".`);
  if (!isAllowed && !isOfThisMachine(url.hostname))
    throw new CommandLineError(
      `${url.host} is not this machine, and the checks send inquiries that stay there. With --yes they do.`,
    );
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.origin}${path === '' ? '/v1' : path}`;
}

const isOfThisMachine = (host: string) => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** The other levels stand on the first one, so that it is always checked. */
function levelsOf(typed: string): readonly Level[] {
  const words = wordsIn(typed);
  if (words.includes('all')) return levels;
  return [...new Set<Level>(['core', ...oneOf('level', words, levels, ' or all')])];
}

function checkNames(words: readonly string[]): readonly string[] {
  const wrong = words.find(word => !checks.some(({ id }) => id.startsWith(word)));
  if (wrong !== undefined) throw new CommandLineError(`--only: no check begins with "${wrong}".`);
  return words;
}

/** Visible ASCII: what a token in a header can have. */
const isToken = /^[\x21-\x7e]+$/;

const wordsIn = (typed = '') => typed.split(',').flatMap(word => word.trim() || []);

function oneOf<Word extends string>(
  option: string,
  words: readonly string[],
  known: readonly Word[],
  further = '',
): readonly Word[] {
  const wrong = words.find(word => !(known as readonly string[]).includes(word));
  if (wrong !== undefined)
    throw new CommandLineError(`--${option}: give ${known.join(', ')}${further}, not "${wrong}".`);
  return words as readonly Word[];
}
