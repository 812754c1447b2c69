import type { SmeError } from '../../client/errors.js';
import { limits } from '../../contract/limits.js';
import type { HistoryEntry, Reply } from '../../contract/types.js';
import { fieldErrorsMessages } from '../../i18n/field-errors/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { cleanText } from '../../rules/thai-text.js';
import type { DraftForm } from '../../session/drafts/draft.js';
import { errorText } from '../text/error-text.js';
import { fieldErrorText } from '../text/field-error-text.js';
import { attachmentErrorText, attachmentProblemText } from '../attaching/attachment-problem.js';
import { charactersLeft, type CharacterCount } from '../drafts/character-count.js';
import type { FormErrors } from '../fields/form-errors.js';
import { inquiryMessages } from './messages.js';

/** By the ids of the controls. */
export type ReplyErrors = FormErrors<'reply' | 'attachments'>;

const { maxGraphemes } = limits.detail;

export const replyCount = (text: string): CharacterCount => ({ text, limit: maxGraphemes });

/** A person's reply to an agency. */
export const replyDraft: DraftForm<Reply, HistoryEntry, ReplyErrors> = {
  kind: 'reply',
  check: ({ reply = '' }) => checkText(reply),
  attachmentErrors: problem => ({ fields: { attachments: attachmentProblemText(problem) } }),
  errorsOf: replyErrorsOf,
  earlierArrived: { failure: localize => localize.messages(inquiryMessages).reply.earlier },
  body: ({ reply = '' }, attachmentIds) => ({ detail: cleanText(reply), attachmentIds: [...attachmentIds] }),
  send: (client, receiptNumber, body, options) => client.inquiries.reply(receiptNumber, body, options),
  isEmpty: ({ reply = '' }) => reply.trim() === '',
};

/** What is wrong before anything is sent; undefined when nothing is. */
function checkText(text: string): ReplyErrors | undefined {
  if (cleanText(text) === '')
    return { fields: { reply: localize => localize.messages(inquiryMessages).reply.required } };
  return charactersLeft(replyCount(text)) < 0 ? { fields: { reply: replyTooLong } } : undefined;
}

/** Errors of the service beside the text or the attachments; anything else above the form. */
function replyErrorsOf(error: SmeError): ReplyErrors {
  const { fields } = error;
  const text = fields.find(({ pointer }) => pointer === '/detail');
  const attachments = fields.find(({ pointer }) => pointer.startsWith('/attachmentIds'));
  if (!text && !attachments)
    return { failure: localize => `${localize.messages(inquiryMessages).reply.failed} ${errorText(error, localize)}` };
  return {
    fields: {
      ...(text && {
        reply: text.code === 'too_long' ? replyTooLong : localize => fieldErrorText(text, localize),
      }),
      ...(attachments && { attachments: attachmentErrorText(attachments) }),
    },
  };
}

/** People read the limit in characters, whichever limit the service reported. */
function replyTooLong(localize: LocalizeController): string {
  return localize.messages(fieldErrorsMessages).tooLong(localize.number(maxGraphemes));
}
