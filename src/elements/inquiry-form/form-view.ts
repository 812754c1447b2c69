import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';

import type { Business, Inquiry, InquiryDraft } from '../../contract/types.js';
import { commonMessages } from '../../i18n/common/messages.js';
import type { DraftSlot } from '../../session/drafts/draft-slot.js';
import { businessesMessages } from '../business-list/messages.js';
import { draftNotices, keptNote } from '../drafts/draft-notices.js';
import { formErrorNotices } from '../fields/form-errors.js';
import { operatorName } from '../text/operator-name.js';
import { formFields, type FieldsView } from './form-fields.js';
import type { InquiryErrors } from './inquiry-draft.js';
import { formMessages } from './messages.js';

export type InquirySlot = DraftSlot<InquiryDraft, Inquiry, InquiryErrors>;

/** The draft is on behalf of another business than the page asks for. */
export interface OtherBusiness {
  readonly current: Business;
  readonly requested: Business;
}

export interface InquiryFormView extends Omit<FieldsView, 'errorAt' | 'fields' | 'attachments'> {
  readonly slot: InquirySlot;
  /** Moves the focus to a control. */
  readonly goTo: (controlId: string) => void;
  readonly otherBusiness: OtherBusiness | undefined;
  readonly useBusiness: (business: Business) => void;
  readonly discard: () => void;
  /** Another draft was put into the form, or deleted; for the announcement. */
  readonly draftChanged: (text: string) => void;
  readonly submit: (event: Event) => void;
  readonly cancel: () => void;
}

/** The form, or why there is none: an account without a business has nobody to write for. */
export function formView(view: InquiryFormView): unknown {
  const { options, slot, localize, service } = view;
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
  return keyed(slot.draft, filledForm(view));
}

function filledForm(view: InquiryFormView): TemplateResult {
  const { slot, localize, goTo, discard, draftChanged, submit, cancel } = view;
  const form = localize.messages(formMessages);
  const common = localize.messages(commonMessages);
  const { draft } = slot;
  const { fields, attachments, phase, errors = {} } = draft;
  return html`
    <form part="form" novalidate @submit=${submit}>
      ${draftNotices(slot, {
        localize,
        restored: form.draft.restored,
        unsure: form.draft.unsure,
        discardText: form.draft.discard,
        discard,
        changed: draftChanged,
      })}
      ${otherBusinessNotice(view)} ${formErrorNotices(errors, { localize, goTo })}
      ${formFields({ ...view, fields, attachments, errorAt: field => errors.fields?.[field]?.(localize) })}
      ${keptNote(slot, localize)}
      <div class="actions">
        <button
          class="button primary"
          part="send"
          type="submit"
          aria-disabled=${ifDefined(draft.isBusy ? 'true' : undefined)}
        >
          ${phase === 'uploading' ? form.uploading : phase === 'submitting' ? form.sending : form.send}
        </button>
        <button class="button" part="cancel" type="button" @click=${cancel}>${common.cancel}</button>
      </div>
    </form>
  `;
}

function otherBusinessNotice({ otherBusiness, slot, localize, useBusiness, discard }: InquiryFormView) {
  if (!otherBusiness) return nothing;
  const { current, requested } = otherBusiness;
  const { discard: discardText, otherBusiness: words } = localize.messages(formMessages).draft;
  return html`
    <div class="notice attention stack" part="other-business">
      <p><strong>${words.title(localize.text(current.name))}</strong></p>
      <div class="actions">
        <button class="button" part="use-business" type="button" @click=${() => useBusiness(requested)}>
          ${words.use(localize.text(requested.name))}
        </button>
        ${
          // The notice of restored input has this button already.
          slot.draft.isRestored
            ? nothing
            : html`<button class="button" part="discard" type="button" @click=${discard}>${discardText}</button>`
        }
      </div>
    </div>
  `;
}
