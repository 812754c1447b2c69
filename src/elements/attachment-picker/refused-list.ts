import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { LocalizeController } from '../../i18n/localize.js';
import type { RejectedFile } from '../../session/drafts/queued-attachment.js';
import { refusedText } from './spoken-text.js';

/** The files that are not attached, each with the reason. They stay until the person has dismissed them. */
export function refusedList(
  refused: readonly RejectedFile[],
  localize: LocalizeController,
  dismiss: (key?: number) => void,
): TemplateResult | typeof nothing {
  if (refused.length === 0) return nothing;
  const words = localize.messages.form.attachments;
  return html`
    <div class="refused">
      <ul class="error" part="refused" aria-label=${words.refusedList}>
        ${repeat(
          refused,
          ({ key }) => key,
          file => html`
            <li>
              <span>${refusedText(file, localize)}</span>
              <button
                class="button quiet"
                part="dismiss"
                type="button"
                @click=${() => {
                  dismiss(file.key);
                }}
              >
                ${words.dismiss}<span class="visually-hidden"> ${file.name}</span>
              </button>
            </li>
          `,
        )}
      </ul>
      ${
        refused.length > 1
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
