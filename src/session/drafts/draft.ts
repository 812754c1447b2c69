import type { SmeClient } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import { AttachmentQueue, type AttachmentProblem } from './attachment-queue.js';
import type { StoredAttachments } from './stored-attachments.js';
import { isSignInAsked, SendOnce, type StoredSubmission } from './send-once.js';
import type { Unfinished } from './unfinished-submissions.js';

/** What stands in the fields of a form, by name. */
export type DraftFields = Readonly<Partial<Record<string, string>>>;

/** One kind of form: its checks, its request, and the wording of its errors. */
export interface DraftForm<Body extends object, Receipt, Errors> {
  readonly kind: 'inquiry' | 'reply' | 'withdrawal';
  /** What is wrong before anything is sent; undefined when nothing is. */
  check(fields: DraftFields): Errors | undefined;
  attachmentErrors(problem: AttachmentProblem): Errors;
  /** The wording of an error of the service. */
  errorsOf(error: SmeError): Errors;
  /** What to say when an earlier version than the one in the form has arrived, if anything. */
  readonly earlierArrived: Errors | undefined;
  body(fields: DraftFields, attachmentIds: readonly string[]): Body;
  send(
    client: SmeClient,
    receiptNumber: string,
    body: Body,
    options: { readonly idempotencyKey: string; readonly signal: AbortSignal },
  ): Promise<Receipt>;
  /** Whether the person has entered nothing that they could miss. */
  isEmpty(fields: DraftFields): boolean;
}

/**
 * `rejected` lasts while the person corrects the form, until they submit again; a draft that was sent is replaced by a new one.
 */
export type DraftPhase = 'editing' | 'uploading' | 'submitting' | 'rejected' | 'waitingForSignIn';

/** The part of a draft that survives a reload. */
export interface StoredDraft<Body> extends StoredAttachments {
  readonly fields: DraftFields;
  readonly open: boolean | null;
  /** Null in a draft that an older version of this package stored before anything of it was sent. */
  readonly submission: StoredSubmission<Body> | null;
}

/** What a draft reports to its slot. */
export interface DraftListener<Receipt> {
  /** The client to send with; undefined while there is none. */
  readonly client: () => SmeClient | undefined;
  readonly changed: () => void;
  /** The fields are about to be used: input that no event reported is to be entered first. */
  readonly read: () => void;
  /** Awaited before every try, so that what is sent survives a reload. */
  readonly aboutToSend: () => Promise<void>;
  readonly rejected: (error?: SmeError) => void;
  /** `unsent`: something was changed or added after this version, and stays in the form. */
  readonly arrived: (receipt: Receipt, unsent: boolean) => void;
}

/** What a person enters into one form, and the state of its submission. It knows no element, and outlives them. */
export class Draft<Body extends object, Receipt, Errors> {
  readonly attachments: AttachmentQueue;
  readonly #form: DraftForm<Body, Receipt, Errors>;
  readonly #receiptNumber: string;
  readonly #listener: DraftListener<Receipt>;
  readonly #once: SendOnce<Body, Receipt>;
  #fields: DraftFields = {};
  #open: boolean | undefined;
  #phase: DraftPhase = 'editing';
  #errors: Errors | undefined;
  #isBegun = false;
  #isRestored = false;
  #isEnded = false;
  /** Its owner has signed out: receives what becomes of its submission. */
  #report: ((state: Unfinished) => void) | undefined;
  /** Stops the submission in progress. */
  #stop = new AbortController();

  constructor(form: DraftForm<Body, Receipt, Errors>, receiptNumber: string, listener: DraftListener<Receipt>) {
    this.#form = form;
    this.#receiptNumber = receiptNumber;
    this.#listener = listener;
    this.#once = new SendOnce(() => listener.aboutToSend());
    this.attachments = new AttachmentQueue(() => {
      const client = listener.client();
      if (!client) throw new SmeError('unreachable');
      return client.attachments;
    });
    this.attachments.subscribe(() => {
      this.#isBegun ||= !this.attachments.isEmpty;
      this.#changed();
    });
  }

