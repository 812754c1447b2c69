import { html, nothing, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import type { QueuedAttachment } from '../../session/drafts/queued-attachment.js';
import { errorText } from '../text/error-text.js';
import { fileSize } from '../text/file-size.js';
import { fileIcon } from '../base/icons.js';
import { attachmentPickerMessages } from './messages.js';

interface RowActions {
  readonly retry: (key: number) => void;
  readonly remove: (key: number) => void;
}

/** Name, size, state and progress of one attachment, with its buttons. */
export function attachmentRow(
  item: QueuedAttachment,
  localize: LocalizeController,
  { retry, remove }: RowActions,
): TemplateResult {
  const words = localize.messages(attachmentPickerMessages);
  const { key, announcement, state } = item;
  const isOver = state === 'ready' || state === 'failed';
  const action = (part: string, text: string, run: (key: number) => void) => html`
    <button
      class="button"
      part=${part}
      type="button"
      @click=${() => {
        run(key);
      }}
    >
      <span>${text}<span class="visually-hidden"> ${announcement.name}</span></span>
    </button>
  `;
  return html`
    <li part="document">
      <div>
        <span class="file-name">${fileIcon(announcement.mediaType)}${announcement.name}</span>
        <span class="soft">${fileSize(announcement.size, localize)} · ${words.states[state]}</span>
        ${isOver || state === 'queued' ? nothing : uploadProgress(item, localize)}
        ${state === 'failed' ? html`<p class="error" part="error">${uploadFailureText(item, localize)}</p>` : nothing}
      </div>
      <div class="actions">
        ${state === 'failed' && mayRetry(item) ? action('retry', words.retry, retry) : nothing}
        ${action('remove', isOver ? words.remove : words.cancel, remove)}
      </div>
    </li>
  `;
}

/** The native progress bar: every screen reader knows it, and its length needs no style attribute. */
function uploadProgress(item: QueuedAttachment, localize: LocalizeController): TemplateResult {
  const words = localize.messages(attachmentPickerMessages);
  const { announcement, sent } = item;
  const text = words.progress({
    percent: localize.number(percentOf(item)),
    sent: fileSize(sent, localize),
    size: fileSize(announcement.size, localize),
  });
  return html`
    <progress
      part="progress"
      max="100"
      .value=${percentOf(item)}
      aria-label=${words.progressOf(announcement.name)}
      aria-valuetext=${text}
    ></progress>
    <span class="soft" part="progress-text">${text}</span>
  `;
}

/** Whole percent of the bytes that the service has; 100 only when it has all of them. */
export function percentOf({ announcement: { size }, sent }: QueuedAttachment): number {
  return Math.floor((100 * sent) / Math.max(1, size));
}

/** Why an upload failed, and what to do. */
export function uploadFailureText({ error }: QueuedAttachment, localize: LocalizeController): string {
  const { notAccepted, contentMismatch, infected, unreadable, gone } = localize.messages(attachmentPickerMessages);
  if (!error) return notAccepted;
  const known: Partial<Record<typeof error.code, string>> = {
    attachment_infected: infected,
    attachment_content_mismatch: contentMismatch,
    unreadable_file: unreadable,
    not_found: gone,
  };
  return known[error.code] ?? errorText(error, localize);
}

/** Another upload cannot help where the bytes were rejected, or are no longer available. */
function mayRetry({ error, file, attachment }: QueuedAttachment): boolean {
  if (!file && !attachment) return false;
  const final = ['attachment_content_mismatch', 'attachment_infected', 'unreadable_file'];
  return error !== undefined && !final.includes(error.code);
}
