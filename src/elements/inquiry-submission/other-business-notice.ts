import { html, nothing, type TemplateResult } from 'lit';

import type { Business } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { submissionMessages } from './messages.js';

/** The draft is on behalf of another business than the page asks for. */
export interface OtherBusiness {
  readonly current: Business;
  readonly requested: Business;
}

interface OtherBusinessView {
  readonly localize: LocalizeController;
  /** Whether another notice offers to delete the draft. */
  readonly isRestored: boolean;
  readonly use: (business: Business) => void;
  readonly discard: () => void;
}

export function otherBusinessNotice(
  { current, requested }: OtherBusiness,
  { localize, isRestored, use, discard }: OtherBusinessView,
): TemplateResult {
  const { discard: discardText, otherBusiness: words } = localize.messages(submissionMessages).draft;
  return html`
    <div class="notice attention stack" part="other-business">
      <p><strong>${words.title(localize.text(current.name))}</strong></p>
      <div class="actions">
        <button class="button" part="use-business" type="button" @click=${() => use(requested)}>
          ${words.use(localize.text(requested.name))}
        </button>
        ${
          isRestored
            ? nothing
            : html`<button class="button" part="discard" type="button" @click=${discard}>${discardText}</button>`
        }
      </div>
    </div>
  `;
}
