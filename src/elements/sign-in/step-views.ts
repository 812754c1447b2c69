import { html, nothing, type TemplateResult } from 'lit';

import { commonMessages } from '../../i18n/common/messages.js';
import { localeOf } from '../../i18n/language.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { durationText } from '../../rules/duration.js';
import { heading } from '../base/heading.js';
import { failureNotice } from '../fields/failure-notice.js';
import { formErrorNotices } from '../fields/form-errors.js';
import { signInMessages } from '../login-selector/messages.js';
import { stepMessages } from './messages.js';
import type { SignInErrors } from './sign-in-errors.js';

/** The step of a sign-in, or of a password reset. */
export type SignInStep =
  'choose' | 'password' | 'window' | 'forgot' | 'forgot-sent' | 'reset-link' | 'new-password' | 'reset-done';

/** The common parts of every step after the choice of account type. */
interface StepView {
  readonly title: string;
  readonly headingLevel: number;
  readonly localize: LocalizeController;
  /** Words of the button that leads back to the choice. */
  readonly backText: string;
  readonly back: () => void;
}

interface FormStepView extends StepView {
  readonly errors: SignInErrors;
  /** Prefix of the ids of the form's controls. */
  readonly prefix: string;
  readonly goTo: (controlId: string) => void;
}

interface StepOptions extends Omit<FormStepView, 'title' | 'backText'> {
  /** Of the account type that was chosen, if one was. */
  readonly accountTitle: string | undefined;
  /** How long the link to a new password works. */
  readonly linkMinutes: number;
  /** Seconds before it can be sent once more. */
  readonly wait: number;
  readonly sendAgain: () => void;
  /** From the link that was sent to the form for a new password. */
  readonly goOn: () => void;
}

/** Every step but the choice of account type itself. */
export function stepView(step: Exclude<SignInStep, 'choose'>, options: StepOptions): TemplateResult {
  const { otherType, reset } = options.localize.messages(stepMessages);
  const { accountTitle = options.localize.messages(signInMessages).submit } = options;
  const view = { ...options, backText: reset.backToSignIn };
  switch (step) {
    case 'password':
      return formStep({ ...view, title: accountTitle, backText: otherType });
    case 'window':
      return windowStep({ ...view, title: accountTitle });
    case 'forgot':
      return formStep({ ...view, title: reset.title });
    case 'reset-link':
      return linkStep({ ...view, title: reset.newTitle });
    case 'new-password':
      return formStep({ ...view, title: reset.newTitle });
    case 'forgot-sent':
      return sentStep({ ...view, title: reset.sentTitle });
    case 'reset-done':
      return doneStep(reset.done, { ...view, title: reset.doneTitle });
  }
}

/** A step with a form; the form itself comes through the slot, from the page's own tree. */
function formStep(view: FormStepView): TemplateResult {
  const { title, headingLevel, localize, errors, prefix, goTo } = view;
  return html`
    <div class="stack">
      ${heading(headingLevel, title, { id: 'step', size: 'section' })}
      ${formErrorNotices(errors, { localize, idOf: field => `${prefix}-${field}`, goTo })}
      <slot name="form"></slot>
    </div>
    ${backButton(view)}
  `;
}

/** The target of the link: the form waits for a press, since no form is inserted before a person acts. */
function linkStep(view: StepView & Pick<StepOptions, 'goOn'>): TemplateResult {
  return html`
    <div class="stack">
      ${heading(view.headingLevel, view.title, { id: 'step', size: 'section' })}
      <p>${view.localize.messages(stepMessages).reset.linkIntro}</p>
      <div class="actions">
        <button class="button primary" part="go-on" type="button" @click=${view.goOn}>${view.title}</button>
      </div>
    </div>
    ${backButton(view)}
  `;
}

/** A step that is done, and what comes next. */
function doneStep(text: string, view: StepView): TemplateResult {
  return html`
    <div class="notice success stack" part="notice">
      ${heading(view.headingLevel, view.title, { id: 'step', size: 'section' })}
      <p>${text}</p>
    </div>
    ${backButton(view)}
  `;
}

/** The same whether or not the account exists. */
function sentStep(view: FormStepView & Pick<StepOptions, 'linkMinutes' | 'wait' | 'sendAgain'>): TemplateResult {
  const { localize, wait } = view;
  const { reset } = localize.messages(stepMessages);
  return html`
    ${failureNotice(view.errors, localize)}
    <div class="notice success stack" part="notice">
      ${heading(view.headingLevel, view.title, { id: 'step', size: 'section' })}
      <div class="lines">
        <p>${reset.sent}</p>
        <p>${reset.linkWorks(durationText(view.linkMinutes * 60, localeOf(localize.language)))}</p>
        <p>${reset.notFound}</p>
      </div>
    </div>
    <div class="actions">
      <button
        class="button"
        part="send-again"
        type="button"
        aria-disabled=${wait > 0}
        aria-describedby=${wait > 0 ? 'send-again-wait' : nothing}
        @click=${view.sendAgain}
      >
        ${reset.sendAgain}
      </button>
      ${
        wait > 0
          ? html`<p class="hint" id="send-again-wait" part="wait">
              ${reset.sendAgainIn(durationText(wait, localeOf(localize.language)))}
            </p>`
          : nothing
      }
    </div>
    ${backButton(view)}
  `;
}

/** While another window is open; nobody can know whether it still is. */
function windowStep(view: StepView): TemplateResult {
  const signIn = view.localize.messages(stepMessages);
  const common = view.localize.messages(commonMessages);
  return html`
    <div class="stack">
      ${heading(view.headingLevel, view.title, { id: 'step', size: 'section' })}
      <p>${signIn.inWindow}</p>
      <div><button class="button" part="cancel" type="button" @click=${view.back}>${common.cancel}</button></div>
    </div>
  `;
}

function backButton({ backText, back }: StepView) {
  return html` <div><button class="button quiet" part="back" type="button" @click=${back}>${backText}</button></div> `;
}
