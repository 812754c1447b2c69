import { html, nothing, type LitElement, type TemplateResult } from 'lit';

import type { Inquiry } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { ReplyForm } from './reply-form.js';
import { WithdrawDialog } from './withdraw-dialog.js';

interface ActsListener {
  /** The service has the inquiry in another state now. `done` says what was done; it is missing when more is left to do. */
  readonly changed: (receiptNumber: string, done?: string) => Promise<void>;
  /** The inquiry as it is after a withdrawal. */
  readonly withdrawn: (inquiry: Inquiry) => void;
}

/** What the person may do with an inquiry: answer the agency, or withdraw (D8–D10). */
export class InquiryActs {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  readonly #listener: ActsListener;
  readonly #reply: ReplyForm;
  readonly #withdrawal: WithdrawDialog;

  constructor(host: LitElement, localize: LocalizeController, listener: ActsListener) {
    this.#host = host;
    this.#localize = localize;
    this.#listener = listener;
    this.#reply = new ReplyForm(host, localize);
    this.#withdrawal = new WithdrawDialog(host, localize);
  }

  /** What is begun stays in sight, whatever becomes of the inquiry meanwhile. */
  render(inquiry: Inquiry, level: number): TemplateResult {
    const { receiptNumber } = inquiry;
    const { canReply, canWithdraw } = inquiry.capabilities;
    const isReplying = (canReply || this.#reply.begun) && this.#reply.possible;
    const isWithdrawing = (canWithdraw || this.#dialog?.open) && this.#withdrawal.possible;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#sendReply(receiptNumber);
    };
    const withdraw = (event: Event) => {
      event.preventDefault();
      void this.#withdraw(receiptNumber);
    };
    return html`
      ${isReplying ? this.#reply.render(inquiry, { level, submit, goTo: id => this.#focus(`#${id}`) }) : nothing}
      ${isWithdrawing ? this.#withdrawal.render(level, withdraw) : nothing}
    `;
  }

  async #sendReply(receiptNumber: string) {
    const documents = this.#host.renderRoot.querySelector('sme-attachment-picker');
    if (!documents) return;
    const end = await this.#reply.send(receiptNumber, documents);
    if (end === 'sent') await this.#listener.changed(receiptNumber, this.#localize.messages.inquiries.reply.sent);
    else {
      const told = end === 'earlier' ? this.#listener.changed(receiptNumber) : undefined;
      await this.#host.updateComplete;
      this.#focus('#error-summary, #failure');
      await told;
    }
  }

  async #withdraw(receiptNumber: string) {
    const inquiry = await this.#withdrawal.withdraw(receiptNumber);
    if (inquiry) {
      this.#dialog?.close();
      this.#listener.withdrawn(inquiry);
      await this.#listener.changed(receiptNumber, this.#localize.messages.inquiries.withdraw.done);
    } else {
      await this.#host.updateComplete;
      this.#focus('#withdraw-failure');
    }
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  #focus(selector: string) {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
