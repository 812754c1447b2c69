import type { CallOptions, SmeClientOptions } from './client.js';

const kinds = {
  baseUrl: ['string'],
  fetch: ['function'],
  getSession: ['function'],
  keepSession: ['string'],
  language: ['string', 'function'],
  timeoutMs: ['number'],
  retries: ['number'],
  backoffMs: ['number'],
  onRequest: ['function'],
  onResponse: ['function'],
};

const defaults = { timeoutMs: 30_000, retries: 2, backoffMs: 500 };

/** A call's own options, as they reach the transport. */
export interface Limits extends Omit<CallOptions, 'signal'> {
  readonly signal?: AbortSignal | null;
}

export type CheckedOptions = SmeClientOptions & typeof defaults;

/** The options with an absolute `baseUrl` and what was left out, or a `TypeError` that says what to do. */
export function checkedOptions(options: SmeClientOptions): CheckedOptions {
  // Callers without TypeScript may give anything.
  for (const [name, value] of Object.entries((options as unknown) ?? {})) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name as keyof typeof kinds] : undefined;
    if (!kind) throw new TypeError(`createSmeClient has no option "${name}". It has ${Object.keys(kinds).join(', ')}.`);
    if (value !== undefined && !kind.includes(typeof value))
      throw new TypeError(`createSmeClient: ${name} must be a ${kind.join(' or a ')}.`);
  }
  const given = Object.entries((options as unknown) ?? {}).filter(([, value]) => value !== undefined);
  const baseUrl = absolute((options as Partial<SmeClientOptions> | undefined)?.baseUrl);
  const checked: CheckedOptions = { ...defaults, ...Object.fromEntries(given), baseUrl };
  checkLimits(checked);
  checkSession(checked);
  if (!(checked.backoffMs >= 0)) throw new TypeError('backoffMs must be a number of milliseconds, 0 or more.');
  return checked;
}

/** @throws {TypeError} when a call's own options cannot work, with what to do about it. */
export function checkLimits({ signal, timeoutMs = 1, retries = 0 }: Limits): void {
  if (signal && typeof signal.addEventListener !== 'function')
    throw new TypeError('signal must be an AbortSignal, such as the signal of an AbortController.');
  if (!(timeoutMs > 0)) throw new TypeError('timeoutMs must be a number of milliseconds above 0, or Infinity.');
  if (!Number.isInteger(retries) || retries < 0) throw new TypeError('retries must be a whole number, 0 or more.');
}

function checkSession({ getSession, keepSession }: SmeClientOptions): void {
  if (keepSession === undefined) return;
  if ((keepSession as string) !== 'tab') throw new TypeError("keepSession must be 'tab', or be left out.");
  if (getSession)
    throw new TypeError('Give getSession or keepSession: a session that the host keeps needs no other keeper.');
}

function absolute(baseUrl = ''): string {
  const here = (globalThis as { readonly location?: { readonly href: string } }).location?.href;
  const { protocol, username, password, search, hash, href } = parsed(baseUrl, here);
  if (!/^https?:$/.test(protocol) || username || password || search || hash)
    throw new TypeError('createSmeClient: baseUrl must be a plain http or https address, without user, query or hash.');
  return href.replace(/\/+$/, '');
}

function parsed(baseUrl: string, here: string | undefined): URL {
  try {
    if (baseUrl) return new URL(baseUrl, here);
  } catch {
    // Said below, in words that help.
  }
  const examples = here === undefined ? '' : '"/v1" or ';
  throw new TypeError(`createSmeClient needs a baseUrl such as ${examples}"https://oneid.sme.go.th/v1".`);
}
