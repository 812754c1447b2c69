import type { AttachmentProblem } from '../../session/drafts/attachment-queue.js';
import { attachmentPickerMessages } from '../attachment-picker/messages.js';
import type { Wording } from '../fields/form-errors.js';

/** Why a form cannot be sent with its attachments as they are; no file is left out silently. */
export function attachmentProblemText(problem: AttachmentProblem): Wording {
  return localize => {
    const { notReady, rejectedSome } = localize.messages(attachmentPickerMessages);
    return 'unsent' in problem ? notReady(problem.unsent.join(', ')) : rejectedSome;
  };
}
