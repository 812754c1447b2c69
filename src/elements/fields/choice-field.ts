import { html, nothing, type TemplateResult } from 'lit';

import { field } from './field.js';
import { bound } from './bound.js';

/** Up to this number all choices are shown at once. */
const mostRadios = 7;
/** Characters. A select on a phone truncates longer options, also when they are chosen. */
const longestOption = 60;

export interface Choice {
  readonly value: string;
  readonly text: string;
  /** What is shown instead, where that may be more than text: beside a radio. */
  readonly content?: unknown;
  readonly hint?: string;
}

export interface ChoiceFieldView {
  /** Id of the control, or of the first radio: the target of an error summary. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly choices: readonly Choice[];
  /** Empty when nothing is chosen. */
  readonly value: string;
  /** Shown in the select before something is chosen. */
  readonly placeholder: string;
  readonly choose: (value: string) => void;
}

/** One choice of several: radios when they are few or long, a native select when they are many. */
export function choiceField(view: ChoiceFieldView): TemplateResult {
  const { id, label, hint, error, choices } = view;
  const isMany = choices.length > mostRadios;
  if (isMany && choices.every(({ text }) => text.length <= longestOption)) return selectField(view);
  const content = html`<div class=${isMany ? 'scroll' : ''}>${radios(view)}</div>`;
  return radioGroup({ id, label, hint, error, content });
}

interface RadioGroupView {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly content: unknown;
}

export function radioGroup({ id, label, hint, error, content }: RadioGroupView): TemplateResult {
  const by = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;
  return html`
    <fieldset
      class="field ${error ? 'invalid' : ''}"
      part="field"
      role="radiogroup"
      aria-describedby=${by}
      aria-invalid=${error !== undefined}
      aria-required="true"
    >
      <legend>${label}</legend>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      ${error ? html`<p class="error" id="${id}-error" part="error">${error}</p>` : nothing} ${content}
    </fieldset>
  `;
}

interface RadiosView extends Pick<ChoiceFieldView, 'id' | 'choices' | 'value' | 'choose'> {
  /** The same in all parts of one group; the id when not given. */
  readonly name?: string;
}

/** Radios of a group; the first has the id, the others a derived one with their index: ids are never made of data. */
export function radios({ id, name = id, choices, value, choose }: RadiosView): readonly TemplateResult[] {
  return choices.map((choice, index) => {
    const ownId = index === 0 ? id : `${id}-${index}`;
    const hintId = `${id}-${index}-hint`;
    return html`
      <div class="choice">
        <input
          id=${ownId}
          type="radio"
          name=${name}
          .checked=${bound(choice.value === value, () => {
            choose(choice.value);
          })}
          aria-describedby=${choice.hint ? hintId : nothing}
        />
        <div>
          <label for=${ownId}>${choice.content ?? choice.text}</label>
          ${choice.hint ? html`<p class="hint" id=${hintId}>${choice.hint}</p>` : nothing}
        </div>
      </div>
    `;
  });
}

function selectField({ id, label, hint, error, choices, value, placeholder, choose }: ChoiceFieldView) {
  return field({
    id,
    label,
    hint,
    error,
    control: ({ by, invalid }) => html`
      <select
        id=${id}
        aria-describedby=${by}
        aria-invalid=${invalid}
        aria-required="true"
        .value=${bound(value, choose)}
      >
        <option value="" ?selected=${value === ''}>${placeholder}</option>
        ${choices.map(
          choice => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.text}</option>`,
        )}
      </select>
    `,
  });
}
