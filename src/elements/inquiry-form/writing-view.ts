import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { refusalNotices } from '../refusal.js';
import type { DraftRefusal } from './draft.js';
import { formFields, type FieldsView } from './form-fields.js';
import type { FormMemory } from './form-memory.js';
import type { Phase } from './inquiry-sender.js';

export interface WritingView extends Omit<FieldsView, 'errorAt' | 'carried'> {
  readonly refused: DraftRefusal;
  readonly memory: FormMemory;
  readonly phase: Phase;
  /** Moves the focus to a control. */
  readonly goTo: (controlId: string) => void;
  readonly discard: () => void;
  readonly submit: (event: Event) => void;
  readonly cancel: () => void;
}

/** The form while it is written, or why there is none: an account without a business has nobody to write for. */
export function writingView(view: WritingView): TemplateResult {
  const { options, localize, refused, memory, phase, goTo, discard, submit, cancel } = view;
  const { form, businesses, common } = localize.messages;
  if (options.businesses.length === 0) {
    return html`
      <div class="notice" part="empty">
        <p><strong>${form.noBusiness}</strong></p>
        <p>${businesses.emptyAdvice}</p>
      </div>
    `;
  }
  return html`
    <form part="form" novalidate @submit=${submit}>
      ${memory.restoredNotice(localize, discard)} ${refusalNotices(refused, { localize, goTo })}
      ${formFields({ ...view, carried: memory.carried, errorAt: field => refused.fields?.[field]?.(localize) })}
      ${memory.keptNote(localize)}
      <div class="actions">
        <button
          class="button primary"
          part="send"
          type="submit"
          aria-disabled=${ifDefined(phase === 'writing' ? undefined : 'true')}
        >
          ${{ writing: form.send, uploading: form.uploading, sending: form.sending }[phase]}
        </button>
        <button class="button" part="cancel" type="button" @click=${cancel}>${common.cancel}</button>
      </div>
    </form>
  `;
}
