import { html, nothing, type TemplateResult } from 'lit';

import { fieldErrorsMessages } from '../../i18n/field-errors/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';

/** One error: the id of the control to go to, and the same text as beside it. */
export interface SummaryItem {
  readonly controlId: string;
  readonly text: string;
}

/**
 * All errors above the form (WCAG 3.3.1; GOV.UK error summary). The links move focus by script, since a fragment does not reach
 * into a shadow root. Focus it by its id `error-summary`.
 */
export function errorSummary(
  items: readonly SummaryItem[],
  localize: LocalizeController,
  goTo: (controlId: string) => void,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`
    <div
      class="notice danger"
      id="error-summary"
      part="error-summary"
      role="group"
      aria-labelledby="error-title"
      tabindex="-1"
    >
      <strong id="error-title">${localize.messages(fieldErrorsMessages).title}</strong>
      <ul>
        ${items.map(
          ({ controlId, text }) =>
            html`<li>
              <a
                href="#${controlId}"
                @click=${(event: Event) => {
                  event.preventDefault();
                  goTo(controlId);
                }}
                >${text}</a
              >
            </li>`,
        )}
      </ul>
    </div>
  `;
}
