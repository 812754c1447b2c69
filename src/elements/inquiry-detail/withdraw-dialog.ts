import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { Inquiry } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { ActController } from '../../session/act-controller.js';
import { errorText } from '../error-text.js';
import { field } from '../field.js';
import { heading } from '../heading.js';

const reasonId = 'reason';

/** Asks before an inquiry is withdrawn (WCAG 3.3.4), and withdraws it. */
export class WithdrawDialog {
  readonly #localize: LocalizeController;
  readonly #act: ActController<Inquiry>;
  #reason = '';

  constructor(host: ReactiveControllerHost & HTMLElement, localize: LocalizeController) {
    this.#localize = localize;
    this.#act = new ActController(host);
  }

  get possible(): boolean {
    return this.#act.possible;
  }

  /** Withdraws it; gives the inquiry as it is then, or undefined when that failed and the dialog says why. */
  async withdraw(receiptNumber: string): Promise<Inquiry | undefined> {
    const reason = this.#reason.trim();
    const end = await this.#act.run(client => client.inquiries.withdraw(receiptNumber, reason ? { reason } : {}));
    return end.status === 'ready' ? end.value : undefined;
  }

  render(level: number, confirm: (event: Event) => void): TemplateResult {
    const { withdraw } = this.#localize.messages.inquiries;
    return html`
      <div>
        <button class="button danger" part="withdraw" type="button" @click=${this.#open}>${withdraw.open}</button>
        <dialog aria-labelledby="withdraw-title" part="dialog" @close=${this.#closed}>
          <form class="stack" novalidate @submit=${confirm}>${this.#content(level)}</form>
        </dialog>
      </div>
    `;
  }

  #content(level: number): TemplateResult {
    const { messages } = this.#localize;
    const { withdraw } = messages.inquiries;
    const { state } = this.#act;
    const sending = state.status === 'loading';
    return html`
      ${heading(level, withdraw.title, { id: 'withdraw-title', part: 'sub-heading' })}
      <p>${withdraw.explain}</p>
      ${
        state.status === 'failed'
          ? html`<p class="notice danger" id="withdraw-failure" part="failure" tabindex="-1">
              ${withdraw.failed} ${errorText(state.error, messages)}
            </p>`
          : nothing
      }
      ${field({
        id: reasonId,
        label: `${withdraw.reason} ${messages.common.optional}`,
        control: ({ by }) =>
          html`<input
            id=${reasonId}
            autocomplete="off"
            aria-describedby=${by}
            .value=${this.#reason}
            @input=${this.#typed}
          />`,
      })}
      <div class="actions">
        <button class="button danger" part="confirm" type="submit" aria-disabled=${sending}>
          ${sending ? withdraw.sending : withdraw.confirm}
        </button>
        <button class="button" part="keep" type="button" @click=${this.#close}>${withdraw.keep}</button>
      </div>
    `;
  }

  readonly #open = (event: Event) => {
    const button = event.currentTarget as HTMLElement;
    (button.nextElementSibling as HTMLDialogElement).showModal();
  };

  readonly #close = (event: Event) => {
    (event.currentTarget as HTMLElement).closest('dialog')?.close();
  };

  readonly #closed = () => {
    this.#act.reset();
  };

  readonly #typed = (event: Event) => {
    this.#reason = (event.target as HTMLInputElement).value;
  };
}
