/**
 * Binds a provider's response to the browser that was sent there. Otherwise an attacker could begin a sign-in and let another
 * person's browser finish it; that person would then write into the attacker's account (RFC 9700 §4.7).
 *
 * The browser keeps one secret in a cookie for a few minutes. State, nonce and code verifier are derived from it, so nothing is
 * stored here, and the response may reach another process than the one that started the sign-in.
 */
import { createHmac, randomBytes } from 'node:crypto';

import { knownLanguage } from '../sign-in-page/context.js';
import type { PageLanguage } from '../sign-in-page/messages.js';

export interface BrowserBinding {
  /** The token of the portal's sign-in request. */
  readonly request: string;
  readonly secret: string;
  /** The person's language, for the pages after the provider's response; undefined leaves it to the browser. */
  readonly language?: PageLanguage | undefined;
}

/** Sent to the provider, directly or as a digest. 256 bits each. */
export interface BoundSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** As long as a portal's request is valid. */
const cookieSeconds = 600;

/** Long enough to distinguish the sign-ins of several tabs. */
const nameLength = 16;

/**
 * Concurrent sign-ins of one browser. Every cookie is sent with every request to this host, and servers refuse requests with more
 * than a few kilobytes of headers.
 */
const MAX_PENDING_SIGN_INS = 8;

export function newBinding(request: string, language?: PageLanguage): BrowserBinding {
  return { request, secret: randomBytes(32).toString('base64url'), language };
}

export function boundSecrets({ request, secret }: BrowserBinding, accountType: string): BoundSecrets {
  const made = (purpose: string) =>
    createHmac('sha256', secret).update(`${purpose} ${accountType} ${request}`).digest('base64url');
  return { state: made('state'), nonce: made('nonce'), codeVerifier: made('verifier') };
}

/**
 * The cookie of a new sign-in, and the removal of the oldest ones when there are too many.
 *
 * `SameSite=Lax`, because the browser returns from another site; `__Host-` binds the cookie to this host.
 */
export function bindingCookies(
  binding: BrowserBinding,
  state: string,
  { cookies, https }: { readonly cookies: string | undefined; readonly https: boolean },
): string[] {
  const name = cookieName(state, https);
  const { request, secret, language } = binding;
  const value = [request, secret, ...(language ? [language] : [])].join('.');
  // Browsers send the oldest cookies first (RFC 6265 §5.4).
  const others = bindingNames(cookies, https).filter(other => other !== name);
  return [
    ...others.slice(0, Math.max(0, others.length - MAX_PENDING_SIGN_INS + 1)).map(other => removal(other, https)),
    `${name}=${value}; ${attributes(https)}; Max-Age=${cookieSeconds}`,
  ];
}

export function spentCookie(state: string, https: boolean): string {
  return removal(cookieName(state, https), https);
}

function removal(name: string, https: boolean): string {
  return `${name}=; ${attributes(https)}; Max-Age=0`;
}

/** The names of all our cookies, in the browser's order. */
function bindingNames(cookies = '', https: boolean): string[] {
  const names = cookies.split(/;\s*/).map(cookie => cookie.split('=', 1)[0] ?? '');
  return names.filter(name => name.startsWith(cookieName('', https)) && /^[\w-]+$/.test(name));
}

/** The binding of the browser that returns with this state; undefined when it has none. The state itself is verified later. */
export function bindingOf(cookies: string | undefined, state: string, https: boolean): BrowserBinding | undefined {
  const name = cookieName(state, https);
  for (const cookie of cookies?.split(/;\s*/) ?? []) {
    const value = /^([\w-]{43})\.([\w-]{43})(?:\.(\w+))?$/;
    const [, request, secret, language] = value.exec(cookie.slice(name.length + 1)) ?? [];
    if (cookie.startsWith(`${name}=`) && request !== undefined && secret !== undefined)
      return { request, secret, language: knownLanguage(language) };
  }
  return undefined;
}

function cookieName(state: string, https: boolean): string {
  const part = state.replace(/[^\w-]/g, '').slice(0, nameLength);
  return `${https ? '__Host-' : ''}sme-sign-in-${part}`;
}

function attributes(https: boolean): string {
  return `Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`;
}
