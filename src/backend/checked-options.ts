import { callLimitRules, checkOptions, type Rules } from '../client/check-options.js';
import type { Language } from '../client/client-options.js';
import { isLoopback } from '../rules/loopback.js';
import { preferredLanguage } from '../rules/preferred-language.js';
import type { BackendOptions } from './backend-options.js';

const isStore = (value: object) => ['read', 'write', 'change'].every(name => name in value);

const backendRules = {
  baseUrl: 'string',
  origin: 'string',
  sessions: ['memorySessions(), postgresSessions(pool) or another SessionStore', isStore],
  path: ['a path such as "/one-id"', (value: string) => /^(\/[\w.~-]+)+$/.test(value)],
  home: ['a path of this origin, such as "/"', (value: string) => /^\/(?![/\\])/.test(value)],
  accountType: 'string',
  language: 'function',
  timeoutMs: callLimitRules.timeoutMs,
  fetch: 'function',
  onError: 'function',
} satisfies Record<keyof BackendOptions, Rules[string]>;

const backendDefaults = {
  path: '/one-id',
  home: '/',
  timeoutMs: 10_000,
  language: ({ headers }: Request): Language => preferredLanguage(headers.get('Accept-Language')),
  // eslint-disable-next-line no-console -- the operator's only way to learn of it, unless there is an `onError`
  onError: (error: unknown) => console.error('[sme-one-id]', error),
};

export type CheckedBackendOptions = BackendOptions & typeof backendDefaults & { readonly isSecure: boolean };

/** @throws {TypeError} that says what to pass instead */
export function checkedBackendOptions(options: BackendOptions): CheckedBackendOptions {
  checkOptions(options, backendRules, 'createBackend');
  for (const name of ['baseUrl', 'origin', 'sessions'] as const)
    if (!(options as Partial<BackendOptions>)[name]) throw new TypeError(`createBackend needs ${name}.`);
  if (!URL.canParse(options.origin) || new URL(options.origin).origin !== options.origin)
    throw new TypeError('origin must be an origin such as "https://portal.example.go.th", without a path.');
  const isSecure = options.origin.startsWith('https:');
  if (!isSecure && !(options.origin.startsWith('http:') && isLoopback(options.origin)))
    throw new TypeError(
      'origin must be https, or sessions could be stolen on their way; http works on localhost only.',
    );
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as BackendOptions;
  return { ...backendDefaults, ...given, isSecure };
}
