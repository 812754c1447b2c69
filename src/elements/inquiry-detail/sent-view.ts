import { html, type TemplateResult } from 'lit';

import type { Attachment, Inquiry } from '../../contract/types.js';
import { dateTimeText } from '../../i18n/dates.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import { statusMessages } from '../../i18n/statuses/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Loadable } from '../../session/loadable.js';
import { attachmentList } from '../attachments/attachment-list.js';
import { codeName } from '../text/code-name.js';
import { heading } from '../base/heading.js';
import { linkedText } from '../text/linked-text.js';
import { thaiRuns } from '../text/thai-runs.js';
import { inquiryMessages } from './messages.js';

interface SentView {
  readonly level: number;
  readonly localize: LocalizeController;
  readonly downloadState: (attachmentId: string) => Loadable<never>;
  readonly download: (attachment: Attachment) => void;
}

/** What the person sent, with the proof that it arrived, and its status; every date has a label. */
export function sentView(inquiry: Inquiry, view: SentView): TemplateResult {
  const { level, localize } = view;
  const words = localize.messages(inquiryMessages);
  const { attachments } = inquiry;
  return html`
    <section class="card" aria-labelledby="sent" part="sent">
      ${heading(level, words.sentTitle, { id: 'sent', part: 'sub-heading', size: 'section' })}
      <dl class="facts">
        ${inquiryFacts(inquiry, localize).map(
          ([label, value]) =>
            html`<dt>${label}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      ${heading(level + 1, words.detail, { id: 'detail', part: 'sub-heading', size: 'label' })}
      <p class="detail" part="detail">${linkedText(inquiry.detail, localize)}</p>
      ${heading(level + 1, words.documents.title, { id: 'documents', part: 'sub-heading', size: 'label' })}
      ${
        attachments.length === 0
          ? html`<p class="soft">${words.documents.none}</p>`
          : attachmentList(attachments, {
              label: words.documents.title,
              localize,
              state: view.downloadState,
              download: view.download,
            })
      }
    </section>
  `;
}

function inquiryFacts(inquiry: Inquiry, localize: LocalizeController): [string, unknown][] {
  const facts = localize.messages(factsMessages);
  const statuses = localize.messages(statusMessages);
  const words = localize.messages(inquiryMessages);
  const { createdBy, waitingFor, outcome, lastOfficerChangeAt, completedAt } = inquiry;
  const time = (at: string) => html`<time datetime=${at}>${dateTimeText(at, localize)}</time>`;
  const found: [string, unknown][] = [
    [facts.business, thaiRuns(localize.text(inquiry.business.name), localize)],
    [facts.category, thaiRuns(localize.text(inquiry.category.name), localize)],
    [words.agencyNow, thaiRuns(localize.text(inquiry.agency.name), localize)],
    [facts.contactedAt, time(inquiry.contactedAt)],
  ];
  if (lastOfficerChangeAt) found.push([words.lastOfficerChangeAt, time(lastOfficerChangeAt)]);
  if (completedAt) found.push([facts.completedAt, time(completedAt)]);
  if (outcome) found.push([words.outcome, codeName(statuses.outcomes, outcome)]);
  if (waitingFor !== 'none') found.push([facts.nextStep, codeName(statuses.waitingFor, waitingFor)]);
  const sender = createdBy.self ? words.createdBySelf(createdBy.displayName) : createdBy.displayName;
  found.push([words.createdBy, thaiRuns(sender, localize)]);
  return found;
}