  get fields(): DraftFields {
    return this.#fields;
  }

  get phase(): DraftPhase {
    return this.#phase;
  }

  get isBusy(): boolean {
    return this.#phase === 'uploading' || this.#phase === 'submitting';
  }

  /** The errors to correct, or why it could not be sent; undefined when the last try left neither. */
  get errors(): Errors | undefined {
    return this.#errors;
  }

  /** Whether the person opened or closed the form; undefined while they have not. */
  get open(): boolean | undefined {
    return this.#open;
  }

  set open(open: boolean | undefined) {
    this.#open = open;
    this.#changed();
  }

  /** Whether somebody has entered something since the page was loaded. */
  get isBegun(): boolean {
    return this.#isBegun;
  }

  /** Whether it was entered before the reload, or before an earlier version of it arrived. */
  get isRestored(): boolean {
    return this.#isRestored;
  }

  /** Whether an answer was lost, so that it is unknown whether it arrived. */
  get isUnsure(): boolean {
    return this.#once.submission.unsure;
  }

  /** Whether the person would miss something after a reload. */
  get isWorthKeeping(): boolean {
    return !this.isEmpty || this.#open === true;
  }

  /** Whether it equals a new draft. */
  get isBlank(): boolean {
    const isUntouched = this.#phase === 'editing' && this.#errors === undefined && !this.isWorthKeeping;
    return isUntouched && Object.values(this.#fields).every(value => !value);
  }

  get isEmpty(): boolean {
    return this.#form.isEmpty(this.#fields) && this.attachments.isEmpty && this.#once.submission.tried.length === 0;
  }

  /** What the person entered into a field. */
  set(name: string, value: string) {
    if (this.#isEnded || (this.#fields[name] ?? '') === value) return;
    this.#fields = { ...this.#fields, [name]: value };
    this.#isBegun = true;
    this.#changed();
  }

  /** Initial values of the page, which give way to what the person entered before a reload. */
  preset(fields: DraftFields) {
    this.#fields = { ...this.#fields, ...fields };
    this.#changed();
  }

  /** Replaces everything in the fields. */
  fill(fields: DraftFields) {
    this.#fields = fields;
    this.#isBegun = true;
    this.#changed();
  }

  /** Submits the form with its attachments, once; everything stays until it has arrived. */
  async submit(): Promise<void> {
    if (this.#isEnded || this.isBusy) return;
    const errors = this.#form.check(this.#fields);
    if (errors) {
      this.reject(errors);
      return;
    }
    const { signal } = (this.#stop = new AbortController());
    this.#enter('uploading');
    const problem = await this.attachments.settle();
    if (signal.aborted) return;
    // What was typed while waiting for the uploads is sent as well.
    this.#listener.read();
    const wrong = problem ? this.#form.attachmentErrors(problem) : this.#form.check(this.#fields);
    if (wrong) this.reject(wrong);
    else await this.#send(signal);
  }

  reject(errors: Errors, error?: SmeError) {
    this.#errors = errors;
    this.#enter(error && isSignInAsked(error) ? 'waitingForSignIn' : 'rejected');
    this.#listener.rejected(error);
  }

  /** The person has dismissed the error of the last try. */
  dismissErrors() {
    if (this.#phase !== 'rejected') return;
    this.#errors = undefined;
    this.#enter('editing');
  }

  /** Its owner is signed in again: continues what waited for that. */
  resume() {
    this.attachments.resume();
    if (this.#phase === 'waitingForSignIn') void this.submit();
  }

  /** Another account is signed in: nothing of it may be sent on their behalf. It stays for its owner. */
  suspend() {
    this.#stop.abort();
    this.attachments.suspend();
    if (this.isBusy) this.#enter('editing');
    // Not sent automatically when they come back, perhaps long after: they are told that it was not sent.
    if (this.#phase === 'waitingForSignIn') this.#enter('rejected');
  }

  /** It must not be shown or sent any more; later input of an element is dropped. */
  end() {
    this.#stop.abort();
    this.#empty();
  }

  /**
   * Its owner has signed out. A request that is under way is not stopped: that could not take it back, and nobody would learn
   * whether it arrived. No other one follows. `report` is called only if the person had chosen to send.
   */
  leave(report: (state: Unfinished) => void) {
    const phase = this.#phase;
    if (phase !== 'submitting') this.#stop.abort();
    this.#empty();
    if (phase === 'submitting') {
      this.#report = report;
      report('pending');
    } else if (phase === 'uploading' || phase === 'waitingForSignIn') report(this.#unfinished);
  }

  kept(): StoredDraft<Body> {
    const { submission } = this.#once;
    return { fields: this.#fields, open: this.#open ?? null, submission, ...this.attachments.kept() };
  }

  restore({ fields, open, submission, ...attachments }: StoredDraft<Body>) {
    this.#fields = { ...this.#fields, ...fields };
    this.#open = open ?? undefined;
    if (submission) this.#once.submission = submission;
    const wasSent = this.#once.submission.tried.length > 0;
    this.#isRestored = !this.#form.isEmpty(fields) || wasSent || attachments.attachments.length > 0;
    this.attachments.restore(attachments);
    this.#isBegun = false;
    this.#changed();
  }

  async #send(signal: AbortSignal) {
    this.#enter('submitting');
    const client = this.#listener.client();
    const body = this.#body();
    try {
      if (!client) throw new SmeError('unreachable');
      const { receipt, arrived } = await this.#once.send(body, async (version, idempotencyKey) => {
        // The person may have signed out while the draft was being saved, or another version was being sent.
        if (signal.aborted || this.#isEnded) throw new SmeError('not_signed_in');
        return this.#form.send(client, this.#receiptNumber, version, { idempotencyKey, signal });
      });
      if (this.#report) this.#report('received');
      else if (!signal.aborted) this.#arrived(receipt, arrived);
    } catch (thrown) {
      const error = SmeError.from(thrown);
      // Browsers send a request again when a connection breaks; then a 401 after the sign-out says nothing of the first time.
      if (this.#report) this.#report(error.status === 401 ? 'unknown' : this.#unfinished);
      else if (!signal.aborted) this.#failed(error, body);
    }
  }

  get #unfinished(): Unfinished {
    return this.isUnsure ? 'unknown' : 'unsent';
  }

  #empty() {
    this.#isEnded = true;
    this.attachments.clear();
    this.#fields = {};
  }

  #arrived(receipt: Receipt, arrived: Body) {
    // What was typed meanwhile is unsent, and must not go with the version that arrived.
    this.#listener.read();
    const attachmentIds = attachmentIdsOf(arrived);
    this.attachments.release(attachmentIds);
    const isSame = JSON.stringify(this.#form.body(this.#fields, attachmentIds)) === JSON.stringify(arrived);
    const unsent = !isSame || this.attachments.items.length > 0;
    this.#errors = unsent ? this.#form.earlierArrived : undefined;
    this.#isRestored = unsent && !this.#errors;
    this.#enter(this.#errors ? 'rejected' : 'editing');
    this.#listener.arrived(receipt, unsent);
  }

  #failed(error: SmeError, body: Body) {
    const attachmentIds = attachmentIdsOf(body);
    const lost = error.fields.flatMap(({ pointer, code }) => {
      const [, index] = /^\/attachmentIds\/([0-9]+)$/.exec(pointer) ?? [];
      return code === 'not_known' && index ? (attachmentIds[Number(index)] ?? []) : [];
    });
    this.attachments.lose(lost);
    this.reject(this.#form.errorsOf(error), error);
  }

  #body(): Body {
    return this.#form.body(
      this.#fields,
      this.attachments.ready.map(({ attachmentId }) => attachmentId),
    );
  }

  #enter(phase: DraftPhase) {
    this.#phase = phase;
    if (phase === 'uploading') this.#errors = undefined;
    this.#changed();
  }

  #changed() {
    if (!this.#isEnded) this.#listener.changed();
  }
}

function attachmentIdsOf(body: { readonly attachmentIds?: readonly string[] } | object): readonly string[] {
  return 'attachmentIds' in body ? (body.attachmentIds ?? []) : [];
}
