import { html, nothing, type TemplateResult } from 'lit';

import type { Inquiry } from '../../contract/types.js';
import type { Messages } from '../../i18n/th.js';
import { codeName } from '../text/code-name.js';

/** The status of an inquiry, its outcome (closed is not solved) and whether the citizen has to act. */
export function statusMarks(
  { status, outcome, waitingFor, unread }: Pick<Inquiry, 'status' | 'outcome' | 'waitingFor' | 'unread'>,
  { common }: Messages,
): TemplateResult {
  return html`
    <span class="marks">
      <span class="mark ${status}" part="status">${codeName(common.statuses, status)}</span>
      ${outcome ? html`<span class="mark" part="outcome">${codeName(common.outcomes, outcome)}</span>` : nothing}
      ${waitingFor === 'citizen' ? html`<span class="mark attention">${common.waitingFor.citizen}</span>` : nothing}
      ${unread ? html`<span class="mark unread" part="unread">${common.unread}</span>` : nothing}
    </span>
  `;
}
