import { html, nothing, type TemplateResult } from 'lit';

import type { Attachment } from '../../contract/types.js';
import { dateTimeText } from '../../i18n/dates.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { safeFileName } from '../../rules/file-name.js';
import type { Loadable } from '../../session/loadable.js';
import { codeName } from '../text/code-name.js';
import { errorText } from '../text/error-text.js';
import { SmeDownloadEvent } from '../base/events.js';
import { arrowDown, fileIcon, icon } from '../base/icons.js';
import { fileSize } from '../text/file-size.js';
import { thaiRuns } from '../text/thai-runs.js';
import { attachmentsMessages } from './messages.js';

interface AttachmentListView {
  /** The list's accessible name; the same attachments may appear twice on a page. */
  readonly label: string;
  readonly localize: LocalizeController;
  readonly state: (attachmentId: string) => Loadable<never>;
  readonly download: (attachment: Attachment) => void;
}

/** Attachments with size and time of arrival, as proof, each with a download. */
export function attachmentList(
  attachments: readonly Attachment[],
  { label, localize, state, download }: AttachmentListView,
): TemplateResult {
  const words = localize.messages(attachmentsMessages);
  const ask = (event: Event, attachment: Attachment) => {
    const request = new SmeDownloadEvent(attachment.attachmentId);
    if (event.target?.dispatchEvent(request)) download(attachment);
  };

  const item = (given: Attachment) => {
    // The visible text is also the accessible name and the file name of the download.
    const attachment = { ...given, name: safeFileName(given.name) };
    const { attachmentId, name, size, createdAt, mediaType } = attachment;
    const progress = state(attachmentId);
    return html`
      <li part="document">
        <div>
          <span class="file-name">${fileIcon(mediaType)}${thaiRuns(name, localize)}</span>
          <span class="soft"
            >${fileSize(size, localize)} · ${words.receivedAt}
            <time datetime=${createdAt}>${dateTimeText(createdAt, localize)}</time></span
          >
          ${
            progress.status === 'failed'
              ? html`<p class="error">${words.failed} ${errorText(progress.error, localize)}</p>`
              : nothing
          }
        </div>
        ${
          attachment.state === 'ready'
            ? html`<button
                class="button"
                part="download"
                type="button"
                aria-disabled=${progress.status === 'loading'}
                @click=${(event: Event) => {
                  ask(event, attachment);
                }}
              >
                ${icon(arrowDown)} ${progress.status === 'loading' ? words.downloading : words.download}
                <span class="visually-hidden">${name}</span>
              </button>`
            : html`<span class="mark attention">${codeName(words.states, attachment.state)}</span>`
        }
      </li>
    `;
  };

  return html`<ul class="documents" aria-label=${label}>
    ${attachments.map(item)}
  </ul>`;
}
