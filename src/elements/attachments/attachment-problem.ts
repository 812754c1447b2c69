import type { AttachmentProblem } from '../../session/drafts/attachment-queue.js';
import type { Wording } from '../fields/form-errors.js';

/** Why a form cannot be sent with its attachments as they are; no file is left out silently. */
export function attachmentProblemText(problem: AttachmentProblem): Wording {
  return ({ messages }) => {
    const { notReady, rejectedSome } = messages.form.attachments;
    return 'unsent' in problem ? notReady(problem.unsent.join(', ')) : rejectedSome;
  };
}
