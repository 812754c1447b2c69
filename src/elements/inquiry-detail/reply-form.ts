import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import { SmeError } from '../../client/errors.js';
import type { HistoryEntry, Inquiry, Reply } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { ActController } from '../../session/act-controller.js';
import { SendOnce } from '../../session/send-once.js';
import { settleDocuments, type Documents } from '../attachment-picker/settle-documents.js';
import { field } from '../field.js';
import { heading } from '../heading.js';
import { refusalNotices } from '../refusal.js';
import { checkText, refusalOf, type ReplyRefusal } from './reply-faults.js';

interface Sent {
  readonly receipt: HistoryEntry;
  readonly arrived: Reply;
}

/** `earlier`: what arrived is the version before the last changes, which are still to be sent. */
type ReplyEnd = 'sent' | 'earlier' | 'refused';

interface ReplyView {
  readonly level: number;
  readonly submit: (event: Event) => void;
  /** Moves the focus to a control. */
  readonly goTo: (controlId: string) => void;
}

/** The answer that a person writes to an agency: its text and documents, what is wrong with them, and sending it once. */
export class ReplyForm {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #localize: LocalizeController;
  readonly #act: ActController<Sent>;
  /** For one inquiry at a time: what was tried of it is no part of an answer to another. */
  #once: { readonly receiptNumber: string; readonly send: SendOnce<Reply, HistoryEntry> } | undefined;
  #text = '';
  #refusal: ReplyRefusal = {};
  #sending = false;
  /** Undefined until the person decides; then it stands open when the agency waits for them. */
  #open: boolean | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
    this.#act = new ActController(host);
  }

  get possible(): boolean {
    return this.#act.possible;
  }

  /** Something is written: it stays in sight, whatever becomes of the inquiry meanwhile. */
  get begun(): boolean {
    return this.#text.trim() !== '';
  }

  /** Sends the text with its documents, if it can be sent. Everything stays until it has arrived. */
  async send(receiptNumber: string, documents: Documents): Promise<ReplyEnd> {
    if (this.#sending) return 'refused';
    this.#show({ sending: true });
    const refusal = checkText(this.#text) ?? (await this.#send(receiptNumber, documents));
    if (refusal === 'earlier') {
      const failure: ReplyRefusal['failure'] = ({ messages }) => messages.inquiries.reply.earlier;
      this.#show({ sending: false, refusal: { failure } });
      return 'earlier';
    }
    this.#show({ sending: false, refusal: refusal ?? {} });
    if (refusal) return 'refused';
    this.#text = '';
    // The second half of a double click must not find an empty form to complain about.
    this.#open = false;
    return 'sent';
  }

  render(inquiry: Pick<Inquiry, 'waitingFor'>, view: ReplyView): TemplateResult {
    const { reply } = this.#localize.messages.inquiries;
    if (this.#open ?? (this.begun || inquiry.waitingFor === 'citizen')) return this.#form(view);
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
    const { reply } = this.#localize.messages.inquiries;
    const wrongDocuments = this.#refusal.fields?.attachments?.(this.#localize);
    return html`
      <form class="card reply" part="reply" novalidate @submit=${submit} aria-labelledby="reply-title">
        ${heading(level, reply.title, { id: 'reply-title', part: 'sub-heading' })}
        ${refusalNotices(this.#refusal, { localize: this.#localize, goTo })} ${this.#textField()}
        <div class="field ${wrongDocuments ? 'invalid' : ''}">
          ${wrongDocuments ? html`<p class="error" part="error">${wrongDocuments}</p>` : nothing}
          <sme-attachment-picker id="attachments" part="attachments"></sme-attachment-picker>
        </div>
        <div>
          <button class="button primary" part="send" type="submit" aria-disabled=${this.#sending}>
            ${this.#sending ? reply.sending : reply.send}
          </button>
        </div>
      </form>
    `;
  }

  #textField(): TemplateResult {
    const { reply } = this.#localize.messages.inquiries;
    return field({
      id: 'reply',
      label: reply.label,
      hint: reply.hint,
      error: this.#refusal.fields?.reply?.(this.#localize),
      control: ({ by, invalid }) =>
        html`<textarea
          id="reply"
          aria-describedby=${by}
          aria-invalid=${invalid}
          .value=${this.#text}
          @input=${this.#typed}
        ></textarea>`,
    });
  }

  async #send(receiptNumber: string, documents: Documents): Promise<ReplyRefusal | 'earlier' | undefined> {
    const attachments = await settleDocuments(documents);
    if (attachments) return { fields: { attachments } };
    const reply = { detail: this.#text, attachmentIds: [...documents.attachmentIds] };
    if (this.#once?.receiptNumber !== receiptNumber) this.#once = { receiptNumber, send: new SendOnce() };
    const { send: once } = this.#once;
    const end = await this.#act.run(client =>
      once.send(reply, (version, idempotencyKey) => client.inquiries.reply(receiptNumber, version, { idempotencyKey })),
    );
    if (end.status !== 'ready') return refusalOf(end.status === 'failed' ? end.error : new SmeError('unreachable'));
    return end.value.arrived === reply ? undefined : 'earlier';
  }

  #write({ goTo }: ReplyView) {
    this.#open = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      goTo('reply');
    });
  }

  #show({ sending, refusal }: { readonly sending: boolean; readonly refusal?: ReplyRefusal }) {
    this.#sending = sending;
    if (refusal) this.#refusal = refusal;
    this.#host.requestUpdate();
  }

  readonly #typed = (event: Event) => {
    this.#text = (event.target as HTMLTextAreaElement).value;
  };
}
