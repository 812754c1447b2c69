import { html, type TemplateResult } from 'lit';

import type { InquiryPage, InquirySummary } from '../../contract/types.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { thaiRuns } from '../text/thai-runs.js';
import { statusMarks } from './status-mark.js';
import { way } from './way.js';

/** How a row opens its inquiry: by a link where it has an address. */
export interface Opening {
  readonly href: (receiptNumber: string) => string | undefined;
  readonly open: (receiptNumber: string) => void;
}

/** One inquiry in a list. The receipt number opens it; a click on the card does the same. */
export function inquiryRow(inquiry: InquirySummary, localize: LocalizeController, opening: Opening): TemplateResult {
  const facts = localize.messages(factsMessages);
  const { business, agency, contactedAt } = inquiry;
  return html`
    <li class="card row" part="row">
      ${rowHead(inquiry, statusMarks(inquiry, localize), localize, opening)}
      <dl class="line">
        ${rowFact(facts.business, thaiRuns(localize.text(business.name), localize))}
        ${rowFact(facts.agency, thaiRuns(localize.text(agency.name), localize))}
        ${rowFact(facts.contactedAt, html`<time datetime=${contactedAt}>${localize.dateTime(contactedAt)}</time>`)}
        ${inquiry.waitingFor === 'agency' ? rowFact(facts.nextStep, facts.waitingFor.agency) : ''}
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

/** Receipt number and subject, which open the inquiry, and its marks. */
export function rowHead(
  { receiptNumber, subject }: Pick<InquirySummary, 'receiptNumber' | 'subject'>,
  marks: TemplateResult,
  localize: LocalizeController,
  { href, open }: Opening,
): TemplateResult {
  return html`
    <div class="head">
      ${way({
        href: href(receiptNumber),
        class: 'open',
        part: 'open',
        content: html`<span class="number">${receiptNumber}</span>
          <span class="subject">${thaiRuns(subject, localize)}</span>`,
        go: () => {
          open(receiptNumber);
        },
      })}
      ${marks}
    </div>
  `;
}

export function rowFact(label: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}
