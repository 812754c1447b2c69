import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';

import { commonMessages } from '../../i18n/common/messages.js';
import { businessesMessages } from '../business-list/messages.js';
import { operatorName } from '../text/operator-name.js';
import type { ShownDraft } from './early-draft.js';
import { formFields, type FieldsView } from './form-fields.js';
import { formMessages } from './messages.js';

export interface InquiryFormView extends Omit<FieldsView, 'fields' | 'attachments'> {
  readonly draft: ShownDraft;
  /** The same for a draft as long as its controls stay. */
  readonly draftKey: object;
  /** What stands above the fields: of the draft, and errors. */
  readonly notices: unknown;
  /** What stands above the buttons. */
  readonly keptNote: unknown;
  readonly submit: (event: Event) => void;
  readonly cancel: () => void;
}

/** The form, or why there is none: an account without a business has nobody to write for. */
export function formView(view: InquiryFormView): unknown {
  const { options, draftKey, localize, service } = view;
  const form = localize.messages(formMessages);
  const businesses = localize.messages(businessesMessages);
  if (options.businesses.length === 0) {
    return html`
      <div class="notice" part="empty">
        <p><strong>${form.noBusiness}</strong></p>
        <p>${businesses.emptyAdvice(operatorName(service, localize))}</p>
      </div>
    `;
  }
  // Another draft has other controls, so that nothing is left over in them.
  return keyed(draftKey, filledForm(view));
}

function filledForm(view: InquiryFormView): TemplateResult {
  const { draft, localize, notices, keptNote, submit, cancel } = view;
  const form = localize.messages(formMessages);
  const { fields, attachments, phase } = draft;
  return html`
    <form part="form" novalidate @submit=${submit}>
      ${notices} ${formFields({ ...view, fields, attachments })} ${keptNote}
      <div class="actions">
        <button
          class="button primary"
          part="send"
          type="submit"
          aria-disabled=${ifDefined(draft.isBusy ? 'true' : undefined)}
        >
          ${phase === 'uploading' ? form.uploading : phase === 'submitting' ? form.sending : form.send}
        </button>
        <button class="button" part="cancel" type="button" @click=${cancel}>
          ${localize.messages(commonMessages).cancel}
        </button>
      </div>
    </form>
  `;
}
