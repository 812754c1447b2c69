import type { AttachmentQueue } from '../../session/drafts/attachment-queue.js';
import type { Draft, DraftFields, DraftPhase } from '../../session/drafts/draft.js';
import { isEmptyInquiry, type InquiryErrors } from './inquiry-fields.js';

/** What the form reads and writes of a draft. */
export type ShownDraft = Pick<
  Draft<never, never, InquiryErrors>,
  'fields' | 'phase' | 'errors' | 'isBusy' | 'isEmpty' | 'set' | 'preset' | 'fill'
> & { readonly attachments: AttachmentQueue | undefined };

type Successor = ShownDraft & { readonly attachments: AttachmentQueue };

/** What is entered before the code that keeps, checks and sends a draft is loaded, and is handed over to it then. */
export class EarlyDraft implements ShownDraft {
  readonly attachments = undefined;
  #fields: DraftFields = {};
  #isBegun = false;
  #phase: DraftPhase = 'editing';
  #errors: InquiryErrors | undefined;
  #files: readonly File[] = [];
  #isAdded = false;
  #successor: Successor | undefined;

  get fields(): DraftFields {
    return this.#fields;
  }

  get phase(): DraftPhase {
    return this.#phase;
  }

  get errors(): InquiryErrors | undefined {
    return this.#errors;
  }

  get isBusy(): boolean {
    return this.#phase === 'submitting';
  }

  get isEmpty(): boolean {
    return isEmptyInquiry(this.#fields);
  }

  /** Whether somebody has entered something. */
  get isBegun(): boolean {
    return this.#isBegun || this.#files.length > 0;
  }

  /** The draft that has taken it over. */
  get successor(): ShownDraft | undefined {
    return this.#successor;
  }

  set(name: string, value: string) {
    // The controls are bound to this one until the next rendering.
    if (this.#successor) this.#successor.set(name, value);
    else if ((this.#fields[name] ?? '') !== value) this.fill({ ...this.#fields, [name]: value });
  }

  preset(fields: DraftFields) {
    this.#fields = { ...this.#fields, ...fields };
  }

  fill(fields: DraftFields) {
    this.#fields = fields;
    this.#isBegun = true;
  }

  choose(files: readonly File[]) {
    this.#files = [...this.#files, ...files];
  }

  addChosen() {
    this.#isAdded = true;
  }

  /** The person has chosen to send, which waits for the code. */
  wait() {
    this.#phase = 'submitting';
    this.#errors = undefined;
  }

  /** The code could not be loaded. */
  reject(errors: InquiryErrors) {
    this.#phase = 'rejected';
    this.#errors = errors;
  }

  handOver(draft: Successor) {
    this.#successor = draft;
    if (this.#isBegun) draft.fill({ ...draft.fields, ...this.#fields });
    else draft.preset(this.#fields);
    if (this.#files.length === 0) return;
    draft.attachments.choose(this.#files);
    if (this.#isAdded) draft.attachments.addChosen();
  }
}
