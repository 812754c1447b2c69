import { html, type TemplateResult } from 'lit';

import { factsMessages } from '../../i18n/facts/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { copies, icon } from '../base/icons.js';
import { inquiryMessages } from './messages.js';

/** What an inquiry is called before its subject is known. */
export function numberedTitle(receiptNumber: string, localize: LocalizeController): TemplateResult {
  return html`${localize.messages(factsMessages).receiptNumber} <span class="number">${receiptNumber}</span>`;
}

interface ReceiptLineView {
  readonly localize: LocalizeController;
  /** Whether the last try to copy the number went well; undefined when there was none. */
  readonly copied: boolean | undefined;
  readonly copy: () => void;
}

/** The receipt number, and the way to copy it. */
export function receiptLine(receiptNumber: string, { localize, copied, copy }: ReceiptLineView): TemplateResult {
  const facts = localize.messages(factsMessages);
  const words = localize.messages(inquiryMessages);
  return html`
    <p class="receipt">
      <span class="soft">${facts.receiptNumber}</span>
      <strong class="number" part="receipt-number">${receiptNumber}</strong>
      <button class="button quiet" part="copy" type="button" @click=${copy}>${icon(copies)} ${words.copy}</button>
      <span class="soft" part="copy-note">${copied === undefined ? '' : copied ? words.copied : words.copyFailed}</span>
    </p>
  `;
}
