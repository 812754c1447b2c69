import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { SmeError } from '../../client/errors.js';
import { limits } from '../../contract/limits.js';
import type { HistoryEntry, Inquiry } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { cleanText, countGraphemes } from '../../rules/thai-text.js';
import { ActController } from '../../session/act-controller.js';
import { IntentKey } from '../../session/intent-key.js';
import { settleDocuments, type Documents } from '../attachment-picker/settle-documents.js';
import { errorText, fieldErrorText } from '../error-text.js';
import { field } from '../field.js';
import { heading } from '../heading.js';
import { refusalNotices, type Refusal } from '../refusal.js';

/** Also the ids of the controls. */
type ReplyField = 'reply' | 'attachments';

const { maxGraphemes } = limits.detail;

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
  readonly #act: ActController<HistoryEntry>;
  readonly #intent = new IntentKey();
  #text = '';
  #refusal: Refusal<ReplyField> = {};
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

  /** Sends the text with its documents, if it can be sent; `true` when it has arrived. Everything stays until then. */
  async send(receiptNumber: string, documents: Documents): Promise<boolean> {
    if (this.#sending) return false;
    this.#show({ sending: true });
    const refusal = checkText(this.#text) ?? (await this.#send(receiptNumber, documents));
    this.#show({ sending: false, refusal: refusal ?? {} });
    if (refusal) return false;
    this.#text = '';
    // The second half of a double click must not find an empty form to complain about.
    this.#open = false;
    return true;
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

  async #send(receiptNumber: string, documents: Documents): Promise<Refusal<ReplyField> | undefined> {
    const attachments = await settleDocuments(documents);
    if (attachments) return { fields: { attachments } };
    const reply = { detail: this.#text, attachmentIds: [...documents.attachmentIds] };
    const idempotencyKey = this.#intent.keyFor(JSON.stringify([receiptNumber, reply]));
    const end = await this.#act.run(client => client.inquiries.reply(receiptNumber, reply, { idempotencyKey }));
    if (end.status === 'failed') return refusalOf(end.error);
    this.#intent.done();
    return undefined;
  }

  #write({ goTo }: ReplyView) {
    this.#open = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      goTo('reply');
    });
  }

  #show({ sending, refusal }: { readonly sending: boolean; readonly refusal?: Refusal<ReplyField> }) {
    this.#sending = sending;
    if (refusal) this.#refusal = refusal;
    this.#host.requestUpdate();
  }

  readonly #typed = (event: Event) => {
    this.#text = (event.target as HTMLTextAreaElement).value;
  };
}

function checkText(text: string): Refusal<ReplyField> | undefined {
  if (cleanText(text) === '') return { fields: { reply: ({ messages }) => messages.inquiries.reply.required } };
  return countGraphemes(text) > maxGraphemes ? { fields: { reply: tooLong } } : undefined;
}

/** What the service says of the text or the documents, beside them; anything else above the form. */
function refusalOf(error: SmeError): Refusal<ReplyField> {
  const { fields } = error;
  const text = fields.find(({ pointer }) => pointer === '/detail');
  const documents = fields.find(({ pointer }) => pointer.startsWith('/attachmentIds'));
  if (!text && !documents)
    return { failure: ({ messages }) => `${messages.inquiries.reply.failed} ${errorText(error, messages)}` };
  return {
    fields: {
      ...(text && { reply: text.code === 'too_long' ? tooLong : ({ messages }) => fieldErrorText(text, messages) }),
      ...(documents && { attachments: ({ messages }) => fieldErrorText(documents, messages) }),
    },
  };
}

/** People read the limit in letters, whichever limit it was that the service found passed. */
function tooLong(localize: LocalizeController): string {
  return localize.messages.errors.tooLong(localize.number(maxGraphemes));
}
