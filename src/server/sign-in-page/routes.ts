import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';

import type { SignInOutcome, SignInFlow, PendingSignIn } from '../../service/index.js';
import { passwordPagePolicy } from '../content-security-policy.js';
import { fieldsOf, isOwnForm, pageLanguage, protect } from './context.js';
import { passwordScript, passwordScriptPath } from './fields.js';
import { signInStylesPath } from './layout.js';
import type { PageLanguage } from './messages.js';
import { noticePage } from './notice.js';
import { signInPage, signInPath, type SignInProblem } from './page.js';
import { signInStyles } from './styles.js';

interface SignInRoutesOptions {
  readonly signIn: SignInFlow;
  /** Where browsers reach the page. */
  readonly publicAddress: string;
  readonly sampleData: boolean;
  /** The caller's network address, where known. */
  readonly callerAddress: (request: Request) => string | undefined;
  /** Sends a person on whose account type has no password here. */
  readonly forward: (context: Context, waiting: PendingSignIn, request: string) => Promise<Response>;
}

/** Bytes; many times the size of the fields. */
const MAX_SIGN_IN_FORM_BYTES = 10_240;

/**
 * The service's own sign-in page, for portals that may not handle passwords: a plain form that works without a script. It redirects
 * to the return address with a one-time code (RFC 6749 §4.1.2, RFC 7636).
 */
export function signInRoutes({ signIn, publicAddress, sampleData, callerAddress, forward }: SignInRoutesOptions): Hono {
  const app = new Hono();

  app.get(signInStylesPath, context =>
    context.body(signInStyles, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  );

  app.get(passwordScriptPath, context =>
    context.body(passwordScript, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    }),
  );

  app.get(signInPath, async context => {
    const request = context.req.query('request') ?? '';
    const language = pageLanguage(context, context.req.query('lang'));
    const found = await signIn.find(request);
    if (!found) return notice(context, language, 'gone');
    return found.acceptsPassword ? form(context, { language, request, found }) : forward(context, found, request);
  });

  app.post(signInPath, bodyLimit({ maxSize: MAX_SIGN_IN_FORM_BYTES, onError: tooLarge }), async context => {
    const { request, password, ...typed } = await fieldsOf(context, 'request', 'username', 'password', 'lang');
    const username = typed.username.trim();
    const language = pageLanguage(context, typed.lang);
    if (!isOwnForm(context, publicAddress)) return notice(context, language, 'not-our-form');
    const found = await signIn.find(request);
    if (!found) return notice(context, language, 'gone');
    if (!found.acceptsPassword) return notice(context, language, 'not-our-form');
    const again = (problem: SignInProblem) => form(context, { language, request, found, username, problem });
    if (username === '' || password === '') return again({ kind: 'missing' });

    const outcome = await signIn.finish(request, username, password, callerAddress(context.req.raw));
    if (outcome.ok) return goBack(context, outcome.address, found);
    return outcome.code === 'not_found' ? notice(context, language, 'gone') : again(toSignInProblem(outcome));
  });

  interface Form {
    readonly language: PageLanguage;
    readonly request: string;
    readonly found: PendingSignIn;
    readonly username?: string;
    readonly problem?: SignInProblem;
  }

  function form(context: Context, { found, ...view }: Form) {
    protect(context, passwordPagePolicy(found.returnOrigin));
    const status = view.problem === undefined ? 200 : view.problem.kind === 'wait' ? 429 : 422;
    return context.html(signInPage({ ...view, signIn: found, sampleData }), status);
  }

  function notice(context: Context, language: PageLanguage, reason: 'gone' | 'not-our-form') {
    protect(context);
    return context.html(noticePage({ language, sampleData, reason }), reason === 'gone' ? 404 : 403);
  }

  function tooLarge(context: Context) {
    protect(context);
    const language = pageLanguage(context, undefined);
    return context.html(noticePage({ language, sampleData, reason: 'not-our-form' }), 413);
  }

  return app;
}

/** 303 makes the browser use GET, so that the password is not sent on (RFC 9110 §15.4.4). */
function goBack(context: Context, address: string, signIn: PendingSignIn): Response {
  protect(context, passwordPagePolicy(signIn.returnOrigin));
  return context.redirect(address, 303);
}

function toSignInProblem(outcome: Exclude<SignInOutcome, { readonly ok: true }>): SignInProblem {
  return outcome.code === 'too_many_requests'
    ? { kind: 'wait', seconds: outcome.retryAfterSeconds }
    : { kind: 'wrong' };
}
