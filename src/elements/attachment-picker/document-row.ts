import { html, nothing, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import { errorText } from '../error-text.js';
import { fileSize } from '../file-size.js';
import type { PickedDocument } from './upload-queue.js';

interface RowActions {
  readonly retry: (key: number) => void;
  readonly remove: (key: number) => void;
}

/** Name, size and state of one document, and what can be done with it. */
export function documentRow(
  document: PickedDocument,
  localize: LocalizeController,
  { retry, remove }: RowActions,
): TemplateResult {
  const words = localize.messages.form.attachments;
  const { key, announcement, state } = document;
  const action = (part: string, text: string, act: (key: number) => void) => html`
    <button
      class="button"
      part=${part}
      type="button"
      @click=${() => {
        act(key);
      }}
    >
      <span>${text}<span class="visually-hidden"> ${announcement.name}</span></span>
    </button>
  `;
  return html`
    <li part="document">
      <div>
        <span class="file-name">${announcement.name}</span>
        <span class="soft">${fileSize(announcement.size, localize)} · ${words.states[state]}</span>
        ${state === 'failed' ? html`<p class="error" part="error">${failureText(document, localize)}</p>` : nothing}
      </div>
      <div class="actions">
        ${state === 'failed' && mayRetry(document) ? action('retry', words.retry, retry) : nothing}
        ${action('remove', words.remove, remove)}
      </div>
    </li>
  `;
}

/** Why a document did not get through, and what to do. */
export function failureText({ error }: PickedDocument, { messages }: LocalizeController): string {
  const { notAccepted, contentMismatch, infected } = messages.form.attachments;
  if (!error) return notAccepted;
  if (error.code === 'attachment_infected') return infected;
  return error.code === 'attachment_content_mismatch' ? contentMismatch : errorText(error, messages);
}

/** Sending the same bytes again cannot help where the bytes were refused. */
function mayRetry({ error }: PickedDocument): boolean {
  return error !== undefined && !['attachment_content_mismatch', 'attachment_infected'].includes(error.code);
}
