/** Announcements about attachments while the person does something else. */
import type { LocalizeController } from '../../i18n/localize.js';
import type { FileLimits } from '../../rules/attachment.js';
import type { QueuedAttachment } from '../../session/drafts/queued-attachment.js';
import type { RejectedFile } from '../../session/drafts/queued-attachment.js';
import { uploadFailureText, percentOf } from './attachment-row.js';
import { attachmentLimits } from './limits-text.js';
import { attachmentPickerMessages } from './messages.js';

/** Empty when nothing was added. */
export function addedText(names: readonly string[], localize: LocalizeController): string {
  const { added, addedMany } = localize.messages(attachmentPickerMessages);
  const [name = ''] = names;
  return names.length > 1 ? addedMany(localize.number(names.length)) : name && added(name);
}

/** The outcome, that it waits, and each quarter of the upload; more would drown other announcements. Else undefined. */
export function changeText(
  after: QueuedAttachment,
  before: QueuedAttachment,
  localize: LocalizeController,
): string | undefined {
  const words = localize.messages(attachmentPickerMessages);
  const { state, announcement } = after;
  const { name } = announcement;
  const quarter = quarterOf(after);
  if (state === 'sending' && quarter > quarterOf(before) && quarter < 4)
    return words.progressSpoken(name, localize.number(25 * quarter));
  if (state === before.state) return undefined;
  if (state === 'ready') return words.uploaded(name);
  if (state === 'failed') return `${name}: ${uploadFailureText(after, localize)}`;
  return state === 'waiting' || state === 'scanning' ? `${name}: ${words.states[state]}` : undefined;
}

/** Also shown, beside the file field. */
export function rejectedText({ name, code }: RejectedFile, limits: FileLimits, localize: LocalizeController): string {
  return `${name}: ${localize.messages(attachmentPickerMessages).rejected[code](attachmentLimits(limits, localize))}`;
}

const quarterOf = (item: QueuedAttachment) => Math.floor(percentOf(item) / 25);
