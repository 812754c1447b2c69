import { html } from 'hono/html';

import { limits } from '../../contract/limits.js';
import type { WaitingSignIn } from '../../service/index.js';
import { otherLanguage, pageMessages, type PageLanguage } from './messages.js';

/** Where the two files of the sign-in page stand. */
export const signInPath = '/sign-in';
export const signInStylesPath = '/sign-in.css';

type Html = ReturnType<typeof html>;

interface SignInView {
  readonly language: PageLanguage;
  readonly request: string;
  readonly signIn: WaitingSignIn;
  readonly sampleData: boolean;
  /** What was typed before, when the form comes back with an error. */
  readonly username?: string;
  readonly problem?: SignInProblem;
}

export type SignInProblem =
  { readonly kind: 'missing' } | { readonly kind: 'wrong' } | { readonly kind: 'wait'; readonly seconds: number };

/** The form, or the form again with what was wrong; every text is escaped by the template. */
export function signInPage(view: SignInView): Html {
  const t = pageMessages[view.language];
  const errors = errorsOf(view);
  const { accountType, provider, returnOrigin } = view.signIn;
  const providerName = (view.language === 'en' && provider.en) || provider.th;
  const heading = t.headings[accountType] ?? t.otherHeading(providerName);
  const other = otherLanguage(view.language);
  const content = html`${errorSummary(view, errors)}
    <p class="system">${t.system}</p>
    <h1>${heading}</h1>
    <p class="host">${providerName} · ${t.goesBackTo(returnOrigin)}</p>
    <form method="post" action="${signInPath}" novalidate>
      <input type="hidden" name="request" value="${view.request}" />
      <input type="hidden" name="lang" value="${view.language}" />
      <label for="username">${t.username}</label>
      ${fieldError('username', errors.username)}
      <input
        id="username"
        name="username"
        value="${view.username ?? ''}"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        maxlength="${limits.username.maxLength}"
        ${invalid('username', errors.username)}
      />
      <label for="password">${t.password}</label>
      ${fieldError('password', errors.password)}
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        maxlength="${limits.password.maxLength}"
        ${invalid('password', errors.password)}
      />
      <button>${t.submit}</button>
    </form>
    <p class="links">
      <a href="${returnOrigin}/">${t.cancel}</a>
      <a lang="${other}" hreflang="${other}" href="${signInPath}?request=${view.request}&lang=${other}"
        >${t.otherLanguage}</a
      >
    </p>`;
  return page({ ...view, title: `${view.problem ? t.errorPrefix : ''}${heading}`, content });
}

interface Notice {
  readonly language: PageLanguage;
  readonly sampleData: boolean;
  readonly reason: 'gone' | 'refused';
}

/** A request that is unknown, spent or too old; or a form that this page did not send. */
export function noticePage({ language, sampleData, reason }: Notice): Html {
  const t = pageMessages[language];
  const title = reason === 'gone' ? t.gone : t.refused;
  const hint = reason === 'gone' ? t.goneHint : t.refusedHint;
  const content = html`<p class="system">${t.system}</p>
    <h1>${title}</h1>
    <p>${hint}</p>`;
  return page({ language, sampleData, title, content });
}

interface FieldErrors {
  readonly username?: string;
  readonly password?: string;
  /** Said in the summary only. */
  readonly form?: string;
}

function errorsOf({ problem, language, username }: SignInView): FieldErrors {
  if (problem === undefined) return {};
  const t = pageMessages[language];
  switch (problem.kind) {
    case 'missing':
      return username ? { password: t.missingPassword } : { username: t.missingUsername };
    case 'wrong':
      return { username: t.wrong };
    case 'wait':
      return { form: t.tooManyTries(problem.seconds) };
  }
}

function errorSummary({ language }: SignInView, { username, password, form }: FieldErrors): Html | '' {
  const text = username ?? password;
  const target = username === undefined ? '#password' : '#username';
  if (text === undefined && form === undefined) return '';
  return html`<div class="errors" role="alert">
    <h2>${pageMessages[language].errorTitle}</h2>
    <ul>
      <li>${text === undefined ? form : html`<a href="${target}">${text}</a>`}</li>
    </ul>
  </div>`;
}

const fieldError = (field: string, text: string | undefined) =>
  text === undefined ? '' : html`<p class="error" id="${field}-error">${text}</p>`;

const invalid = (field: string, text: string | undefined) =>
  text === undefined ? '' : html`aria-invalid="true" aria-describedby="${field}-error"`;

interface Page {
  readonly language: PageLanguage;
  readonly sampleData: boolean;
  readonly title: string;
  readonly content: Html;
}

function page({ language, sampleData, title, content }: Page): Html {
  const t = pageMessages[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – SME One ID</title>
        <link rel="stylesheet" href="${signInStylesPath}" />
      </head>
      <body>
        ${sampleData ? html`<p class="sample" role="note">${t.sampleData}</p>` : ''}
        <main>${content}</main>
      </body>
    </html>`;
}
