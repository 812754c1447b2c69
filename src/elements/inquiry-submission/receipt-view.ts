import { html, nothing, type TemplateResult } from 'lit';

import type { Inquiry } from '../../contract/types.js';
import { dateTimeText } from '../../i18n/dates.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { safeFileName } from '../../rules/file-name.js';
import { fileSize } from '../text/file-size.js';
import { heading } from '../base/heading.js';
import { copies, icon, printer } from '../base/icons.js';
import { linkedText } from '../text/linked-text.js';
import { formMessages } from '../inquiry-form/messages.js';
import { submissionMessages } from './messages.js';

export interface ReceiptView {
  readonly headingLevel: number;
  readonly localize: LocalizeController;
  /** How the last try to copy the number ended. */
  readonly copied: boolean | undefined;
  readonly copy: () => void;
  readonly open: () => void;
  /** Continues with later changes as a new inquiry; undefined when nothing was changed. */
  readonly continueAsNew: (() => void) | undefined;
}

/** The proof that the inquiry arrived: its number, where it went and when, every document, and what happens next. */
export function receipt(inquiry: Inquiry, view: ReceiptView): TemplateResult {
  const { headingLevel, localize, open } = view;
  const words = localize.messages(submissionMessages).receipt;
  const agency = localize.text(inquiry.agency.name);
  return html`
    <div class="stack" part="receipt">
      <div class="notice success stack">${heading(headingLevel, words.title)} ${receiptNumber(inquiry, view)}</div>
      ${earlierSubmissionNotice(view)}
      <dl class="facts">
        <dt>${words.agency}</dt>
        <dd>${agency}</dd>
        <dt>${words.time}</dt>
        <dd><time datetime=${inquiry.contactedAt}>${dateTimeText(inquiry.contactedAt, localize)}</time></dd>
        <dt>${localize.messages(formMessages).subject}</dt>
        <dd>${linkedText(inquiry.subject, localize)}</dd>
        <dt>${words.documents}</dt>
        <dd part="documents">${attachmentsSent(inquiry, localize)}</dd>
      </dl>
      <div>
        ${heading(headingLevel + 1, words.nextTitle, { id: 'next', size: 'card' })}
        <p>${words.next(agency)}</p>
      </div>
      <div class="actions">
        <button class="button primary" part="open" type="button" @click=${open}>${words.open}</button>
        <button class="button" part="print" type="button" @click=${print}>${icon(printer)} ${words.print}</button>
      </div>
    </div>
  `;
}

/** After a lost answer and a change: which version arrived, and what can be done with the other. */
function earlierSubmissionNotice({ localize, continueAsNew }: ReceiptView) {
  if (!continueAsNew) return nothing;
  const { earlier } = localize.messages(submissionMessages).draft;
  return html`
    <div class="notice danger stack" part="earlier">
      <div>
        <p><strong>${earlier.title}</strong></p>
        <p>${earlier.text}</p>
        <p>${earlier.advice}</p>
      </div>
      <div>
        <button class="button" part="continue-as-new" type="button" @click=${continueAsNew}>${earlier.asNew}</button>
      </div>
    </div>
  `;
}

function receiptNumber(inquiry: Inquiry, { localize, copied, copy }: ReceiptView) {
  const words = localize.messages(submissionMessages).receipt;
  return html`
    <div class="receipt-number">
      <p>
        ${words.number}<br />
        <strong class="number" part="receipt-number">${inquiry.receiptNumber}</strong>
      </p>
      <button class="button" part="copy" type="button" @click=${copy}>${icon(copies)} ${words.copy}</button>
      ${copied === undefined ? nothing : html`<p part="copied">${copied ? words.copied : words.notCopied}</p>`}
    </div>
  `;
}

function attachmentsSent({ attachments }: Inquiry, localize: LocalizeController) {
  if (attachments.length === 0) return localize.messages(submissionMessages).receipt.noDocuments;
  return html`<ul>
    ${attachments.map(
      ({ name, size }) => html`<li>${safeFileName(name)} <span class="soft">${fileSize(size, localize)}</span></li>`,
    )}
  </ul>`;
}

function print() {
  window.print();
}
