import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { Inquiry } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Unsent } from './inquiry-sender.js';
import { receipt } from './receipt.js';

interface SentView {
  readonly headingLevel: number;
  readonly localize: LocalizeController;
  readonly open: (receiptNumber: string) => void;
  /** Begins a new inquiry with what was changed too late. */
  readonly beginWith: (unsent: Unsent) => void;
  readonly say: (text: string) => void;
}

/** What stands in place of the form once an inquiry has arrived. */
export class SentInquiry {
  readonly #host: ReactiveControllerHost;
  #inquiry: Inquiry | undefined;
  #unsent: Unsent | undefined;
  #copied: boolean | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get isThere(): boolean {
    return this.#inquiry !== undefined;
  }

  show(inquiry: Inquiry, unsent: Unsent | undefined) {
    this.#set(inquiry, unsent);
  }

  clear() {
    this.#set(undefined, undefined);
  }

  render(view: SentView): TemplateResult | typeof nothing {
    const [inquiry, unsent] = [this.#inquiry, this.#unsent];
    if (!inquiry) return nothing;
    const { headingLevel, localize } = view;
    return receipt(inquiry, {
      headingLevel,
      localize,
      open: () => {
        view.open(inquiry.receiptNumber);
      },
      copied: this.#copied,
      copy: () => void this.#copy(inquiry.receiptNumber, view),
      beginAnew:
        unsent &&
        (() => {
          view.beginWith(unsent);
        }),
    });
  }

  #set(inquiry: Inquiry | undefined, unsent: Unsent | undefined) {
    this.#inquiry = inquiry;
    this.#unsent = unsent;
    this.#copied = undefined;
    this.#host.requestUpdate();
  }

  async #copy(receiptNumber: string, { localize, say }: SentView) {
    try {
      await navigator.clipboard.writeText(receiptNumber);
      this.#copied = true;
    } catch {
      // Not over HTTPS, or the browser was told not to; the person reads how to do it by hand.
      this.#copied = false;
    }
    const { copied, notCopied } = localize.messages.form.receipt;
    say(this.#copied ? copied : notCopied);
    this.#host.requestUpdate();
  }
}
