import type { SmeError } from '../../client/errors.js';
import { limits } from '../../contract/limits.js';
import type { FieldError, Inquiry, InquiryDraft } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { fieldErrorsMessages } from '../../i18n/field-errors/messages.js';
import { cleanText } from '../../rules/thai-text.js';
import type { DraftFields, DraftForm } from '../../session/drafts/draft.js';
import { errorText } from '../text/error-text.js';
import { fieldErrorText } from '../text/field-error-text.js';
import { attachmentErrorText, attachmentProblemText } from '../attaching/attachment-problem.js';
import { charactersLeft, countToAnnounce, type CharacterCount } from '../drafts/character-count.js';
import type { Wording } from '../fields/form-errors.js';
import {
  draftFields,
  isEmptyInquiry,
  type CountedField,
  type DraftField,
  type FormField,
  type InquiryErrors,
} from '../inquiry-form/inquiry-fields.js';
import { formMessages } from '../inquiry-form/messages.js';
import { submissionMessages } from './messages.js';

/** In the order of the form, which is the order of the error summary. */
const formFieldOrder: readonly FormField[] = [...draftFields, 'attachments'];

/** A new inquiry. */
export const inquiryDraft: DraftForm<InquiryDraft, Inquiry, InquiryErrors> = {
  kind: 'inquiry',
  check: checkDraft,
  attachmentErrors: problem => ({ fields: { attachments: attachmentProblemText(problem) } }),
  errorsOf: inquiryErrorsOf,
  // The receipt says so.
  earlierArrived: undefined,
  body: ({ businessId = '', categoryId = '', agencyId = '', subject = '', detail = '' }, attachmentIds) => ({
    businessId,
    categoryId,
    agencyId,
    subject: cleanText(subject),
    detail: cleanText(detail),
    attachmentIds: [...attachmentIds],
  }),
  send: (client, _, body, options) => client.inquiries.create(body, options),
  isEmpty: isEmptyInquiry,
};

/** What is wrong before anything is sent; undefined when nothing is. */
function checkDraft(draft: DraftFields): InquiryErrors | undefined {
  const errors = draftFields.flatMap((field): [DraftField, Wording][] => {
    if (cleanText(draft[field] ?? '') === '') return [[field, missingFieldText(field)]];
    return isCounted(field) && charactersLeft(fieldCount(draft, field)) < 0 ? [[field, fieldTooLong(field)]] : [];
  });
  return errors.length > 0 ? { fields: Object.fromEntries(errors) } : undefined;
}

const isCounted = (field: FormField | 'agencyUnsure'): field is CountedField =>
  field === 'subject' || field === 'detail';

export function fieldCount(draft: DraftFields, field: CountedField): CharacterCount {
  return { text: draft[field] ?? '', limit: limits[field].maxGraphemes };
}

/** What to announce after a change of this field: its count when that has become important. */
export function changedCount(
  before: DraftFields,
  after: DraftFields,
  field: DraftField | 'agencyUnsure',
  localize: LocalizeController,
): string {
  return isCounted(field) ? countToAnnounce(fieldCount(before, field), fieldCount(after, field), localize) : '';
}

/** Errors of the service, worded at the field that they are about. */
function inquiryErrorsOf(error: SmeError): InquiryErrors {
  const errors = formFieldOrder.flatMap((field): [FormField, Wording][] => {
    const found = error.fields.find(({ pointer }) => fieldAt(pointer) === field);
    return found ? [[field, inquiryErrorText(field, found)]] : [];
  });
  if (errors.length > 0) return { fields: Object.fromEntries(errors) };
  return { failure: localize => `${localize.messages(formMessages).notSent} ${errorText(error, localize)}` };
}

function fieldAt(pointer: string): FormField | undefined {
  const name = pointer.split('/')[1];
  return name === 'attachmentIds' ? 'attachments' : draftFields.find(field => field === name);
}

function inquiryErrorText(field: FormField, error: FieldError): Wording {
  if (field === 'attachments') return attachmentErrorText(error);
  if (error.code === 'required') return missingFieldText(field);
  if (error.code === 'too_long' && isCounted(field)) return fieldTooLong(field);
  return localize => fieldErrorText(error, localize);
}

function missingFieldText(field: DraftField): Wording {
  return localize => localize.messages(submissionMessages).missing[field];
}

/** People read the limit in characters, whichever limit the service reported. */
function fieldTooLong(field: CountedField): Wording {
  return localize => localize.messages(fieldErrorsMessages).tooLong(localize.number(limits[field].maxGraphemes));
}
