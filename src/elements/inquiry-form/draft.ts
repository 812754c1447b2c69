import type { SmeError } from '../../client/errors.js';
import { limits } from '../../contract/limits.js';
import type { Attachment, FieldError } from '../../contract/types.js';
import { cleanText, countGraphemes } from '../../rules/thai-text.js';
import { errorText, fieldErrorText } from '../error-text.js';
import type { Refusal, Wording } from '../refusal.js';

export const draftFields = ['businessId', 'categoryId', 'agencyId', 'subject', 'detail'] as const;
export type DraftField = (typeof draftFields)[number];
/** In the order of the form, which is the order of the error summary. */
const formFieldOrder = [...draftFields, 'attachments'] as const;
export type FormField = (typeof formFieldOrder)[number];

/** What a person has entered so far. Documents are not in it: they stand on the service. */
export type Draft = Readonly<Partial<Record<DraftField, string>>>;

/** A document that stands on the service already. */
export type KeptDocument = Pick<Attachment, 'attachmentId' | 'name' | 'size'>;

export type DraftRefusal = Refusal<FormField>;

/** What can be seen to be wrong before anything is sent (D13); undefined when nothing is. */
export function checkDraft(draft: Draft): DraftRefusal | undefined {
  const faults = draftFields.flatMap((field): [DraftField, Wording][] => {
    if (cleanText(draft[field] ?? '') === '') return [[field, missing(field)]];
    return isCounted(field) && lettersLeft(draft, field) < 0 ? [[field, tooLong(field)]] : [];
  });
  return faults.length > 0 ? { fields: Object.fromEntries(faults) } : undefined;
}

export type CountedField = 'subject' | 'detail';

const isCounted = (field: FormField): field is CountedField => field === 'subject' || field === 'detail';

/** How many letters, as people count them, may still be typed; below zero when there are too many. */
export function lettersLeft(draft: Draft, field: CountedField): number {
  return limits[field].maxGraphemes - countGraphemes(draft[field] ?? '');
}

/** How many letters there are too many when a change of this field has just passed its limit; else 0. */
export function lettersPassed(before: Draft, after: Draft, field: DraftField): number {
  if (!isCounted(field) || lettersLeft(before, field) < 0) return 0;
  return Math.max(0, -lettersLeft(after, field));
}

/** What the service said, in words, at the field that it is about. */
export function refusalOf(error: SmeError): DraftRefusal {
  const faults = formFieldOrder.flatMap((field): [FormField, Wording][] => {
    const fault = error.fields.find(({ pointer }) => fieldAt(pointer) === field);
    return fault ? [[field, wordingOf(field, fault)]] : [];
  });
  if (faults.length > 0) return { fields: Object.fromEntries(faults) };
  return { failure: ({ messages }) => `${messages.form.notSent} ${errorText(error, messages)}` };
}

function fieldAt(pointer: string): FormField | undefined {
  const name = pointer.split('/')[1];
  return name === 'attachmentIds' ? 'attachments' : draftFields.find(field => field === name);
}

function wordingOf(field: FormField, fault: FieldError): Wording {
  if (fault.code === 'required' && field !== 'attachments') return missing(field);
  if (fault.code === 'too_long' && isCounted(field)) return tooLong(field);
  return ({ messages }) => fieldErrorText(fault, messages);
}

function missing(field: DraftField): Wording {
  return ({ messages }) => messages.form.missing[field];
}

/** People read the limit in letters, whichever limit it was that the service found passed. */
function tooLong(field: CountedField): Wording {
  return localize => localize.messages.errors.tooLong(localize.number(limits[field].maxGraphemes));
}
