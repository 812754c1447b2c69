import type { SmeClient } from '../../client/client.js';
import type { SmeError } from '../../client/errors.js';
import { Draft, type DraftForm, type StoredDraft } from './draft.js';
import type { SealedDrafts } from './sealed-drafts.js';
import type { Unfinished } from './unfinished-submissions.js';

/** Milliseconds from a change until it is saved. */
const restMs = 100;
/** A submission does not wait longer for a browser that saves slowly. */
const saveTimeoutMs = 1000;

/** The result of a submission that arrived. */
export interface DraftOutcome<Receipt> {
  readonly receipt: Receipt;
  /** The form was changed after the version that arrived, and keeps the change. */
  readonly unsent: boolean;
  /** Whether the page has received the event. */
  isReported: boolean;
}

export interface SlotListener {
  readonly client: () => SmeClient | undefined;
  readonly changed: () => void;
  /** Input that no event reported is to be entered now. */
  readonly read: () => void;
  /** The service rejected it, or the person has to correct something. */
  readonly rejected: (error?: SmeError) => void;
  readonly arrived: () => void;
}

/** The stored form of one subject's draft. */
interface StoredSlot<Body> extends StoredDraft<Body> {
  readonly earlier: readonly StoredDraft<Body>[];
}

/** Where a slot is saved, to survive a reload. */
interface Keeper {
  readonly sealed: SealedDrafts;
  readonly accountId: string;
  /** Until it is read: saving earlier would overwrite what was saved before. */
  isRead: boolean;
}

/**
 * The place of one account's draft for one subject, saved for a reload where that is wanted. A draft that was sent or discarded
 * is replaced by a new one, so that nothing of it can return.
 */
export class DraftSlot<Body extends object, Receipt, Errors> {
  readonly #form: DraftForm<Body, Receipt, Errors>;
  readonly #receiptNumber: string;
  #listener: SlotListener | undefined;
  #draft: Draft<Body, Receipt, Errors>;
  /** Drafts from before the reload, found after another one had been begun. */
  #earlier: readonly Draft<Body, Receipt, Errors>[] = [];
  #outcome: DraftOutcome<Receipt> | undefined;
  #keeper: Keeper | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the storage may hold something for it. */
  #isWritten = false;
  #isKept = false;
  #isFound = false;

  constructor(form: DraftForm<Body, Receipt, Errors>, receiptNumber: string) {
    this.#form = form;
    this.#receiptNumber = receiptNumber;
    this.#draft = this.#newDraft();
  }

  /** The listener for changes, and the client to send with. */
  set listener(listener: SlotListener) {
    this.#listener = listener;
  }

  get form(): DraftForm<Body, Receipt, Errors> {
    return this.#form;
  }

  get receiptNumber(): string {
    return this.#receiptNumber;
  }

  get draft(): Draft<Body, Receipt, Errors> {
    return this.#draft;
  }

  /** Whether another draft was found in the tab, which the person may restore instead. */
  get hasEarlier(): boolean {
    return this.#earlier.length > 0;
  }

  /** Whether a new slot would be the same: it is empty, and the storage has been read. */
  get isBlank(): boolean {
    return this.#draft.isBlank && !this.hasEarlier && !this.#outcome && this.#keeper?.isRead !== false;
  }

  /** Whether the content of the form survives a reload. */
  get isKept(): boolean {
    return this.#isKept;
  }

  get outcome(): DraftOutcome<Receipt> | undefined {
    return this.#outcome;
  }

  /** Whether something from before the reload was found; `true` once, for the first caller, which announces it. */
  takeFound(): boolean {
    const isFound = this.#isFound && (this.#draft.isRestored || this.hasEarlier);
    this.#isFound = false;
    return isFound;
  }

  /** The result of a submission, once: the caller shows it. */
  takeOutcome(): DraftOutcome<Receipt> | undefined {
    const outcome = this.#outcome;
    this.#outcome = undefined;
    return outcome;
  }

