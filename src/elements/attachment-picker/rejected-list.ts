import { html, nothing, type TemplateResult } from 'lit';

import { keyedList } from '../base/keyed-list.js';
import { commonMessages } from '../../i18n/common/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { AttachmentQueue } from '../../session/drafts/attachment-queue.js';
import { attachmentPickerMessages } from './messages.js';
import { rejectedText } from './spoken-text.js';

/** The files that are not attached, each with the reason. They stay until the person dismisses them. */
export function rejectedList(
  { rejected, limits }: Pick<AttachmentQueue, 'rejected' | 'limits'>,
  localize: LocalizeController,
  dismiss: (key?: number) => void,
): TemplateResult | typeof nothing {
  if (rejected.length === 0) return nothing;
  const words = localize.messages(attachmentPickerMessages);
  return html`
    <div class="rejected">
      <ul class="error" part="refused" aria-label=${words.rejectedList}>
        ${keyedList(
          rejected,
          ({ key }) => key,
          file => html`
            <li>
              <span>${rejectedText(file, limits, localize)}</span>
              <button
                class="button quiet"
                part="dismiss"
                type="button"
                @click=${() => {
                  dismiss(file.key);
                }}
              >
                ${localize.messages(commonMessages).dismiss}<span class="visually-hidden"> ${file.name}</span>
              </button>
            </li>
          `,
        )}
      </ul>
      ${
        rejected.length > 1
          ? html`<button
              class="button quiet"
              part="dismiss-all"
              type="button"
              @click=${() => {
                dismiss();
              }}
            >
              ${words.dismissAll}
            </button>`
          : nothing
      }
    </div>
  `;
}
