import { html, nothing, type TemplateResult } from 'lit';

import type { HistoryEntry, Inquiry } from '../../contract/types.js';
import { dateTimeText } from '../../i18n/dates.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { compareHistory } from '../../rules/search.js';
import { actorOf } from '../history-timeline/history-entry.js';
import { linkedText } from '../text/linked-text.js';
import { thaiRuns } from '../text/thai-runs.js';
import { inquiryMessages } from './messages.js';

/** The latest request of an agency for more information; undefined while there is none, or none that can be read. */
export function latestQuestion(entries: readonly HistoryEntry[]): HistoryEntry | undefined {
  return entries
    .filter(entry => (entry as HistoryEntry | null)?.kind === 'information_requested')
    .sort(compareHistory)[0];
}

/** When something is expected of the person: that it is, and what the agency asked. */
export function turnNotice(
  { waitingFor }: Inquiry,
  question: HistoryEntry | undefined,
  localize: LocalizeController,
): TemplateResult | typeof nothing {
  if (waitingFor !== 'citizen') return nothing;
  return html`
    <div class="notice attention" part="turn">
      <p><strong>${localize.messages(inquiryMessages).yourTurn}</strong></p>
      ${question ? quote(question, localize) : nothing}
    </div>
  `;
}

function quote(question: HistoryEntry, localize: LocalizeController): TemplateResult {
  const { detail, occurredAt } = question;
  return html`
    ${detail ? html`<blockquote class="detail" part="question">${linkedText(detail, localize)}</blockquote>` : nothing}
    <p class="soft">
      ${thaiRuns(actorOf(question, localize), localize)} ·
      <time datetime=${occurredAt}>${dateTimeText(occurredAt, localize)}</time>
    </p>
  `;
}