  /** Saves it for a reload from now on, after reading what was saved before; without `sealed` no longer. */
  keepIn(sealed: SealedDrafts | undefined, accountId: string) {
    if (this.#keeper?.sealed === sealed && (!sealed || this.#keeper?.accountId === accountId)) return;
    const before = this.#keeper;
    this.#keeper = sealed && { sealed, accountId, isRead: false };
    if (this.#keeper) void this.#restore(this.#keeper);
    else {
      void before?.sealed.remove(before.accountId, this.#subject);
      this.#showKept(false);
    }
  }

  /** Restores an earlier draft, unless another one has been begun: then the person chooses. */
  take({ earlier, ...kept }: StoredSlot<Body>) {
    const { isBegun } = this.#draft;
    if (!isBegun) this.#draft.restore(kept);
    const others = isBegun ? [kept, ...earlier] : earlier;
    this.#earlier = [...this.#earlier, ...others.map(other => this.#restored(other))];
    this.#changed();
  }

  /** Swaps the earlier draft with the content of the form. */
  swap() {
    const [next, ...others] = this.#earlier;
    if (!next) return;
    this.#earlier = [...others, this.#draft];
    this.#draft = next;
    this.#changed();
  }

  discardEarlier() {
    const [first] = this.#earlier;
    if (first) this.#drop(first);
  }

  /** Starts a new draft. */
  discard() {
    this.#outcome = undefined;
    this.#drop(this.#draft);
  }

  resume() {
    for (const draft of this.#drafts) draft.resume();
  }

  suspend() {
    void this.flush();
    for (const draft of this.#drafts) draft.suspend();
  }

  /** Its owner has signed out: nobody may find anything of it. `report` gives the receiver of what becomes of a submission. */
  end(report: () => (state: Unfinished) => void) {
    clearTimeout(this.#timer);
    this.#keeper = this.#outcome = undefined;
    for (const draft of this.#drafts) draft.leave(report());
    this.#earlier = [];
  }

  kept(): StoredSlot<Body> {
    return { ...this.#draft.kept(), earlier: this.#earlier.map(draft => draft.kept()) };
  }

  /** Saves what there is now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const keeper = this.#keeper;
    if (!keeper?.isRead) return;
    const { sealed, accountId } = keeper;
    if (this.#drafts.some(draft => draft.isWorthKeeping)) {
      this.#isWritten = true;
      const isKept = await withinSaveTimeout(sealed.save(accountId, this.#subject, this.kept()));
      if (keeper === this.#keeper) this.#showKept(isKept);
    } else if (this.#isWritten) {
      this.#isWritten = false;
      this.#showKept(false);
      await sealed.remove(accountId, this.#subject);
    }
  }

  get #subject(): string {
    return `${this.#form.kind}/${this.#receiptNumber}`;
  }

  get #drafts(): readonly Draft<Body, Receipt, Errors>[] {
    return [this.#draft, ...this.#earlier];
  }

  #newDraft(): Draft<Body, Receipt, Errors> {
    const draft: Draft<Body, Receipt, Errors> = new Draft(this.#form, this.#receiptNumber, {
      client: () => this.#listener?.client(),
      changed: () => {
        this.#changed();
      },
      read: () => this.#listener?.read(),
      aboutToSend: () => this.flush(),
      rejected: error => {
        if (draft === this.#draft) this.#listener?.rejected(error);
      },
      arrived: (receipt, unsent) => {
        this.#outcome = { receipt, unsent, isReported: false };
        if (!unsent) this.#drop(draft);
        void this.flush();
        this.#listener?.arrived();
      },
    });
    return draft;
  }

  #restored(kept: StoredDraft<Body>): Draft<Body, Receipt, Errors> {
    const draft = this.#newDraft();
    draft.restore(kept);
    return draft;
  }

  #drop(draft: Draft<Body, Receipt, Errors>) {
    draft.end();
    const left = this.#drafts.filter(each => each !== draft);
    this.#draft = left[0] ?? this.#newDraft();
    this.#earlier = left.slice(1);
    this.#changed();
  }

  async #restore(keeper: Keeper) {
    const found = await keeper.sealed.load(keeper.accountId, this.#subject);
    if (keeper !== this.#keeper) return;
    keeper.isRead = true;
    if (isKeptSlot<Body>(found)) {
      this.#isWritten = this.#isFound = true;
      // What stands in a control counts as begun, even if no event has reported it.
      this.#listener?.read();
      this.take(found);
      this.#showKept(true);
    }
    this.#changed();
  }

  #changed() {
    if (this.#keeper?.isRead) this.#timer ??= setTimeout(() => void this.flush(), restMs);
    this.#listener?.changed();
  }

  #showKept(isKept: boolean) {
    if (isKept === this.#isKept) return;
    this.#isKept = isKept;
    this.#listener?.changed();
  }
}

/** Written by this package, but perhaps by a newer or older version. */
function isKeptSlot<Body>(found: unknown): found is StoredSlot<Body> {
  const { fields, attachments, rejected, submission, earlier } = (found ?? {}) as Partial<StoredSlot<Body>>;
  const isSubmission =
    submission === null || (typeof submission?.idempotencyKey === 'string' && Array.isArray(submission.tried));
  return typeof fields === 'object' && [attachments, rejected, earlier].every(Array.isArray) && isSubmission;
}

function withinSaveTimeout(saved: Promise<boolean>): Promise<boolean> {
  return Promise.race([saved, new Promise<boolean>(resolve => setTimeout(() => resolve(false), saveTimeoutMs))]);
}
