import { html, nothing, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import { fileSize } from '../file-size.js';
import type { KeptDocument } from './draft.js';

interface RestoredView {
  readonly localize: LocalizeController;
  /** Whether it was being sent when the page went, so that nobody knows whether it arrived. */
  readonly unsure: boolean;
  readonly discard: () => void;
}

/** Above the form: that it holds what was typed before, and the way to be rid of it. */
export function restoredNotice({ localize, unsure, discard }: RestoredView): TemplateResult {
  const { draft } = localize.messages;
  return html`
    <div class="notice stack" part="restored">
      <div>
        <p><strong>${draft.restored}</strong></p>
        ${unsure ? html`<p>${draft.unsure}</p>` : nothing}
      </div>
      <div><button class="button" part="discard" type="button" @click=${discard}>${draft.discard}</button></div>
    </div>
  `;
}

/** At the buttons: that a reload takes nothing away. */
export function keptNote(localize: LocalizeController): TemplateResult {
  return html`<p class="hint" part="kept">${localize.messages.draft.kept}</p>`;
}

/** At the documents: those of before, which go with the inquiry and are not on the list of this page. */
export function carriedDocuments(
  documents: readonly KeptDocument[],
  localize: LocalizeController,
): TemplateResult | typeof nothing {
  if (documents.length === 0) return nothing;
  const label = localize.messages.draft.documents(localize.number(documents.length));
  return html`
    <div part="carried">
      <p id="carried">${label}</p>
      <ul class="documents" aria-labelledby="carried">
        ${documents.map(
          ({ name, size }) => html`
            <li>
              <div><span class="file-name">${name}</span><span class="soft">${fileSize(size, localize)}</span></div>
            </li>
          `,
        )}
      </ul>
    </div>
  `;
}
