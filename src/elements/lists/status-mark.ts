import { html, type TemplateResult } from 'lit';

import type { Inquiry } from '../../contract/types.js';
import { statusMessages } from '../../i18n/statuses/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { statusIcon } from '../base/icons.js';
import { codeName } from '../text/code-name.js';

/**
 * Where an inquiry stands, in one mark: that the person has to act, or the outcome (closed is not solved), or else the status.
 * Only an answered inquiry is green.
 */
export function statusMark(
  { status, outcome, waitingFor }: Pick<Inquiry, 'status' | 'outcome' | 'waitingFor'>,
  localize: LocalizeController,
): TemplateResult {
  const words = localize.messages(statusMessages);
  const name = codeName(words.statuses, status);
  if (waitingFor === 'citizen')
    return html`<span class="mark attention" part="status"
      >${statusIcon('attention')}<span class="visually-hidden">${name}: </span>${words.waitingFor.citizen}</span
    >`;
  const kind = outcome && outcome !== 'answered' ? 'closed' : status;
  const text = outcome ? html`${name} · <span part="outcome">${codeName(words.outcomes, outcome)}</span>` : name;
  return html`<span class="mark ${kind}" part="status">${statusIcon(kind)}${text}</span>`;
}
