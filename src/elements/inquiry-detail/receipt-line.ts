import { html, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/th.js';

/** What an inquiry is called before its subject is known. */
export function numberedTitle(receiptNumber: string, { common }: Messages): TemplateResult {
  return html`${common.receiptNumber} <span class="number">${receiptNumber}</span>`;
}

interface ReceiptLineView {
  readonly localize: LocalizeController;
  /** Whether the last try to copy the number went well; undefined when there was none. */
  readonly copied: boolean | undefined;
  readonly copy: () => void;
}

/** The receipt number, and the way to copy it. */
export function receiptLine(receiptNumber: string, { localize, copied, copy }: ReceiptLineView): TemplateResult {
  const { common, inquiries } = localize.messages;
  return html`
    <p class="receipt">
      <span class="soft">${common.receiptNumber}</span>
      <strong class="number" part="receipt-number">${receiptNumber}</strong>
      <button class="button quiet" part="copy" type="button" @click=${copy}>${inquiries.copy}</button>
      <span class="soft" part="copy-note"
        >${copied === undefined ? '' : copied ? inquiries.copied : inquiries.copyFailed}</span
      >
    </p>
  `;
}
