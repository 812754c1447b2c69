import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { SmeError } from '../../client/errors.js';
import { limits } from '../../contract/limits.js';
import type { HistoryEntry, Inquiry } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { countGraphemes } from '../../rules/thai-text.js';
import { ActController } from '../../session/act-controller.js';
import { IntentKey } from '../../session/intent-key.js';
import { errorSummary } from '../error-summary.js';
import { errorText, fieldErrorText } from '../error-text.js';
import { field } from '../field.js';
import { heading } from '../heading.js';

const controlId = 'reply';
const { maxGraphemes } = limits.detail;

interface ReplyView {
  readonly level: number;
  readonly submit: (event: Event) => void;
  /** Moves the focus to a control. */
  readonly goTo: (controlId: string) => void;
}

/** The answer that a person writes to an agency: its text, what is wrong with it, and sending it once. */
export class ReplyForm {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #localize: LocalizeController;
  readonly #act: ActController<HistoryEntry>;
  readonly #intent = new IntentKey();
  #text = '';
  /** Undefined until the person decides; then it stands open when the agency waits for them. */
  #open: boolean | undefined;
  #fault: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
    this.#act = new ActController(host);
  }

  get possible(): boolean {
    return this.#act.possible;
  }

  /** Sends the text, if it can be sent; `true` when it has arrived. The text stays until then. */
  async send(receiptNumber: string): Promise<boolean> {
    const detail = this.#text;
    this.#showFault(this.#check(detail));
    if (this.#fault) return false;
    const end = await this.#act.run(client =>
      client.inquiries.reply(
        receiptNumber,
        { detail },
        { idempotencyKey: this.#intent.keyFor(receiptNumber + detail) },
      ),
    );
    if (end.status === 'failed') this.#showFault(this.#refusal(end.error));
    if (end.status !== 'ready') return false;
    this.#intent.done();
    this.#text = '';
    // The second half of a double click must not find an empty form to complain about.
    this.#open = false;
    this.#act.reset();
    return true;
  }

  render(inquiry: Pick<Inquiry, 'waitingFor'>, view: ReplyView): TemplateResult {
    const { reply } = this.#localize.messages.inquiries;
    if (this.#open ?? inquiry.waitingFor === 'citizen') return this.#form(view);
    return html`<div>
      <button
        class="button"
        part="write"
        type="button"
        @click=${() => {
          this.#write(view);
        }}
      >
        ${reply.title}
      </button>
    </div>`;
  }

  #form({ level, submit, goTo }: ReplyView): TemplateResult {
    const { messages } = this.#localize;
    const { reply } = messages.inquiries;
    const { state } = this.#act;
    const sending = state.status === 'loading';
    return html`
      <form class="card reply" part="reply" novalidate @submit=${submit} aria-labelledby="reply-title">
        ${heading(level, reply.title, { id: 'reply-title', part: 'sub-heading' })}
        ${errorSummary(this.#fault ? [{ controlId, text: this.#fault }] : [], messages, goTo)}
        ${
          state.status === 'failed' && !this.#fault
            ? html`<p class="notice danger" id="reply-failure" part="failure" tabindex="-1">
                ${reply.failed} ${errorText(state.error, messages)}
              </p>`
            : nothing
        }
        ${field({
          id: controlId,
          label: reply.label,
          hint: reply.hint,
          error: this.#fault,
          control: ({ by, invalid }) =>
            html`<textarea
              id=${controlId}
              aria-describedby=${by}
              aria-invalid=${invalid ? 'true' : nothing}
              .value=${this.#text}
              @input=${this.#typed}
            ></textarea>`,
        })}
        <div>
          <button class="button primary" part="send" type="submit" aria-disabled=${sending ? 'true' : nothing}>
            ${sending ? reply.sending : reply.send}
          </button>
        </div>
      </form>
    `;
  }

  #write({ goTo }: ReplyView) {
    this.#open = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      goTo(controlId);
    });
  }

  #check(text: string): string | undefined {
    const { errors, inquiries } = this.#localize.messages;
    if (text.trim() === '') return inquiries.reply.required;
    return countGraphemes(text) > maxGraphemes ? errors.tooLong(this.#localize.number(maxGraphemes)) : undefined;
  }

  /** What the service says of the text itself; other failures stand above the form. */
  #refusal({ fields }: SmeError): string | undefined {
    const about = fields.find(({ pointer }) => pointer === '/detail');
    return about && fieldErrorText(about, this.#localize.messages);
  }

  #showFault(fault: string | undefined) {
    this.#fault = fault;
    this.#host.requestUpdate();
  }

  readonly #typed = (event: Event) => {
    this.#text = (event.target as HTMLTextAreaElement).value;
  };
}
