import type { CallOptions, Language, SmeClientOptions } from './client.js';

type Rule = readonly [wanted: string, isGood: (value: never) => boolean];

const isFunction = (value: unknown): boolean => typeof value === 'function';
const aFunction: Rule = ['a function', isFunction];

/** What a call may be given besides what it asks for. */
const limits = {
  signal: ['an AbortSignal, such as controller.signal', (value: AbortSignal) => 'aborted' in value],
  timeoutMs: ['a number of milliseconds above 0', (value: number) => value > 0],
  retries: ['a whole number, 0 or more', (value: number) => Number.isInteger(value) && value >= 0],
} satisfies Record<string, Rule>;

const rules: Readonly<Record<string, Rule>> = {
  baseUrl: ['a string', (value: unknown) => typeof value === 'string'],
  fetch: aFunction,
  getSession: aFunction,
  signOut: aFunction,
  keepSession: ["'tab'", (value: string) => value === 'tab'],
  language: ["'th', 'en' or a function", (value: string) => ['th', 'en'].includes(value) || isFunction(value)],
  timeoutMs: limits.timeoutMs,
  retries: limits.retries,
  backoffMs: ['a number of milliseconds', (value: number) => value >= 0],
  onRequest: aFunction,
  onResponse: aFunction,
};

const defaults = { timeoutMs: 30_000, retries: 2, backoffMs: 500 };

/** A call's own options, as they reach the transport. */
export interface Limits extends Omit<CallOptions, 'signal'> {
  readonly signal?: AbortSignal | null;
}

export type CheckedOptions = SmeClientOptions & typeof defaults & { readonly language: () => Language };

/** The options with an absolute `baseUrl` and what was left out, or a `TypeError` that says what to do. */
export function checkedOptions(options: SmeClientOptions): CheckedOptions {
  // Callers without TypeScript may give anything.
  const given = Object.entries((options as unknown) ?? {}).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    if (!Object.hasOwn(rules, name))
      throw new TypeError(`createSmeClient has no option "${name}". It has ${Object.keys(rules).join(', ')}.`);
    check(name, value, rules[name] as Rule);
  }
  const checked = { ...defaults, ...(Object.fromEntries(given) as Partial<SmeClientOptions>) };
  if (checked.getSession && checked.keepSession) throw new TypeError('Give getSession or keepSession, not both.');
  const { language = 'th' } = checked;
  return {
    ...checked,
    baseUrl: absolute(checked.baseUrl),
    language: typeof language === 'function' ? language : () => language,
  };
}

/** @throws {TypeError} when a call's own options cannot work, with what to do about it. */
export function checkLimits({ signal, timeoutMs, retries }: Limits): void {
  check('signal', signal, limits.signal);
  check('timeoutMs', timeoutMs, limits.timeoutMs);
  check('retries', retries, limits.retries);
}

function check(name: string, value: unknown, [wanted, isGood]: Rule): void {
  if (value != null && !isGood(value as never)) throw new TypeError(`${name} must be ${wanted}.`);
}

function absolute(baseUrl = ''): string {
  const here = (globalThis as { readonly location?: { readonly href: string } }).location?.href;
  if (!baseUrl || !URL.canParse(baseUrl, here))
    throw new TypeError('createSmeClient needs a baseUrl such as "https://oneid.sme.go.th/v1", or in a page "/v1".');
  const { protocol, username, search, hash, href } = new URL(baseUrl, here);
  if (!/^https?:$/.test(protocol) || username || search || hash)
    throw new TypeError('baseUrl must be a plain http or https address, without user, query or hash.');
  return href.replace(/\/+$/, '');
}
