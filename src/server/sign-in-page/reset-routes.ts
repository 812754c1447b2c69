import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';

import type { Problem } from '../../contract/types.js';
import { passwordPagePolicy } from '../content-security-policy.js';
import { fieldsOf, isOwnForm, pageLanguage, protect } from './context.js';
import type { PageLanguage } from './messages.js';
import { noticePage } from './notice.js';
import { resetMessages, type NewPasswordError } from './reset-messages.js';
import {
  forgotPage,
  forgotPath,
  resetEndPage,
  resetPage,
  resetPath,
  resetScript,
  resetScriptPath,
  sentPage,
} from './reset-pages.js';

interface ResetRoutesOptions {
  /** Calls the service as any other page would. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly publicAddress: string;
  readonly sampleData: boolean;
  /** The address of a portal on the same server. */
  readonly home: string | undefined;
}

/** Bytes; many times the size of the fields. */
const MAX_RESET_FORM_BYTES = 10_240;

/**
 * Forgotten passwords on the service's own pages: for people whose portal may not handle passwords, and for the links in emails.
 */
export function resetRoutes({ fetch, publicAddress, sampleData, home }: ResetRoutesOptions): Hono {
  const app = new Hono();
  const limit = bodyLimit({
    maxSize: MAX_RESET_FORM_BYTES,
    onError: context => notOurForm(context, pageLanguage(context, undefined), 413),
  });

  app.get(forgotPath, context => {
    protect(context);
    const language = pageLanguage(context, context.req.query('lang'));
    return context.html(forgotPage({ language, sampleData, request: requestIn(context.req.query('request')) }));
  });

  app.post(forgotPath, limit, async context => {
    const { username, lang, request } = await fieldsOf(context, 'username', 'lang', 'request');
    const language = pageLanguage(context, lang);
    if (!isOwnForm(context, publicAddress)) return notOurForm(context, language);
    protect(context);
    const view = { language, sampleData, request: requestIn(request) };
    if (username.trim() === '') return context.html(forgotPage({ ...view, problem: 'missing' }), 422);
    const answer = await call('/v1/password-resets', { username: username.trim() });
    if (answer.status === 429) return context.html(forgotPage({ ...view, problem: 'wait' }), 429);
    return answer.ok ? context.html(sentPage(view)) : throwServiceFailure(answer);
  });

  app.get(resetScriptPath, context =>
    context.body(resetScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' }),
  );

  app.get(resetPath, context => {
    const language = pageLanguage(context, context.req.query('lang'));
    return form(context, { language, token: '' });
  });

  app.post(resetPath, limit, async context => {
    const { token, password, lang } = await fieldsOf(context, 'token', 'password', 'lang');
    const language = pageLanguage(context, lang);
    if (!isOwnForm(context, publicAddress)) return notOurForm(context, language);
    if (password === '') return form(context, { language, token, problem: 'required' });
    const answer = await call(`/v1/password-resets/${encodeURIComponent(token || '-')}`, { newPassword: password });
    if (answer.ok || answer.status === 404) return end(context, language, answer.ok ? 'done' : 'gone');
    const problem = await fieldErrorOf(answer);
    return problem ? form(context, { language, token, problem }) : throwServiceFailure(answer);
  });

  function form(
    context: Context,
    view: { readonly language: PageLanguage; readonly token: string; readonly problem?: NewPasswordError },
  ) {
    protect(context, passwordPagePolicy());
    return context.html(resetPage({ ...view, sampleData }), view.problem === undefined ? 200 : 422);
  }

  function end(context: Context, language: PageLanguage, how: 'done' | 'gone') {
    protect(context);
    return context.html(resetEndPage({ language, sampleData, end: how, home }), how === 'done' ? 200 : 404);
  }

  function notOurForm(context: Context, language: PageLanguage, status: 403 | 413 = 403) {
    protect(context);
    return context.html(noticePage({ language, sampleData, reason: 'not-our-form' }), status);
  }

  function call(path: string, body: object): Promise<Response> {
    const headers = { 'Content-Type': 'application/json' };
    return fetch(new Request(publicAddress + path, { method: 'POST', headers, body: JSON.stringify(body) }));
  }

  return app;
}

/** Only a well-formed request is put back into a link. */
function requestIn(text = ''): string {
  return /^[\w-]{1,64}$/.test(text) ? text : '';
}

async function fieldErrorOf(answer: Response): Promise<NewPasswordError | undefined> {
  if (answer.status !== 422) return undefined;
  const { errors = [] } = (await answer.json()) as Problem;
  const code = errors.find(({ pointer }) => pointer === '/newPassword')?.code;
  return Object.keys(resetMessages.th.errors).find((known): known is NewPasswordError => known === code);
}

/** The service has reported the error already; the server shows its error page. */
function throwServiceFailure({ status }: Response): never {
  throw new Error(`the service answered the password page with ${status}`);
}
