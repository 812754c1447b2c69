/** The pages for a forgotten password: requesting an email, and setting a new password by its link. */
import { html } from 'hono/html';

import { limits } from '../../contract/limits.js';
import { pageErrorSummary, fieldErrorHtml, invalidAttributes, layout, type Html } from './layout.js';
import { pageMessages, type PageLanguage } from './messages.js';
import { resetMessages, type NewPasswordError } from './reset-messages.js';

export const forgotPath = '/sign-in/forgot';
export const resetPath = '/sign-in/reset';
export const resetScriptPath = '/sign-in/reset.js';

/**
 * Moves the token from the address into the form, before anything else can read it, and out of the browser's history. Browsers
 * never send what follows `#`; the form sends it in its body.
 */
export const resetScript = `const token = new URLSearchParams(location.hash.slice(1)).get('token');
if (token) {
  document.getElementById('token').value = token;
  history.replaceState(null, '', location.pathname);
}
`;

interface PageView {
  readonly language: PageLanguage;
  readonly sampleData: boolean;
}

interface ForgotView extends PageView {
  /** The sign-in to go back to, if the person came from one. */
  readonly request: string;
  readonly problem?: 'missing' | 'wait';
}

export function forgotPage({ language, sampleData, request, problem }: ForgotView): Html {
  const t = resetMessages[language];
  const { missingUsername, username } = pageMessages[language];
  const missing = problem === 'missing' ? missingUsername : undefined;
  const error = missing === undefined ? problem && { text: t.wait } : { field: 'username', text: missing };
  const content = html`${pageErrorSummary(language, error)}
    <h1>${t.title}</h1>
    <p>${t.intro}</p>
    <form method="post" action="${forgotPath}" novalidate>
      <input type="hidden" name="request" value="${request}" />
      <input type="hidden" name="lang" value="${language}" />
      <label for="username">${username}</label>
      ${fieldErrorHtml('username', missing)}
      <input
        id="username"
        name="username"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        maxlength="${limits.username.maxLength}"
        ${invalidAttributes('username', missing)}
      />
      <button>${t.send}</button>
    </form>
    ${backToSignIn(language, request)}`;
  return layout({ language, sampleData, title: t.title, content });
}

/** The same whether or not the account exists. */
export function sentPage({ language, sampleData, request }: ForgotView): Html {
  const t = resetMessages[language];
  const content = html`<h1>${t.sentTitle}</h1>
    <p>${t.sent}</p>
    <p>${t.linkWorks}</p>
    <p>${t.notFound}</p>
    <p class="links"><a href="${forgotPath}?request=${request}&lang=${language}">${t.again}</a></p>
    ${backToSignIn(language, request)}`;
  return layout({ language, sampleData, title: t.sentTitle, content });
}

function backToSignIn(language: PageLanguage, request: string): Html | '' {
  if (request === '') return '';
  return html`<p class="links">
    <a href="/sign-in?request=${request}&lang=${language}">${resetMessages[language].back}</a>
  </p>`;
}

interface ResetView extends PageView {
  readonly token: string;
  readonly problem?: NewPasswordError;
}

export function resetPage({ language, sampleData, token, problem }: ResetView): Html {
  const t = resetMessages[language];
  const text = problem && t.errors[problem];
  const content = html`${pageErrorSummary(language, text === undefined ? undefined : { field: 'password', text })}
    <h1>${t.newTitle}</h1>
    <noscript><p class="error">${t.needsScript}</p></noscript>
    <form method="post" action="${resetPath}" novalidate>
      <input type="hidden" name="token" id="token" value="${token}" autocomplete="off" />
      <input type="hidden" name="lang" value="${language}" />
      <label for="password">${t.newPassword}</label>
      <p class="host" id="password-hint">${t.hint(limits.newPassword.minLength)}</p>
      ${fieldErrorHtml('password', text)}
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="new-password"
        maxlength="${limits.newPassword.maxLength}"
        aria-describedby="password-hint${text === undefined ? '' : ' password-error'}"
        ${text === undefined ? '' : html`aria-invalid="true"`}
      />
      <button>${t.save}</button>
    </form>`;
  const head = html`<script src="${resetScriptPath}" defer></script>`;
  return layout({ language, sampleData, title: t.newTitle, head, content });
}

interface ResetEnd extends PageView {
  readonly end: 'done' | 'gone';
  /** The address of a portal on the same server. */
  readonly home: string | undefined;
}

export function resetEndPage({ language, sampleData, end, home }: ResetEnd): Html {
  const t = resetMessages[language];
  const title = end === 'done' ? t.doneTitle : t.goneTitle;
  const content = html`<h1>${title}</h1>
    <p>${t[end]}</p>
    <p class="links">
      ${end === 'gone' ? html`<a href="${forgotPath}?lang=${language}">${t.send}</a>` : ''}
      ${home === undefined ? '' : html`<a href="${home}">${t.home}</a>`}
    </p>`;
  return layout({ language, sampleData, title, content });
}
