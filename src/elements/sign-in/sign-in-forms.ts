import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { limits } from '../../contract/limits.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { bound } from '../fields/bound.js';
import { field } from '../fields/field.js';
import type { KeyboardWatch } from './keyboard-watch.js';
import { signInMessages } from '../login-selector/messages.js';
import { stepMessages } from './messages.js';
import type { SignInField } from './sign-in-errors.js';

/** The common fields of the three forms. */
export interface SignInFormView {
  /** Prefix of the controls' ids: they stand in the page's own tree, among the page's ids. */
  readonly prefix: string;
  readonly localize: LocalizeController;
  readonly busy: boolean;
  readonly passwordShown: boolean;
  readonly keyboard: KeyboardWatch;
  readonly errorAt: (field: SignInField) => string | undefined;
  readonly isInvalid: (field: SignInField) => boolean;
  /** What was typed before, also into another element. */
  readonly typed: ReadonlyMap<SignInField, string>;
  readonly keep: (values: ReadonlyMap<SignInField, string>) => void;
  readonly togglePassword: () => void;
  readonly submit: (values: ReadonlyMap<SignInField, string>) => void;
}

/** Username and password, and the way to a new password where the service has one. */
export function credentialsForm(
  view: SignInFormView,
  { provider, forgot }: { readonly provider: string | undefined; readonly forgot: (() => void) | undefined },
): TemplateResult {
  const signIn = view.localize.messages(stepMessages);
  return signInForm(view, [
    usernameField(view, signIn.usernameHint(provider)),
    passwordField(view, { name: 'password', label: signIn.password, autocomplete: 'current-password' }),
    html`
      <div class="actions">
        ${submitButton(view, view.localize.messages(signInMessages).submit, signIn.submitting)}
        ${forgot && html`<button class="button quiet" type="button" @click=${forgot}>${signIn.forgot}</button>`}
      </div>
    `,
  ]);
}

/** Asks for the username to which a link for a new password is sent. */
export function forgottenPasswordForm(view: SignInFormView): TemplateResult {
  const { reset } = view.localize.messages(stepMessages);
  return signInForm(view, [
    usernameField(view, reset.intro),
    html`<div class="actions">${submitButton(view, reset.send, reset.sending)}</div>`,
  ]);
}

/** The last step of a new password, reached by the link that was sent. */
export function newPasswordForm(view: SignInFormView): TemplateResult {
  const { reset } = view.localize.messages(stepMessages);
  const hint = reset.newHint(view.localize.number(limits.newPassword.minLength));
  return signInForm(view, [
    passwordField(view, { name: 'newPassword', label: reset.newPassword, hint, autocomplete: 'new-password' }),
    html`<div class="actions">${submitButton(view, reset.save, reset.saving)}</div>`,
  ]);
}

/**
 * Nobody but us submits it. A host's script, or the browser where our listeners are missing from a copy of the markup, finds
 * nothing to send: the controls have no `name`, and the method `dialog` makes no request. Password managers need neither; they
 * go by `autocomplete` and `id`.
 */
function signInForm({ prefix, keyboard, submit }: SignInFormView, content: readonly TemplateResult[]) {
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    submit(valuesIn(event.currentTarget as HTMLFormElement, prefix));
  };
  return html`
    <form
      method="dialog"
      novalidate
      @submit=${submitted}
      @keydown=${keyboard.observe}
      @keyup=${keyboard.observe}
      @input=${keyboard.observe}
    >
      ${content}
    </form>
  `;
}

/** What the controls show, by their field. */
export function valuesIn(form: Element, prefix: string): Map<SignInField, string> {
  return new Map(
    [...form.querySelectorAll('input')].map(({ id, value }) => [id.slice(prefix.length + 1) as SignInField, value]),
  );
}

/** No rendering overwrites what a keyboard is composing. */
function typedText({ typed, keep }: SignInFormView, name: SignInField) {
  return bound(typed.get(name) ?? '', (text: string) => {
    keep(new Map([[name, text]]));
  });
}

function usernameField(view: SignInFormView, hint: string) {
  const id = `${view.prefix}-username`;
  return field({
    id,
    label: view.localize.messages(stepMessages).username,
    hint,
    error: view.errorAt('username'),
    invalid: view.isInvalid('username'),
    control: ({ by, invalid }) => html`
      <input
        id=${id}
        .value=${typedText(view, 'username')}
        autocapitalize="none"
        autocomplete="username"
        spellcheck="false"
        aria-describedby=${by}
        aria-invalid=${invalid}
      />
      ${keyboardHint(view, id)}
    `,
  });
}

interface PasswordView {
  readonly name: 'password' | 'newPassword';
  readonly label: string;
  readonly hint?: string;
  readonly autocomplete: 'current-password' | 'new-password';
}

function passwordField(view: SignInFormView, { name, label, hint, autocomplete }: PasswordView) {
  const id = `${view.prefix}-${name}`;
  const { show, hide } = view.localize.messages(stepMessages);
  return field({
    id,
    label,
    hint,
    error: view.errorAt(name),
    invalid: view.isInvalid(name),
    control: ({ by, invalid }) => html`
      <div class="with-button">
        <input
          id=${id}
          .value=${typedText(view, name)}
          type=${view.passwordShown ? 'text' : 'password'}
          autocapitalize="none"
          autocomplete=${autocomplete}
          spellcheck="false"
          aria-describedby=${by}
          aria-invalid=${invalid}
        />
        <button class="button" type="button" aria-controls=${id} @click=${view.togglePassword}>
          ${view.passwordShown ? hide : show}
        </button>
      </div>
      ${keyboardHint(view, id)}
    `,
  });
}

function keyboardHint({ keyboard, localize }: SignInFormView, id: string) {
  const warning = keyboard.warningAt(id);
  return warning ? html`<p class="keyboard">${localize.messages(stepMessages)[warning]}</p>` : nothing;
}

/** Never `disabled`, which would lose the focus of the person who just pressed it. */
function submitButton({ busy }: SignInFormView, text: string, busyText: string) {
  return html`
    <button class="button primary" type="submit" aria-disabled=${ifDefined(busy ? 'true' : undefined)}>
      ${busy ? busyText : text}
    </button>
  `;
}
