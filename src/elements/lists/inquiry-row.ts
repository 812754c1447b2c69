import { html, nothing, type TemplateResult } from 'lit';

import type { InquirySort } from '../../contract/codes.js';
import type { InquiryPage, InquirySummary } from '../../contract/types.js';
import { shortDateTimeText } from '../../i18n/dates.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { thaiRuns } from '../text/thai-runs.js';
import { statusMark } from './status-mark.js';
import { way } from './way.js';

/** How a row opens its inquiry: by a link where it has an address. */
export interface Opening {
  readonly href: (receiptNumber: string) => string | undefined;
  readonly open: (receiptNumber: string) => void;
}

/** One inquiry in a list, with the time that it is sorted by. The receipt number opens it; a click on the card does the same. */
export function inquiryRow(
  inquiry: InquirySummary,
  localize: LocalizeController,
  opening: Opening,
  sort: InquirySort,
): TemplateResult {
  const facts = localize.messages(factsMessages);
  const { business, agency, contactedAt, lastOfficerChangeAt } = inquiry;
  return html`
    <li class="card row" part="row">
      ${rowHead(inquiry, localize, opening)}
      <dl class="line">
        ${rowFact(facts.business, thaiRuns(localize.text(business.name), localize), 'name')}
        ${rowFact(facts.agency, thaiRuns(localize.text(agency.name), localize), 'name')}
      </dl>
      <dl class="when">
        ${
          lastOfficerChangeAt && sort === 'activity'
            ? rowFact(facts.latestUpdate, timeInRow(lastOfficerChangeAt, localize))
            : rowFact(facts.contactedAt, timeInRow(contactedAt, localize))
        }
      </dl>
    </li>
  `;
}

/** Whether an agency has changed one of the listed inquiries since, and the person has not seen it. Further pages of the list do not count. */
export function hasChanged(before: Pick<InquiryPage, 'inquiries'>, now: Pick<InquiryPage, 'inquiries'>): boolean {
  const known = new Map(before.inquiries.map(inquiry => [inquiry.receiptNumber, inquiry.lastOfficerChangeAt]));
  const asFar = now.inquiries.slice(0, Math.max(1, before.inquiries.length));
  return asFar.some(
    ({ receiptNumber, unread, lastOfficerChangeAt }) => unread && known.get(receiptNumber) !== lastOfficerChangeAt,
  );
}

/** Receipt number and subject, which open the inquiry, whether it is unread, and where it stands. */
export function rowHead(
  inquiry: Pick<InquirySummary, 'receiptNumber' | 'subject' | 'status' | 'outcome' | 'waitingFor' | 'unread'>,
  localize: LocalizeController,
  { href, open }: Opening,
): TemplateResult {
  const { receiptNumber, subject, unread } = inquiry;
  return html`
    ${way({
      href: href(receiptNumber),
      class: unread ? 'open is-unread' : 'open',
      part: 'open',
      content: html`<span class="number">${receiptNumber}</span> ${unread ? unreadDot(localize) : nothing}<span
          class="subject"
          >${thaiRuns(subject, localize)}</span
        >`,
      go: () => {
        open(receiptNumber);
      },
    })}
    ${statusMark(inquiry, localize)}
  `;
}

function unreadDot(localize: LocalizeController): TemplateResult {
  return html`<span class="dot" part="unread"
    ><span class="visually-hidden">${localize.messages(factsMessages).unread}</span></span
  > `;
}

/** A name explains itself, so that its label is only for screen readers. */
export function rowFact(label: string, value: unknown, kind: 'name' | 'labelled' = 'labelled'): TemplateResult {
  return html`<div>
    <dt class=${kind === 'name' ? 'visually-hidden' : ''}>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

export function timeInRow(at: string, localize: LocalizeController): TemplateResult {
  return html`<time datetime=${at}>${shortDateTimeText(at, localize)}</time>`;
}
