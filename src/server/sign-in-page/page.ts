import { html } from 'hono/html';

import { limits } from '../../contract/limits.js';
import { durationText } from '../../rules/duration.js';
import type { PendingSignIn } from '../../service/index.js';
import { pagePassword, passwordScriptHtml, pageUsername } from './fields.js';
import { layout, pageErrorSummary, type Html, type PageFieldError } from './layout.js';
import { otherLanguage, pageMessages, type PageLanguage } from './messages.js';
import { resetMessages } from './reset-messages.js';
import { forgotPath } from './reset-pages.js';

export const signInPath = '/sign-in';

interface SignInView {
  readonly language: PageLanguage;
  readonly request: string;
  readonly signIn: PendingSignIn;
  readonly sampleData: boolean;
  /** What was typed before, when the form is shown again with an error. */
  readonly username?: string;
  readonly problem?: SignInProblem;
}

export type SignInProblem =
  { readonly kind: 'missing' } | { readonly kind: 'wrong' } | { readonly kind: 'wait'; readonly seconds: number };

/** The form, with an error if there is one; the template escapes every text. */
export function signInPage(view: SignInView): Html {
  const t = pageMessages[view.language];
  const error = errorOf(view);
  const at = (field: string) => (error && 'field' in error && error.field === field ? error.text : undefined);
  // One notice for both fields: it does not reveal which of them is wrong.
  const isWrong = view.problem?.kind === 'wrong';
  const { accountType, provider, returnOrigin, cancelAddress } = view.signIn;
  const providerName = (view.language === 'en' && provider.en) || provider.th;
  const heading = t.headings[accountType] ?? t.otherHeading(providerName);
  const other = otherLanguage(view.language);
  const content = html`${pageErrorSummary(view.language, error)}
    <form method="post" action="${signInPath}" novalidate>
      <input type="hidden" name="request" value="${view.request}" />
      <input type="hidden" name="lang" value="${view.language}" />
      ${pageUsername({
        id: 'username',
        label: t.username,
        value: view.username,
        error: at('username'),
        ...(isWrong && { invalid: true }),
      })}
      ${pagePassword({
        id: 'password',
        label: t.password,
        language: view.language,
        autocomplete: 'current-password',
        maxLength: limits.password.maxLength,
        error: at('password'),
        ...(isWrong && { invalid: true }),
      })}
      <div class="actions">
        <button class="button primary">${t.submit}</button>
        <a href="${forgotPath}?request=${view.request}&lang=${view.language}">${resetMessages[view.language].forgot}</a>
      </div>
    </form>
    <p class="links foot">
      <a href="${cancelAddress}">${t.cancel}</a>
      <a lang="${other}" hreflang="${other}" href="${signInPath}?request=${view.request}&lang=${other}"
        >${t.otherLanguage}</a
      >
    </p>`;
  return layout({
    ...view,
    title: `${view.problem ? t.errorPrefix : ''}${heading}`,
    heading,
    above: t.system,
    below: `${providerName} · ${t.goesBackTo(returnOrigin)}`,
    content,
    head: passwordScriptHtml,
  });
}

type PageFormError = PageFieldError | { readonly text: string };

function errorOf({ problem, language, username }: SignInView): PageFormError | undefined {
  const t = pageMessages[language];
  switch (problem?.kind) {
    case undefined:
      return undefined;
    case 'missing':
      return username ? { field: 'password', text: t.missingPassword } : { field: 'username', text: t.missingUsername };
    case 'wrong':
      return { text: t.wrong };
    case 'wait':
      return { text: t.tooManyTries(durationText(problem.seconds, language)) };
  }
}
