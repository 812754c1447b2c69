import type { FieldError } from '../../contract/types.js';
import type { AttachmentProblem } from '../../session/drafts/attachment-queue.js';
import type { Wording } from '../fields/form-errors.js';
import { fieldErrorText } from '../text/field-error-text.js';
import { attachingMessages } from './messages.js';

/** Why a form cannot be sent with its attachments as they are; no file is left out silently. */
export function attachmentProblemText(problem: AttachmentProblem): Wording {
  return localize => {
    const { notReady, rejectedSome } = localize.messages(attachingMessages);
    return 'unsent' in problem ? notReady(problem.unsent.join(', ')) : rejectedSome;
  };
}

/** Why the service rejects an attachment of a form. One that it no longer has may have been removed in another tab. */
export function attachmentErrorText(error: FieldError): Wording {
  return localize =>
    error.code === 'not_known' ? localize.messages(attachingMessages).unknownSome : fieldErrorText(error, localize);
}
