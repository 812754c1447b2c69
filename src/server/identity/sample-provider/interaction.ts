import type { IncomingMessage } from 'node:http';

import type OidcProvider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';

import { sampleProviderPath } from './path.js';
import { providerErrorPage, providerPage } from './page.js';
import { authenticateCompany } from './sample-companies.js';
import { providerPageLanguage, sendPage } from './send-page.js';

type Next = () => Promise<unknown>;

/** Bytes; many times the size of the fields. */
const MAX_SAMPLE_FORM_BYTES = 10_240;

/** The interaction that the provider library leaves to us: the form, and its submission. */
export function signInSteps(provider: OidcProvider) {
  return async (context: KoaContextWithOIDC, next: Next): Promise<void> => {
    if (!/^\/sign-in\/[\w-]+$/.test(context.path)) {
      await next();
      return;
    }
    const found = await interactionOf(provider, context);
    if (!found) {
      await sendPage(context, providerErrorPage(providerPageLanguage(context)), 400);
      return;
    }
    const language = providerPageLanguage(context, found.params['ui_locales']);
    const view = { language, action: sampleProviderPath + context.path };
    if (context.method !== 'POST') {
      await sendPage(context, providerPage(view), 200);
      return;
    }
    const fields = await readPostedForm(context.req);
    if (!fields) return context.throw(413);
    const number = fields.get('number') ?? '';
    const accountId = authenticateCompany(number, fields.get('password') ?? '');
    if (!fields.has('cancel') && accountId === undefined) {
      await sendPage(context, providerPage({ ...view, number, wrong: true }), 422);
      return;
    }
    const result = fields.has('cancel') ? { error: 'access_denied' } : { login: { accountId, remember: false } };
    context.respond = false;
    await provider.interactionFinished(context.req, context.res, result as never);
  };
}

/** Identified by the browser's cookie, so that nobody can continue another person's sign-in. */
async function interactionOf(provider: OidcProvider, { req, res }: KoaContextWithOIDC) {
  try {
    return await provider.interactionDetails(req, res);
  } catch {
    return undefined;
  }
}

/** The submitted fields; undefined when the body is too large for the form. */
async function readPostedForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    if ((size += chunk.length) > MAX_SAMPLE_FORM_BYTES) return undefined;
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
