import type { KoaContextWithOIDC } from 'oidc-provider';

import { preferredLanguage } from '../../../rules/preferred-language.js';
import { passwordPagePolicy } from '../../content-security-policy.js';
import { commonHeaders } from '../../security-headers.js';
import { knownLanguage } from '../../sign-in-page/context.js';
import type { Html } from '../../sign-in-page/layout.js';
import type { PageLanguage } from '../../sign-in-page/messages.js';

type Context = Pick<KoaContextWithOIDC, 'req' | 'set' | 'status' | 'type' | 'body' | 'secure'>;

/** The provider runs on Koa, outside the middleware that adds headers to every other response. */
export async function sendPage(context: Context, page: Html, status: number): Promise<void> {
  for (const [name, value] of Object.entries(commonHeaders({ https: context.secure }))) context.set(name, value);
  context.set('Content-Security-Policy', passwordPagePolicy());
  context.set('Cache-Control', 'no-store');
  context.status = status;
  context.type = 'text/html; charset=utf-8';
  context.body = String(await page);
}

/** The first supported language of `ui_locales` (OpenID Connect Core §3.1.2.1), or else of the browser. */
export function providerPageLanguage({ req }: Pick<Context, 'req'>, uiLocales: unknown = ''): PageLanguage {
  const asked = String(uiLocales).split(' ');
  return (
    asked.map(knownLanguage).find(known => known !== undefined) ??
    preferredLanguage(req.headers['accept-language'] ?? null)
  );
}
