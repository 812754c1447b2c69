import { html, nothing, type TemplateResult } from 'lit';

import { factsMessages } from '../../i18n/facts/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { AttachmentQueue } from '../../session/drafts/attachment-queue.js';
import type { DraftFields } from '../../session/drafts/draft.js';
import type { ServiceController } from '../../session/service-controller.js';
import type { AttachMode } from '../attachment-picker/attachment-picker.js';
import type { PickerLoader } from '../attaching/picker-loader.js';
import { attachmentOperations } from '../attachments/attachment-operations.js';
import { choiceField } from '../fields/choice-field.js';
import { field } from '../fields/field.js';
import { bound } from '../fields/bound.js';
import { heading } from '../base/heading.js';
import { thaiRuns } from '../text/thai-runs.js';
import { operatorName } from '../text/operator-name.js';
import type { AgencyField, AgencyView } from './agency-field.js';
import type { FormOptions } from './form-options.js';
import type { CountedField, DraftField, FormField } from './inquiry-fields.js';
import { formMessages } from './messages.js';

export interface FieldsView {
  readonly options: FormOptions;
  readonly fields: DraftFields;
  /** Undefined until the code for them is loaded. */
  readonly attachments: AttachmentQueue | undefined;
  readonly headingLevel: number;
  readonly localize: LocalizeController;
  readonly agencies: AgencyField;
  readonly attachMode: AttachMode;
  readonly picker: PickerLoader;
  readonly service: ServiceController;
  readonly find: AgencyView['find'];
  /** How many characters are left, once that is known and important. */
  readonly countOf: (field: CountedField) => unknown;
  readonly errorAt: (field: FormField) => string | undefined;
  readonly set: (field: DraftField | 'agencyUnsure', value: string) => void;
}

/** The fields of an inquiry, in the manual's order. */
export function formFields(view: FieldsView): TemplateResult {
  const { options, fields, agencies, find, errorAt, set } = view;
  return html`
    ${businessField(view)} ${categoryField(view)}
    ${agencies.render({
      options,
      categoryId: fields['categoryId'],
      chosen: fields['agencyId'] ?? '',
      isUnsure: fields['agencyUnsure'] === 'yes',
      error: errorAt('agencyId'),
      find,
      choose: (agencyId, isUnsure) => {
        set('agencyId', agencyId);
        set('agencyUnsure', isUnsure ? 'yes' : '');
      },
    })}
    ${countedField('subject', view)} ${countedField('detail', view)} ${attachmentsField(view)} ${privacyNotice(view)}
  `;
}

function businessField({ options, fields, localize, errorAt, set }: FieldsView) {
  const facts = localize.messages(factsMessages);
  const form = localize.messages(formMessages);
  const [only, ...others] = options.businesses;
  const error = errorAt('businessId');
  if (only && others.length === 0) {
    return html`
      <div class="field ${error ? 'invalid' : ''}" part="field">
        <p class="label">${facts.business}</p>
        <p class="hint">${form.onlyBusiness}</p>
        ${error ? html`<p class="error" part="error">${error}</p>` : nothing}
        <p id="businessId" tabindex="-1">${thaiRuns(localize.text(only.name), localize)}</p>
      </div>
    `;
  }
  return choiceField({
    id: 'businessId',
    label: facts.business,
    hint: form.businessHint,
    error,
    choices: options.businesses.map(({ businessId, name }) => ({
      value: businessId,
      text: localize.text(name),
      content: thaiRuns(localize.text(name), localize),
    })),
    value: fields['businessId'] ?? '',
    placeholder: form.chooseOne,
    choose: businessId => {
      set('businessId', businessId);
    },
  });
}

function categoryField({ options, fields, localize, agencies, errorAt, set }: FieldsView) {
  const facts = localize.messages(factsMessages);
  const form = localize.messages(formMessages);
  return choiceField({
    id: 'categoryId',
    label: facts.category,
    error: errorAt('categoryId'),
    choices: options.categories.map(({ categoryId, name }) => ({ value: categoryId, text: localize.text(name) })),
    value: fields['categoryId'] ?? '',
    placeholder: form.chooseOne,
    choose: categoryId => {
      agencies.showSuggested(options, categoryId);
      set('categoryId', categoryId);
    },
  });
}

function countedField(name: CountedField, { fields, localize, countOf, errorAt, set }: FieldsView): TemplateResult {
  const form = localize.messages(formMessages);
  const value = bound(fields[name] ?? '', (text: string) => {
    set(name, text);
  });
  return field({
    id: name,
    end: countOf(name),
    label: form[name],
    hint: form[`${name}Hint`],
    error: errorAt(name),
    control: ({ by, invalid }) =>
      name === 'subject'
        ? html`<input id=${name} aria-describedby=${by} aria-invalid=${invalid} aria-required="true" .value=${value} />`
        : html`<textarea
            id=${name}
            aria-describedby=${by}
            aria-invalid=${invalid}
            aria-required="true"
            rows="8"
            .value=${value}
          ></textarea>`,
  });
}

function attachmentsField({ attachMode, attachments, picker, service, errorAt }: FieldsView) {
  // What is on the list already stays in sight.
  if (attachments?.isEmpty !== false && !service.offers(...attachmentOperations)) return nothing;
  const error = errorAt('attachments');
  return html`
    <div class="field stack ${error ? 'invalid' : ''}" part="field">
      ${error ? html`<p class="error" part="error">${error}</p>` : nothing}
      ${picker.view(
        attachments &&
          html`<sme-attachment-picker
            id="attachments"
            attach-mode=${attachMode}
            .queue=${attachments}
          ></sme-attachment-picker>`,
      )}
    </div>
  `;
}

/** The privacy notice that the law requires where data are collected, and no more: sending needs no consent. */
function privacyNotice({ options, fields, headingLevel, localize, service }: FieldsView) {
  const { privacy } = localize.messages(formMessages);
  const agency = options.agencies.find(({ agencyId }) => agencyId === fields['agencyId']);
  return html`
    <div class="notice" part="privacy">
      ${heading(headingLevel + 1, privacy.title, { id: nothing, size: 'card' })}
      <p>
        ${privacy.text(agency ? localize.text(agency.name) : privacy.chosenAgency, operatorName(service, localize))}
      </p>
    </div>
  `;
}
