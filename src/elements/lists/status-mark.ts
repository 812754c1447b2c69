import { html, nothing, type TemplateResult } from 'lit';

import type { Inquiry } from '../../contract/types.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { codeName } from '../text/code-name.js';

/** The status of an inquiry, its outcome (closed is not solved) and whether the citizen has to act. */
export function statusMarks(
  { status, outcome, waitingFor, unread }: Pick<Inquiry, 'status' | 'outcome' | 'waitingFor' | 'unread'>,
  localize: LocalizeController,
): TemplateResult {
  const facts = localize.messages(factsMessages);
  return html`
    <span class="marks">
      <span class="mark ${status}" part="status">${codeName(facts.statuses, status)}</span>
      ${outcome ? html`<span class="mark" part="outcome">${codeName(facts.outcomes, outcome)}</span>` : nothing}
      ${waitingFor === 'citizen' ? html`<span class="mark attention">${facts.waitingFor.citizen}</span>` : nothing}
      ${unread ? html`<span class="mark unread" part="unread">${facts.unread}</span>` : nothing}
    </span>
  `;
}
