import { Hono, type Context } from 'hono';

import type { SignInFlow, PendingSignIn } from '../../service/index.js';
import { knownLanguage, pageLanguage, protect } from '../sign-in-page/context.js';
import type { NoticeReason, PageLanguage } from '../sign-in-page/messages.js';
import { signInPath } from '../sign-in-page/page.js';
import { noticePage, onwardPage } from '../sign-in-page/notice.js';
import { bindingCookies, bindingOf, boundSecrets, newBinding, spentCookie } from './browser-binding.js';
import { IdentityError } from './identity-error.js';
import { callbackPath } from './open-id-provider.js';
import type { RelyingParty } from './relying-party.js';

export interface IdentityRoutesOptions {
  readonly signIn: SignInFlow;
  /** By account type. */
  readonly parties: ReadonlyMap<string, RelyingParty>;
  /** Where browsers reach the service, without a trailing slash. The callback goes there, so the cookie must be set there. */
  readonly publicAddress: string;
  /** Whether requests contain the address that the browser used; behind a proxy they do not. */
  readonly seesBrowserAddress: boolean;
  readonly sampleData: boolean;
  readonly onError: (error: unknown) => void;
}

export interface IdentityRoutes {
  readonly app: Hono;
  /** Sends a person on to the provider of their account type. */
  readonly forward: (context: Context, waiting: PendingSignIn, request: string) => Promise<Response>;
}

/** The routes to an OpenID provider and back, for account types without a password of this service. */
export function identityRoutes(options: IdentityRoutesOptions): IdentityRoutes {
  const { signIn, parties, publicAddress, sampleData, onError } = options;
  const https = publicAddress.startsWith('https:');
  const app = new Hono();

  async function forward(context: Context, waiting: PendingSignIn, request: string): Promise<Response> {
    protect(context);
    const { origin, pathname, search } = new URL(context.req.url);
    if (options.seesBrowserAddress && origin !== publicAddress)
      return context.redirect(publicAddress + pathname + search, 303);

    const chosen = context.req.query('lang');
    const binding = newBinding(request, knownLanguage(chosen));
    const values = boundSecrets(binding, waiting.accountType);
    try {
      const party = partyOf(waiting.accountType);
      const address = await party.begin(values, pageLanguage(context, chosen));
      const cookies = context.req.header('Cookie');
      for (const cookie of bindingCookies(binding, values.state, { cookies, https }))
        context.header('Set-Cookie', cookie, { append: true });
      return context.redirect(address.href, 303);
    } catch (thrown) {
      return failureNotice(context, thrown, { waiting, request, language: binding.language });
    }
  }

  app.get(callbackPath(':accountType'), async context => {
    const accountType = context.req.param('accountType');
    const state = context.req.query('state') ?? '';
    const binding = bindingOf(context.req.header('Cookie'), state, https);
    context.header('Set-Cookie', spentCookie(state, https));
    const waiting = binding && (await signIn.find(binding.request));
    // Another browser's sign-in, one that took too long, or one that has returned already.
    if (!waiting || waiting.accountType !== accountType) return notice(context, 'gone');
    const { request, language } = binding;
    const pending = { waiting, request, language };

    try {
      const { search } = new URL(context.req.url);
      const identity = await partyOf(accountType).finish(search, boundSecrets(binding, accountType));
      const outcome = await signIn.signInAs(request, identity);
      if (outcome.ok) return await goBack(context, outcome.address, pending);
      return await notice(context, outcome.code === 'account_unknown' ? 'unknown-account' : 'gone', pending);
    } catch (thrown) {
      return failureNotice(context, thrown, pending);
    }
  });

  function partyOf(accountType: string): RelyingParty {
    const party = parties.get(accountType);
    if (!party) throw new IdentityError('unreachable', `${accountType}: no OpenID provider is configured`);
    return party;
  }

  interface PendingContext {
    readonly waiting: PendingSignIn;
    readonly request: string;
    readonly language?: PageLanguage | undefined;
  }

  function failureNotice(context: Context, thrown: unknown, pending: PendingContext): Response | Promise<Response> {
    const failure = thrown instanceof IdentityError ? thrown.failure : 'refused';
    if (failure !== 'denied') onError(thrown);
    return notice(context, failure, pending);
  }

  function notice(context: Context, reason: NoticeReason, pending?: PendingContext): Response | Promise<Response> {
    protect(context);
    const language = pageLanguage(context, pending?.language);
    const links = pending && noticeLinks(pending, language);
    return context.html(noticePage({ language, sampleData, reason, ...links }), statusOf[reason]);
  }

  /**
   * A page instead of a redirect: Chromium applies the form's `form-action` to every redirect after it, and a provider's page
   * allows this service, but no portal.
   */
  function goBack(context: Context, address: string, pending: PendingContext): Response | Promise<Response> {
    protect(context);
    return context.html(onwardPage({ language: pageLanguage(context, pending.language), sampleData, address }));
  }

  return { app, forward };
}

const statusOf: Readonly<Record<NoticeReason, 400 | 403 | 404 | 502>> = {
  gone: 404,
  'not-our-form': 403,
  unreachable: 502,
  denied: 403,
  refused: 400,
  'unknown-account': 403,
};

function noticeLinks(
  { waiting, request }: { readonly waiting: PendingSignIn; readonly request: string },
  language: PageLanguage,
) {
  return {
    provider: waiting.provider,
    again: `${signInPath}?request=${request}&lang=${language}`,
    back: waiting.cancelAddress,
  };
}
