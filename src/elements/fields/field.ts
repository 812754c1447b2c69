import { html, nothing, type TemplateResult } from 'lit';

interface FieldView {
  /** Id of the control; hint and error get ids made of it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Whether it is wrong; by itself when there is an error. A notice elsewhere may say what is wrong. */
  readonly invalid?: boolean;
  /** What follows the control, such as the count of its characters. */
  readonly end?: unknown;
  /** Receives the ARIA attributes; renders the control. */
  readonly control: (described: { readonly by: string | typeof nothing; readonly invalid: boolean }) => TemplateResult;
}

/** Label, hint, error and control in one root, so that their ids resolve. */
export function field({
  id,
  label,
  hint,
  error,
  invalid = error !== undefined,
  end = nothing,
  control,
}: FieldView): TemplateResult {
  const by = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;
  return html`
    <div class="field ${invalid ? 'invalid' : ''}" part="field">
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      ${error ? html`<p class="error" id="${id}-error" part="error">${error}</p>` : nothing} ${control({ by, invalid })}
      ${end}
    </div>
  `;
}
