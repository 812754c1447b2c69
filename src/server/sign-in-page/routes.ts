import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';

import { preferredLanguage } from '../../service/edge/problem-titles.js';
import type { SignInOutcome, SignInPage, WaitingSignIn } from '../../service/index.js';
import { signInPolicy } from '../security-headers.js';
import type { PageLanguage } from './messages.js';
import { noticePage, signInPage, signInPath, signInStylesPath, type SignInProblem } from './page.js';
import { signInStyles } from './styles.js';

interface SignInRoutesOptions {
  readonly signIn: SignInPage;
  /** Where the page stands, as browsers see it. */
  readonly publicAddress: string;
  readonly sampleData: boolean;
  /** The caller's network address, where it is known. */
  readonly callerAddress: (request: Request) => string | undefined;
}

/** Bytes; the fields fit many times. */
const formLimit = 10_240;

/**
 * The service's own sign-in page, for portals that must not see a password: a plain form that works without a script.
 * Whoever signs in goes back to the return address with a one-time code (RFC 6749 §4.1.2, RFC 7636).
 */
export function signInRoutes({ signIn, publicAddress, sampleData, callerAddress }: SignInRoutesOptions): Hono {
  const app = new Hono();

  app.get(signInStylesPath, context =>
    context.body(signInStyles, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  );

  app.get(signInPath, async context => {
    const request = context.req.query('request') ?? '';
    const language = languageOf(context, context.req.query('lang'));
    const found = await signIn.find(request);
    return found ? form(context, { language, request, found }) : notice(context, language, 'gone');
  });

  app.post(signInPath, bodyLimit({ maxSize: formLimit, onError: tooLarge }), async context => {
    const { request, username, password, lang } = await fieldsOf(context);
    const language = languageOf(context, lang);
    if (!isOwnForm(context, publicAddress)) return notice(context, language, 'refused');
    const found = await signIn.find(request);
    if (!found) return notice(context, language, 'gone');
    const again = (problem: SignInProblem) => form(context, { language, request, found, username, problem });
    if (username === '' || password === '') return again({ kind: 'missing' });

    const outcome = await signIn.finish(request, username, password, callerAddress(context.req.raw));
    if (outcome.ok) return goBack(context, outcome.address, found);
    return outcome.code === 'not_found' ? notice(context, language, 'gone') : again(problemOf(outcome));
  });

  interface Form {
    readonly language: PageLanguage;
    readonly request: string;
    readonly found: WaitingSignIn;
    readonly username?: string;
    readonly problem?: SignInProblem;
  }

  function form(context: Context, { found, ...view }: Form) {
    protect(context, found);
    const status = view.problem === undefined ? 200 : view.problem.kind === 'wait' ? 429 : 422;
    return context.html(signInPage({ ...view, signIn: found, sampleData }), status);
  }

  function notice(context: Context, language: PageLanguage, reason: 'gone' | 'refused') {
    protect(context);
    return context.html(noticePage({ language, sampleData, reason }), reason === 'gone' ? 404 : 403);
  }

  function tooLarge(context: Context) {
    protect(context);
    const language = languageOf(context, undefined);
    return context.html(noticePage({ language, sampleData, reason: 'refused' }), 413);
  }

  return app;
}

/** The address holds the request, and the page what was typed: nobody keeps either. */
function protect(context: Context, signIn?: WaitingSignIn): void {
  context.header('Content-Security-Policy', signInPolicy(signIn?.returnOrigin));
  context.header('Cache-Control', 'no-store');
}

/** 303, so that the browser asks with GET and the password goes no further (RFC 9110 §15.4.4). */
function goBack(context: Context, address: string, signIn: WaitingSignIn): Response {
  protect(context, signIn);
  return context.redirect(address, 303);
}

function problemOf(outcome: Exclude<SignInOutcome, { readonly ok: true }>): SignInProblem {
  return outcome.code === 'too_many_requests'
    ? { kind: 'wait', seconds: outcome.retryAfterSeconds }
    : { kind: 'wrong' };
}

/**
 * Whether the form was sent from this page. Another site that sends it could sign a person in as somebody else, and read
 * later what they write (login CSRF). Browsers say where a form comes from; whoever is no browser has no person to deceive.
 */
function isOwnForm(context: Context, publicAddress: string): boolean {
  const site = context.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = context.req.header('Origin');
  return origin === undefined || [publicAddress, context.req.url].some(own => new URL(own).origin === origin);
}

async function fieldsOf(context: Context): Promise<Record<'request' | 'username' | 'password' | 'lang', string>> {
  const fields = await context.req.parseBody();
  const text = (name: string) => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    request: text('request'),
    username: text('username').trim(),
    password: text('password'),
    lang: text('lang'),
  };
}

/** What the person chose on the page, else what the browser asks for. */
function languageOf(context: Context, chosen: string | undefined): PageLanguage {
  if (chosen === 'th' || chosen === 'en') return chosen;
  return preferredLanguage(context.req.header('Accept-Language') ?? null);
}
