import { html, nothing, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import { errorSummary } from '../error-summary.js';
import { heading } from '../heading.js';
import type { Refusal } from './sign-in-faults.js';

/** What every step after the choice of account type shows. */
interface StepView {
  readonly title: string;
  readonly headingLevel: number;
  readonly localize: LocalizeController;
  /** Words of the button that leads back to the choice. */
  readonly backText: string;
  readonly back: () => void;
}

interface FormStepView extends StepView {
  readonly refused: Refusal;
  /** Begins the ids of the form's controls. */
  readonly prefix: string;
  readonly goTo: (controlId: string) => void;
}

/** A step with a form; the form itself comes through the slot, from the page's own tree. */
export function formStep(view: FormStepView): TemplateResult {
  const { title, headingLevel, localize, refused, prefix, goTo } = view;
  const faults = Object.entries(refused.fields ?? {}).map(([field, wording]) => ({
    controlId: `${prefix}-${field}`,
    text: wording(localize),
  }));
  return html`
    <div class="card frame stack">
      ${heading(headingLevel, title, { id: 'step' })} ${errorSummary(faults, localize.messages, goTo)}
      ${failureNotice(refused, localize)}
      <slot name="form"></slot>
    </div>
    ${backButton(view)}
  `;
}

/** A step that is done, and what comes next. */
export function doneStep(text: string, view: StepView): TemplateResult {
  return html`
    <div class="notice success stack" part="notice">
      ${heading(view.headingLevel, view.title, { id: 'step' })}
      <p>${text}</p>
    </div>
    ${backButton(view)}
  `;
}

export function failureNotice({ failure }: Refusal, localize: LocalizeController): TemplateResult | typeof nothing {
  if (!failure) return nothing;
  return html`<p class="notice danger" id="failure" part="failure" tabindex="-1">${failure(localize)}</p>`;
}

function backButton({ backText, back }: StepView) {
  return html` <div><button class="button quiet" part="back" type="button" @click=${back}>${backText}</button></div> `;
}
