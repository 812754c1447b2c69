/** The pages for a forgotten password: requesting an email, and setting a new password by its link. */
import { html } from 'hono/html';

import { limits } from '../../contract/limits.js';
import { pagePassword, passwordScriptHtml, pageUsername } from './fields.js';
import { layout, pageErrorSummary, type Html } from './layout.js';
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
    <p>${t.intro}</p>
    <form method="post" action="${forgotPath}" novalidate>
      <input type="hidden" name="request" value="${request}" />
      <input type="hidden" name="lang" value="${language}" />
      ${pageUsername({ id: 'username', label: username, error: missing })}
      <div class="actions"><button class="button primary">${t.send}</button></div>
    </form>
    ${backToSignIn(language, request)}`;
  return layout({ language, sampleData, title: t.title, content });
}

/** The same whether or not the account exists. */
export function sentPage({ language, sampleData, request }: ForgotView): Html {
  const t = resetMessages[language];
  const again = html`<a href="${forgotPath}?request=${request}&lang=${language}">${t.again}</a>`;
  const content = html`<div class="lines">
      <p>${t.sent}</p>
      <p>${t.linkWorks}</p>
      <p>${t.notFound}</p>
    </div>
    ${backToSignIn(language, request, again)}`;
  return layout({ language, sampleData, title: t.sentTitle, content });
}

/** The links at the end; empty without any. */
function backToSignIn(language: PageLanguage, request: string, first: Html | '' = ''): Html | '' {
  if (request === '' && first === '') return '';
  return html`<p class="links foot">
    ${first}
    ${request && html`<a href="/sign-in?request=${request}&lang=${language}">${resetMessages[language].back}</a>`}
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
    <noscript><p class="error">${t.needsScript}</p></noscript>
    <form method="post" action="${resetPath}" novalidate>
      <input type="hidden" name="token" id="token" value="${token}" autocomplete="off" />
      <input type="hidden" name="lang" value="${language}" />
      ${pagePassword({
        id: 'password',
        label: t.newPassword,
        hint: t.hint(limits.newPassword.minLength),
        error: text,
        language,
        autocomplete: 'new-password',
        maxLength: limits.newPassword.maxLength,
      })}
      <div class="actions"><button class="button primary">${t.save}</button></div>
    </form>`;
  const head = html`<script src="${resetScriptPath}" defer></script>
    ${passwordScriptHtml}`;
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
  const content = html`<p>${t[end]}</p>
    <p class="links foot">
      ${end === 'gone' ? html`<a href="${forgotPath}?lang=${language}">${t.send}</a>` : ''}
      ${home === undefined ? '' : html`<a href="${home}">${t.home}</a>`}
    </p>`;
  return layout({ language, sampleData, title, content });
}
