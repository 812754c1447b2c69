import { html, nothing, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import type { AttachMode } from '../attachment-picker/attachment-picker.js';
import { choiceField } from '../choice-field.js';
import type { AgencyField } from './agency-field.js';
import { countedField } from './counted-field.js';
import type { Draft, DraftField, FormField, KeptDocument } from './draft.js';
import { carriedDocuments } from './draft-notices.js';
import type { FormOptions } from './form-options.js';

export interface FieldsView {
  readonly options: FormOptions;
  readonly draft: Draft;
  readonly localize: LocalizeController;
  readonly agencies: AgencyField;
  readonly attachMode: AttachMode;
  /** Documents of before, which are not on the list of this page. */
  readonly carried: readonly KeptDocument[];
  readonly errorAt: (field: FormField) => string | undefined;
  readonly set: (field: DraftField, value: string) => void;
}

/** S43–S51, in the manual's order. */
export function formFields(view: FieldsView): TemplateResult {
  const { draft, localize, agencies, errorAt, set } = view;
  const counted = (name: 'subject' | 'detail') =>
    countedField(name, {
      draft,
      localize,
      error: errorAt(name),
      input: value => {
        set(name, value);
      },
    });
  return html`
    ${businessField(view)} ${categoryField(view)}
    ${agencies.render({
      options: view.options,
      category: view.options.categories.find(({ categoryId }) => categoryId === draft.categoryId),
      chosen: draft.agencyId ?? '',
      error: errorAt('agencyId'),
      choose: agencyId => {
        set('agencyId', agencyId);
      },
    })}
    ${counted('subject')} ${counted('detail')} ${attachmentsField(view)} ${privacyNotice(view)}
  `;
}

function businessField({ options, draft, localize, errorAt, set }: FieldsView) {
  const { common, form } = localize.messages;
  const [only, ...others] = options.businesses;
  const error = errorAt('businessId');
  if (only && others.length === 0) {
    return html`
      <div class="field ${error ? 'invalid' : ''}" part="field">
        <p class="label">${common.business}</p>
        <p class="hint">${form.onlyBusiness}</p>
        ${error ? html`<p class="error" part="error">${error}</p>` : nothing}
        <p id="businessId" tabindex="-1">${localize.text(only.name)}</p>
      </div>
    `;
  }
  return choiceField({
    id: 'businessId',
    label: common.business,
    hint: form.businessHint,
    error,
    choices: options.businesses.map(({ businessId, name }) => ({ value: businessId, text: localize.text(name) })),
    value: draft.businessId ?? '',
    placeholder: form.chooseOne,
    choose: businessId => {
      set('businessId', businessId);
    },
  });
}

function categoryField({ options, draft, localize, agencies, errorAt, set }: FieldsView) {
  const { common, form } = localize.messages;
  return choiceField({
    id: 'categoryId',
    label: common.category,
    error: errorAt('categoryId'),
    choices: options.categories.map(({ categoryId, name }) => ({ value: categoryId, text: localize.text(name) })),
    value: draft.categoryId ?? '',
    placeholder: form.chooseOne,
    choose: categoryId => {
      agencies.showSuggested();
      set('categoryId', categoryId);
    },
  });
}

function attachmentsField({ attachMode, carried, localize, errorAt }: FieldsView) {
  const error = errorAt('attachments');
  return html`
    <div class="field stack ${error ? 'invalid' : ''}" part="field">
      ${error ? html`<p class="error" part="error">${error}</p>` : nothing} ${carriedDocuments(carried, localize)}
      <sme-attachment-picker id="attachments" attach-mode=${attachMode}></sme-attachment-picker>
    </div>
  `;
}

/** What the law wants said where data are collected, and no more: sending needs no consent (domain §3.6). */
function privacyNotice({ options, draft, localize }: FieldsView) {
  const { privacy } = localize.messages.form;
  const agency = options.agencies.find(({ agencyId }) => agencyId === draft.agencyId);
  return html`
    <div class="notice" part="privacy">
      <p><strong>${privacy.title}</strong></p>
      <p>${privacy.text(agency ? localize.text(agency.name) : privacy.chosenAgency)}</p>
    </div>
  `;
}
