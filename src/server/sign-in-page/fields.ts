/** The fields of the pages' forms, in the markup that the elements' styles are for. */
import { html } from 'hono/html';

import { limits } from '../../contract/limits.js';
import type { Html } from './layout.js';
import { pageMessages, type PageLanguage } from './messages.js';

export const passwordScriptPath = '/sign-in/password.js';

/**
 * Shows and hides the password. The button is hidden until the script runs, since it does nothing without. Before the form is
 * sent the password is hidden again, so that the browser does not keep it among the texts that were typed.
 */
export const passwordScript = `for (const button of document.querySelectorAll('button[data-hide]')) {
  const input = document.getElementById(button.getAttribute('aria-controls'));
  const show = button.textContent;
  const set = shown => {
    input.type = shown ? 'text' : 'password';
    button.textContent = shown ? button.dataset.hide : show;
  };
  button.hidden = false;
  button.addEventListener('click', () => set(input.type === 'password'));
  input.form.addEventListener('submit', () => set(false));
}
`;

interface PageFieldView {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong, beside the field. */
  readonly error?: string | undefined;
  /** Whether it is wrong; by itself when there is an error. A notice elsewhere may say what is wrong. */
  readonly invalid?: boolean;
}

function pageField(
  { id, label, hint, error, invalid = error !== undefined }: PageFieldView,
  control: (aria: Html) => Html,
): Html {
  const by = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const aria = html`${by && html`aria-describedby="${by}"`} ${invalid ? html`aria-invalid="true"` : ''}`;
  return html`<div class="field${invalid ? ' invalid' : ''}">
    <label for="${id}">${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}
    ${error ? html`<p class="error" id="${id}-error">${error}</p>` : ''} ${control(aria)}
  </div>`;
}

interface PageUsernameView extends PageFieldView {
  readonly value?: string | undefined;
  readonly numeric?: boolean;
}

export function pageUsername({ value = '', numeric = false, ...view }: PageUsernameView): Html {
  return pageField(
    view,
    aria =>
      html`<input
        id="${view.id}"
        name="${view.id}"
        value="${value}"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        maxlength="${limits.username.maxLength}"
        ${numeric ? html`inputmode="numeric"` : ''}
        ${aria}
      />`,
  );
}

interface PagePasswordView extends PageFieldView {
  readonly language: PageLanguage;
  readonly autocomplete: 'current-password' | 'new-password';
  readonly maxLength: number;
}

export function pagePassword({ language, autocomplete, maxLength, ...view }: PagePasswordView): Html {
  const { show, hide } = pageMessages[language];
  return pageField(
    view,
    aria =>
      html`<div class="with-button">
        <input
          id="${view.id}"
          name="${view.id}"
          type="password"
          autocapitalize="none"
          autocomplete="${autocomplete}"
          spellcheck="false"
          maxlength="${maxLength}"
          ${aria}
        />
        <button class="button" type="button" hidden aria-controls="${view.id}" data-hide="${hide}">${show}</button>
      </div>`,
  );
}

/** The script of pages with a password, for their head. */
export const passwordScriptHtml = html`<script src="${passwordScriptPath}" defer></script>`;
