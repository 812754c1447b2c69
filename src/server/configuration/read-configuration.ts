/** Turns command line and environment into a configuration, or into a list of everything that is wrong. */
import { parseArgs } from 'node:util';

import { readIdentityConfiguration } from '../identity/configuration.js';
import { DATA_DIR } from '../store/settings.js';
import { readWebhookConfiguration } from '../webhooks/configuration.js';
import { checkConfiguration } from './checks.js';
import { NotReadable, type Setting, type Settings } from './setting.js';
import { settings, type Configuration } from './settings.js';

/** The configuration is invalid; the message lists every mistake and what to do. Contains no secret. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly mistakes: readonly string[]) {
    const [first = ''] = mistakes;
    super(
      mistakes.length === 1
        ? first
        : `${mistakes.length} settings are wrong:\n${mistakes.map(each => `  - ${each}`).join('\n')}`,
    );
  }
}

/**
 * Reads every setting: the command line has precedence over the environment, and an empty variable counts as missing.
 *
 * @throws {ConfigurationError} with all mistakes
 */
export function readConfiguration(options: readonly string[], environment: NodeJS.ProcessEnv): Configuration {
  const mistakes: string[] = [];
  const given = parseOptions(options);
  const values = Object.entries<Setting<unknown>>(settings).map(([name, setting]) => {
    const { texts, source } = textsOf(setting, given, environment);
    try {
      return [name, setting.read(texts)] as const;
    } catch (thrown) {
      if (!(thrown instanceof NotReadable)) throw thrown;
      const said = setting.secret ? '' : `, not "${withoutPassword(texts.join(', '))}"`;
      mistakes.push(`${source}: give ${thrown.message}${said}.`);
      return [name, setting.read([])] as const;
    }
  });
  const identity = readIdentityConfiguration(environment);
  const webhooks = readWebhookConfiguration(environment);
  mistakes.push(...identity.mistakes, ...webhooks.mistakes);
  const configuration = {
    ...Object.fromEntries(values),
    identityProviders: identity.providers,
    webhooks: webhooks.receivers,
  } as Configuration;
  mistakes.push(...checkConfiguration(configuration, environment['NODE_ENV'] === 'production'));
  if (mistakes.length > 0) throw new ConfigurationError(mistakes);
  return { ...configuration, dataDir: configuration.dataDir ?? DATA_DIR };
}

type Given = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

function parseOptions(options: readonly string[]): Given {
  const table = Object.values<Setting<unknown>>(settings as Settings).flatMap(({ option, form, repeats }) =>
    option === undefined
      ? []
      : [[option, { type: form === '' ? 'boolean' : 'string', multiple: repeats } as const] as const],
  );
  try {
    return parseArgs({ args: [...options], options: Object.fromEntries(table) }).values;
  } catch (thrown) {
    // parseArgs reports an unknown argument by a TypeError with a code; one without a code is a defect of ours.
    if (thrown instanceof TypeError && 'code' in thrown) throw new ConfigurationError([thrown.message]);
    throw thrown;
  }
}

function textsOf({ variable, option, repeats }: Setting<unknown>, given: Given, environment: NodeJS.ProcessEnv) {
  const typed = option === undefined ? undefined : given[option];
  if (typed !== undefined) return { texts: [typed].flat().map(String), source: `--${option}` };
  const text = environment[variable]?.trim() ?? '';
  const texts = repeats ? text.split(/[\s,]+/) : [text];
  return { texts: texts.filter(each => each !== ''), source: variable };
}

/** A password in an address where none belongs is one all the same. */
function withoutPassword(text: string): string {
  return text.replaceAll(/\/\/[^/@\s]*@/g, '//…@');
}
