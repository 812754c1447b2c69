import type { DraftFields } from '../../session/drafts/draft.js';
import type { FormErrors } from '../fields/form-errors.js';

export const draftFields = ['businessId', 'categoryId', 'agencyId', 'subject', 'detail'] as const;
export type DraftField = (typeof draftFields)[number];
export type FormField = DraftField | 'attachments';
export type CountedField = 'subject' | 'detail';

/** What a person has entered so far, without attachments: they are on the service. */
export type InquiryFields = Readonly<Partial<Record<DraftField, string>>>;

export type InquiryErrors = FormErrors<FormField>;

/** Whether the person has entered nothing that they could miss. The business may have been chosen by the page. */
export const isEmptyInquiry = (fields: DraftFields): boolean =>
  draftFields.every(field => field === 'businessId' || !fields[field]);
