import type { Wording } from '../refusal.js';
import type { SmeAttachmentPicker } from './attachment-picker.js';

/** What a form needs of its documents. */
export type Documents = Pick<SmeAttachmentPicker, 'settled' | 'unsentNames' | 'attachmentIds'>;

/** Waits until every chosen document is on the service; else gives the reason, so that nothing is left out silently (D12). */
export async function settleDocuments(documents: Documents): Promise<Wording | undefined> {
  const allTaken = await documents.settled();
  const names = documents.unsentNames.join(', ');
  if (names) return ({ messages }) => messages.form.attachments.notReady(names);
  return allTaken ? undefined : ({ messages }) => messages.form.attachments.refusedSome;
}
