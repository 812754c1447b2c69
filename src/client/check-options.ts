import { merged } from './transport/request.js';
import type { InquiriesApi, NotificationsApi } from './client.js';
import type {
  CallOptions,
  ChangesOptions,
  ExportOptions,
  Language,
  PageOptions,
  QueueOptions,
  RecordOptions,
  SmeClientOptions,
  UploadOptions,
  WatchChangesOptions,
} from './client-options.js';

/** What an option must be: a kind that `typeof` knows, or in words with what tells it. */
type Rule = 'string' | 'number' | 'boolean' | 'function' | readonly [wanted: string, isGood: (value: never) => boolean];
export type Rules = Readonly<Record<string, Rule>>;

/** The error of the platform would show a value, which may be a key. */
function isHeaders(value: unknown): boolean {
  try {
    return typeof value === 'object' && !!merged(value as Record<string, unknown>);
  } catch {
    return false;
  }
}

/** What every call may be given besides what it asks for. */
export const callLimitRules = {
  signal: ['an AbortSignal', (value: AbortSignal) => 'aborted' in Object(value)],
  timeoutMs: ['a number of milliseconds above 0', (value: unknown) => typeof value === 'number' && value > 0],
  retries: ['a whole number, 0 or more', (value: number) => Number.isInteger(value) && value >= 0],
  onDamage: 'function',
  headers: ['an object of names and values that a header can have', isHeaders],
  onAnswer: 'function',
} satisfies Record<keyof CallOptions, Rule>;

type CallOption = keyof (RecordOptions &
  PageOptions &
  UploadOptions &
  ExportOptions &
  QueueOptions &
  ChangesOptions &
  WatchChangesOptions &
  NonNullable<Parameters<InquiriesApi['list']>[0]> &
  NonNullable<Parameters<NotificationsApi['list']>[0]> &
  NonNullable<Parameters<NotificationsApi['stream']>[0]>);

const callRules = {
  ...callLimitRules,
  idempotencyKey: ['16 to 64 letters, digits, - or _', (value: string) => /^[\w-]{16,64}$/.test(value)],
  ifMatch: 'string',
  limit: 'number',
  cursor: 'string',
  status: 'string',
  sort: 'string',
  waitingFor: 'string',
  changedSince: 'string',
  after: 'string',
  everyMs: [
    'a number of milliseconds above 0, at most a day',
    (value: unknown) => typeof value === 'number' && value > 0 && value <= 86_400_000,
  ],
  bucket: 'string',
  unread: 'boolean',
  lastEventId: 'string',
  offset: 'number',
  format: ["'json' or 'csv'", (value: string) => value === 'json' || value === 'csv'],
  onProgress: 'function',
} satisfies Record<CallOption, Rule>;

const clientRules = {
  baseUrl: 'string',
  fetch: 'function',
  getSession: 'function',
  signOut: 'function',
  keepSession: ["'tab'", (value: string) => value === 'tab'],
  language: [
    "'th', 'en' or a function",
    (value: unknown) => value === 'th' || value === 'en' || typeof value === 'function',
  ],
  timeoutMs: callLimitRules.timeoutMs,
  retries: callLimitRules.retries,
  backoffMs: ['a number of milliseconds', (value: unknown) => typeof value === 'number' && value >= 0],
  onRequest: 'function',
  onResponse: 'function',
  onDamage: 'function',
  headers: callLimitRules.headers,
  sendVersion: 'boolean',
  development: 'boolean',
} satisfies Record<keyof SmeClientOptions, Rule>;

const defaults = { timeoutMs: 30_000, retries: 2, backoffMs: 500 };

/** A call's own options, as they reach the transport. */
export interface Limits extends Omit<CallOptions, 'signal' | 'headers'> {
  readonly signal?: AbortSignal | null;
}

export type CheckedOptions = SmeClientOptions & typeof defaults & { readonly language: () => Language };

/** The options with an absolute `baseUrl` and what was left out, or a `TypeError` that says what to do. */
export function checkedOptions(options: SmeClientOptions): CheckedOptions {
  // Callers without TypeScript may give anything.
  const given = (options as SmeClientOptions | undefined) ?? { baseUrl: '' };
  checkOptions(given, clientRules, 'createSmeClient');
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  const checked = { ...defaults, ...(Object.fromEntries(present) as Partial<SmeClientOptions>) };
  if (checked.getSession && checked.keepSession) throw new TypeError('Give getSession or keepSession, not both.');
  const { language = 'th' } = checked;
  return {
    ...checked,
    baseUrl: absoluteUrl(checked.baseUrl),
    language: typeof language === 'function' ? language : () => language,
  };
}

/** @throws {TypeError} when a call has no such options, with those that it has; `more` are the names of what not all have. */
export function checkCall(options: CallOptions, ...more: readonly CallOption[]): void {
  checkOptions(options, callRules, 'This call', [...Object.keys(callLimitRules), ...more]);
}

/** @throws {TypeError} that says what to give instead. */
export function checkOptions(options: object, rules: Rules, what: string, names = Object.keys(rules)): void {
  checkObject(options, what);
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined && !names.includes(name))
      throw new TypeError(`${what} has no option "${name}". It has ${names.join(', ')}.`);
    checkOption(name, value, rules[name]);
  }
}

/** Whether they are options at all; a signal is often given in place of those that have it. */
export function checkObject(options: object, what = 'This call'): void {
  if (Object(options) !== options || 'aborted' in options)
    throw new TypeError(`${what} takes options such as { signal }.`);
}

/** @throws {TypeError} when what is common to all calls cannot work, with what to do about it. */
export function checkLimits(init: Limits): void {
  for (const [name, rule] of Object.entries(callLimitRules)) checkOption(name, init[name as keyof Limits], rule);
}

function checkOption(name: string, value: unknown, rule: Rule | undefined): void {
  if (value == null || !rule) return;
  const [wanted, isGood] = typeof rule === 'string' ? [`a ${rule}`, (given: unknown) => typeof given === rule] : rule;
  if (!isGood(value as never)) throw new TypeError(`${name} must be ${wanted}.`);
}

function absoluteUrl(baseUrl = ''): string {
  const here = (globalThis as { readonly location?: { readonly href: string } }).location?.href;
  const url = baseUrl && URL.canParse(baseUrl, here) && new URL(baseUrl, here);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash)
    throw new TypeError(
      'createSmeClient needs a baseUrl such as "https://oneid.sme.go.th/v1", or in a page "/v1", without query or user.',
    );
  return url.href.replace(/[/?#]+$/, '');
}
