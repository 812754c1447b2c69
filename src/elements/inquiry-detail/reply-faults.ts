import type { SmeError } from '../../client/errors.js';
import { limits } from '../../contract/limits.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { cleanText, countGraphemes } from '../../rules/thai-text.js';
import { errorText, fieldErrorText } from '../error-text.js';
import type { Refusal } from '../refusal.js';

/** By the ids of the controls. */
export type ReplyRefusal = Refusal<'reply' | 'attachments'>;

const { maxGraphemes } = limits.detail;

/** What can be seen to be wrong before anything is sent; undefined when nothing is. */
export function checkText(text: string): ReplyRefusal | undefined {
  if (cleanText(text) === '') return { fields: { reply: ({ messages }) => messages.inquiries.reply.required } };
  return countGraphemes(text) > maxGraphemes ? { fields: { reply: tooLong } } : undefined;
}

/** What the service says of the text or the documents, beside them; anything else above the form. */
export function refusalOf(error: SmeError): ReplyRefusal {
  const { fields } = error;
  const text = fields.find(({ pointer }) => pointer === '/detail');
  const documents = fields.find(({ pointer }) => pointer.startsWith('/attachmentIds'));
  if (!text && !documents)
    return { failure: ({ messages }) => `${messages.inquiries.reply.failed} ${errorText(error, messages)}` };
  return {
    fields: {
      ...(text && { reply: text.code === 'too_long' ? tooLong : ({ messages }) => fieldErrorText(text, messages) }),
      ...(documents && { attachments: ({ messages }) => fieldErrorText(documents, messages) }),
    },
  };
}

/** People read the limit in letters, whichever limit it was that the service found passed. */
function tooLong(localize: LocalizeController): string {
  return localize.messages.errors.tooLong(localize.number(maxGraphemes));
}
