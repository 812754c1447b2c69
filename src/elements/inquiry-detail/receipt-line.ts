import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/th.js';

/** What an inquiry is called before its subject is known. */
export function numberedTitle(receiptNumber: string, { common }: Messages): TemplateResult {
  return html`${common.receiptNumber} <span class="number">${receiptNumber}</span>`;
}

/** The receipt number, and the way to copy it. */
export class ReceiptLine {
  readonly #host: ReactiveControllerHost;
  readonly #localize: LocalizeController;
  readonly #announce: (text: string) => void;
  #note = '';

  constructor(host: ReactiveControllerHost, localize: LocalizeController, announce: (text: string) => void) {
    this.#host = host;
    this.#localize = localize;
    this.#announce = announce;
  }

  /** Another inquiry is shown: nothing was copied of it yet. */
  clear() {
    this.#note = '';
  }

  render(receiptNumber: string): TemplateResult {
    const { common, inquiries } = this.#localize.messages;
    return html`
      <p class="receipt">
        <span class="soft">${common.receiptNumber}</span>
        <strong class="number" part="receipt-number">${receiptNumber}</strong>
        <button class="button quiet" part="copy" type="button" @click=${() => void this.#copy(receiptNumber)}>
          ${inquiries.copy}
        </button>
        <span class="soft" part="copy-note">${this.#note}</span>
      </p>
    `;
  }

  async #copy(receiptNumber: string) {
    const { copied, copyFailed } = this.#localize.messages.inquiries;
    try {
      await navigator.clipboard.writeText(receiptNumber);
      this.#note = copied;
    } catch {
      // Without HTTPS or permission there is no clipboard; the number can still be selected by hand.
      this.#note = copyFailed;
    }
    this.#announce(this.#note);
    this.#host.requestUpdate();
  }
}
