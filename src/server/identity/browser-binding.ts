/**
 * What ties the answer of a provider to the browser that was sent there. Without it, somebody could begin a sign-in, and have
 * another person's browser finish it: that person would write into an account which is not theirs (RFC 9700 §4.7).
 *
 * The browser keeps one secret in a cookie for the minutes that it takes. State, nonce and code verifier are made from it, so
 * nothing is kept here, and the answer may reach another process than the one that asked.
 */
import { createHmac, randomBytes } from 'node:crypto';

import { knownLanguage } from '../sign-in-page/context.js';
import type { PageLanguage } from '../sign-in-page/messages.js';

export interface BrowserBinding {
  /** The token of the portal's sign-in request that this is a part of. */
  readonly request: string;
  readonly secret: string;
  /** What the person reads, for the pages after the provider's answer; undefined leaves it to the browser. */
  readonly language?: PageLanguage | undefined;
}

/** What goes to the provider, in the open or as a digest. Each has 256 bits. */
export interface BoundSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** As long as a portal's request lives; nobody needs the cookie afterwards. */
const cookieSeconds = 600;

/** Enough of a state to tell the sign-ins of several tabs apart. */
const nameLength = 16;

/**
 * Sign-ins of one browser that can be under way at a time. Each cookie goes along with every request to this host, and beyond
 * some kilobytes of headers no server answers any request.
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
 * The cookie of a sign-in that begins, and the removal of the oldest ones where the browser has too many.
 *
 * `SameSite=Lax`, because the browser comes back from another site; `__Host-` pins the cookie to this very host.
 */
export function bindingCookies(
  binding: BrowserBinding,
  state: string,
  { cookies, https }: { readonly cookies: string | undefined; readonly https: boolean },
): string[] {
  const name = cookieName(state, https);
  const { request, secret, language } = binding;
  const value = [request, secret, ...(language ? [language] : [])].join('.');
  // Browsers send those first that they have had longest (RFC 6265 §5.4).
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

/** The names of all cookies of ours that the browser has, in its order. */
function bindingNames(cookies = '', https: boolean): string[] {
  const names = cookies.split(/;\s*/).map(cookie => cookie.split('=', 1)[0] ?? '');
  return names.filter(name => name.startsWith(cookieName('', https)) && /^[\w-]+$/.test(name));
}

/** The binding of the browser that brings this state; undefined when it has none. What it proves, the state has to tell. */
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
