/** What every page of the server's own does with a request and its answer. */
import type { Context } from 'hono';

import { preferredLanguage } from '../../service/http/problem-titles.js';
import type { PendingSignIn } from '../../service/index.js';
import { signInPolicy } from '../security-headers.js';
import type { PageLanguage } from './messages.js';

/** The address holds the request, and the page what was typed: nobody keeps either. */
export function protect(context: Context, signIn?: PendingSignIn): void {
  context.header('Content-Security-Policy', signInPolicy(signIn?.returnOrigin));
  context.header('Cache-Control', 'no-store');
}

/** What the portal speaks or the person chose on the page (`lang` in the address), else what the browser asks for. */
export function pageLanguage(context: Context, chosen: string | undefined): PageLanguage {
  return knownLanguage(chosen) ?? preferredLanguage(context.req.header('Accept-Language') ?? null);
}

export function knownLanguage(text: string | undefined): PageLanguage | undefined {
  return text === 'th' || text === 'en' ? text : undefined;
}

/**
 * Whether the form was sent from one of our own pages. Another site that sends it could sign a person in as somebody else, and
 * read later what they write (login CSRF). Browsers say where a form comes from; whoever is no browser has no person to deceive.
 */
export function isOwnForm(context: Context, publicAddress: string): boolean {
  const site = context.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = context.req.header('Origin');
  return origin === undefined || [publicAddress, context.req.url].some(own => new URL(own).origin === origin);
}

/** The texts of a form; empty for what is missing or a file. */
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
