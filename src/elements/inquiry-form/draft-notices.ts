import { html, nothing, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';

interface RestoredView {
  readonly localize: LocalizeController;
  /** Whether it was being sent when the page went, so that nobody knows whether it arrived. */
  readonly unsure: boolean;
  /** How many documents stood on the service before the page was loaded again. */
  readonly documents: number;
  readonly discard: () => void;
}

/** Above the form: that it holds what was typed before, and the way to be rid of it. */
export function restoredNotice({ localize, unsure, documents, discard }: RestoredView): TemplateResult {
  const { draft } = localize.messages;
  return html`
    <div class="notice stack" part="restored">
      <div>
        <p><strong>${draft.restored}</strong></p>
        ${documents > 0 ? html`<p>${draft.documents(localize.number(documents))}</p>` : nothing}
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
