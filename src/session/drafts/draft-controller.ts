import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { SmeClient } from '../../client/client.js';
import type { SmeError } from '../../client/errors.js';
import { consumeClient } from '../client-context.js';
import { SmeErrorEvent } from '../events.js';
import type { Draft, DraftForm, DraftPhase } from './draft.js';
import type { DraftOutcome, DraftSlot } from './draft-slot.js';
import { draftStoreOf, DraftStore, type AnySlot } from './draft-store.js';
import { keepDraftsContext } from './keep-drafts-context.js';

/** How an element shows the draft of its current subject. `rejected`, `restored` and `phaseChanged` are called after drawing. */
interface DraftView<Body extends object, Receipt, Errors> {
  readonly form: DraftForm<Body, Receipt, Errors>;
  /** Receipt number of the inquiry that the draft belongs to, empty for a new one; undefined while there is none. */
  readonly receiptNumber: () => string | undefined;
  /** Receives the first draft, to put in what was entered before there was one. */
  readonly begin?: (draft: Draft<Body, Receipt, Errors>) => void;
  /** Enters what the controls show into the drafts that they were drawn for. */
  readonly read: () => void;
  /** A submission of the subject has arrived. Called just before drawing, to take over what is to be shown of it. */
  readonly sent: (outcome: DraftOutcome<Receipt>) => void;
  /** The draft of the subject was rejected: the person has to correct something. */
  readonly rejected: (error: SmeError | undefined) => void;
  /** What was entered before a reload has been restored. */
  readonly restored: () => void;
  readonly phaseChanged?: (phase: DraftPhase) => void;
  /** A submission of any subject has arrived; for the event to the page, once. */
  readonly arrived: (receipt: Receipt, receiptNumber: string) => void;
}

/**
 * Shows the draft of an element's subject: the account, and the inquiry that the element shows now. The draft is looked up each
 * time, so that an element can show another subject at any moment without any state of the one before.
 */
export class DraftController<Body extends object, Receipt, Errors> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #view: DraftView<Body, Receipt, Errors>;
  /** The element's own store, until there is a client. */
  #store = new DraftStore();
  #keeps = false;
  #unsubscribe: (() => void) | undefined;
  #isConnected = false;
  #rejected: { readonly slot: AnySlot; readonly error: SmeError | undefined } | undefined;
  #slotShown: { readonly slot: AnySlot; readonly release: () => void } | undefined;
  #shown: { readonly draft: Draft<Body, Receipt, Errors>; readonly phase: DraftPhase } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, view: DraftView<Body, Receipt, Errors>) {
    this.#host = host;
    this.#view = view;
    // Before there is a client, whose drafts take this one over.
    if (view.begin && this.slot) view.begin(this.slot.draft);
    host.addController(this);
    new ContextConsumer(host, {
      context: keepDraftsContext,
      subscribe: true,
      callback: keeps => {
        this.#keeps = this.#store.keeps = keeps;
      },
    });
    consumeClient(host, client => {
      this.#use(client);
    });
  }

  /** Whether there is a service to send to. */
  get isPossible(): boolean {
    return this.#store.client !== undefined;
  }

  /** Account id of the drafts' owner; empty while nobody is known. */
  get owner(): string {
    return this.#store.owner;
  }

  /** The slot of the current subject; undefined while there is none. */
  get slot(): DraftSlot<Body, Receipt, Errors> | undefined {
    const receiptNumber = this.#view.receiptNumber();
    return receiptNumber === undefined ? undefined : this.#store.slot(this.#view.form, receiptNumber);
  }

  hostConnected() {
    this.#isConnected = true;
    this.#subscribe();
    this.#host.requestUpdate();
  }

  /** The drafts stay; only the element stops showing them. */
  hostDisconnected() {
    this.#isConnected = false;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#store.flush();
    // Deferred: by then the controls have been read, and an element that is only moved is connected again.
    queueMicrotask(() => {
      if (!this.#isConnected) this.#showSlot(undefined);
    });
  }

  /** Before the drawing that shows the result of a submission, so that one drawing is enough. */
  hostUpdate() {
    const { slot } = this;
    const outcome = slot?.takeOutcome();
    if (!slot || !outcome) return;
    this.#announce(outcome, slot.receiptNumber);
    this.#view.sent(outcome);
  }

  hostUpdated() {
    const { slot } = this;
    const rejected = this.#rejected;
    this.#rejected = undefined;
    this.#showSlot(this.#isConnected ? (slot as AnySlot | undefined) : undefined);
    if (!slot) return;
    if (isSameSlot(rejected?.slot, slot)) this.#view.rejected(rejected?.error);
    this.#showChanges(slot);
  }

  #use(client: SmeClient) {
    const store = draftStoreOf(client);
    if (store === this.#store) return;
    if (this.#isConnected) this.#view.read();
    if (!this.#store.client) store.adopt(this.#store);
    this.#showSlot(undefined);
    this.#store = store;
    if (this.#keeps) store.keeps = true;
    this.#subscribe();
    this.#host.requestUpdate();
  }

  #subscribe() {
    this.#unsubscribe?.();
    if (!this.#isConnected) return;
    this.#unsubscribe = this.#store.subscribe({
      changed: slot => {
        if (!slot || isSameSlot(slot, this.slot)) this.#host.requestUpdate();
      },
      read: slot => {
        if (!slot || isSameSlot(slot, this.slot)) this.#view.read();
      },
      rejected: (slot, error) => {
        if (!isSameSlot(slot, this.slot)) return;
        if (error) this.#host.dispatchEvent(new SmeErrorEvent(error.code, error.requestId));
        this.#rejected = { slot, error };
        this.#host.requestUpdate();
      },
      arrived: slot => {
        if (slot.form.kind !== this.#view.form.kind || !slot.outcome) return;
        this.#announce(slot.outcome as DraftOutcome<Receipt>, slot.receiptNumber);
        this.#host.requestUpdate();
      },
    });
  }

  #showSlot(slot: AnySlot | undefined) {
    const before = this.#slotShown;
    if (before?.slot === slot) return;
    this.#slotShown = slot && { slot, release: this.#store.show(slot) };
    before?.release();
  }

  #showChanges(slot: DraftSlot<Body, Receipt, Errors>) {
    const { draft } = slot;
    const { phase } = draft;
    if (slot.takeFound()) this.#view.restored();
    if (this.#shown?.draft === draft && this.#shown.phase !== phase) this.#view.phaseChanged?.(phase);
    this.#shown = { draft, phase };
  }

  /** The page receives the event once, from whichever element is connected. */
  #announce(outcome: DraftOutcome<Receipt>, receiptNumber: string) {
    if (outcome.isReported) return;
    outcome.isReported = true;
    this.#view.arrived(outcome.receipt, receiptNumber);
  }
}

const isSameSlot = (one: AnySlot | undefined, other: unknown): boolean => one !== undefined && one === other;
