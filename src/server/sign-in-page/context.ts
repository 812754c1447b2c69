/** What all pages of the server have in common. */
import type { Context } from 'hono';

import { preferredLanguage } from '../../rules/preferred-language.js';
import { noticePolicy } from '../content-security-policy.js';
import type { PageLanguage } from './messages.js';

/** The address contains the request, and the page what was typed: neither may be cached. */
export function protect(context: Context, policy = noticePolicy): void {
  context.header('Content-Security-Policy', policy);
  context.header('Cache-Control', 'no-store');
}

/** The language of the portal or chosen on the page (`lang` in the address), or else the browser's. */
export function pageLanguage(context: Context, chosen: string | undefined): PageLanguage {
  return knownLanguage(chosen) ?? preferredLanguage(context.req.header('Accept-Language') ?? null);
}

export function knownLanguage(text: string | undefined): PageLanguage | undefined {
  return text === 'th' || text === 'en' ? text : undefined;
}

/**
 * Whether the form was sent from one of our own pages. Another site could otherwise sign a person in as somebody else, and read
 * later what they write (login CSRF). Browsers send the origin of a form; other clients have no person to deceive.
 */
export function isOwnForm(context: Context, publicAddress: string): boolean {
  const site = context.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = context.req.header('Origin');
  return origin === undefined || [publicAddress, context.req.url].some(own => new URL(own).origin === origin);
}

/** The text fields of a form; empty for missing ones and files. */
export async function fieldsOf<Name extends string>(
  context: Context,
  ...names: readonly Name[]
): Promise<Record<Name, string>> {
  const fields = await context.req.parseBody();
  const text = (name: Name) => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  return Object.fromEntries(names.map(name => [name, text(name)])) as Record<Name, string>;
}
