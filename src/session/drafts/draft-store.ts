import type { SessionState, SmeClient } from '../../client/client.js';
import type { SmeError } from '../../client/errors.js';
import type { DraftForm } from './draft.js';
import { DraftSlot } from './draft-slot.js';
import { sealedDraftsOf } from './sealed-drafts.js';
import { UnfinishedSubmissions, unfinishedSubmissionsOf } from './unfinished-submissions.js';

/** A slot of any form: a listener compares it with its own. */
export type AnySlot = DraftSlot<object, unknown, unknown>;

/** Listener for every draft of a store. */
export interface DraftStoreListener {
  /** Undefined when the owner has changed, and with it every slot. */
  readonly changed: (slot?: AnySlot) => void;
  /** What the controls show is to be entered into the drafts now; undefined for every slot. */
  readonly read?: (slot?: AnySlot) => void;
  readonly rejected?: (slot: AnySlot, error?: SmeError) => void;
  readonly arrived?: (slot: AnySlot) => void;
}

/** The owner while nobody is known to be signed in. */
const nobody = '';

const storesByClient = new WeakMap<SmeClient, DraftStore>();

/** The drafts of a client. They live as long as the client, independent of the elements. */
export function draftStoreOf(client: SmeClient): DraftStore {
  const known = storesByClient.get(client);
  if (known) return known;
  const made = new DraftStore(client);
  storesByClient.set(client, made);
  return made;
}

/**
 * What people have entered in the forms of a page, by account and subject. No account finds what another one has entered, and
 * nothing is found under another receipt number.
 */
export class DraftStore {
  readonly #client: SmeClient | undefined;
  readonly #slots = new Map<string, AnySlot>();
  /** The slots that elements show: a slot that two elements show is in it twice. */
  readonly #shown: AnySlot[] = [];
  readonly #listeners = new Set<DraftStoreListener>();
  #owner = nobody;
  #keeps = false;
  readonly #unfinished: UnfinishedSubmissions;

  constructor(client?: SmeClient) {
    this.#client = client;
    this.#unfinished = client ? unfinishedSubmissionsOf(client) : new UnfinishedSubmissions();
    if (!client) return;
    this.#follow(client.session.state);
    client.session.subscribe(state => {
      this.#follow(state);
    });
  }

  get client(): SmeClient | undefined {
    return this.#client;
  }

  /** The id of the account that is signed in, or was until its session expired; else empty. */
  get owner(): string {
    return this.#owner;
  }

  /** Whether drafts outlive a reload. */
  set keeps(keeps: boolean) {
    this.#keeps = keeps;
    for (const [owner, , slot] of this.#all()) this.#keep(slot, owner);
  }

  /** The slot of the owner for this kind of form and this inquiry; empty for a new one. */
  slot<Body extends object, Receipt, Errors>(
    form: DraftForm<Body, Receipt, Errors>,
    receiptNumber: string,
  ): DraftSlot<Body, Receipt, Errors> {
    const key = slotKey(this.#owner, form.kind, receiptNumber);
    const known = this.#slots.get(key);
    if (known) return known as unknown as DraftSlot<Body, Receipt, Errors>;
    const slot = new DraftSlot(form, receiptNumber);
    this.#hold(key, slot as unknown as AnySlot);
    return slot;
  }

  /** An element shows the slot until it calls what is returned. Blank slots that nobody shows are dropped. */
  show(slot: AnySlot): () => void {
    this.#shown.push(slot);
    return () => {
      this.#shown.splice(this.#shown.indexOf(slot), 1);
      for (const [, key, each] of [...this.#all()]) {
        if (!each.isBlank || this.#shown.includes(each)) continue;
        void each.flush();
        this.#slots.delete(key);
      }
    };
  }

  subscribe(listener: DraftStoreListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes over what was entered before there was a client. */
  adopt(others: DraftStore) {
    for (const [, , slot] of others.#all()) this.#takeOver(slot);
    others.#slots.clear();
  }

  /** Saves now what is not saved yet: an element leaves the page, and the page may be closed next. */
  flush() {
    for (const [, , slot] of this.#all()) void slot.flush();
  }

  #follow(state: SessionState) {
    if (state.status === 'expired') return;
    const owner = state.status === 'signed-in' ? state.account.accountId : nobody;
    if (owner !== this.#owner) this.#change(owner);
    for (const [slotOwner, , slot] of this.#all()) if (slotOwner === owner) slot.resume();
  }

  #change(owner: string) {
    this.#notify(({ read }) => read?.());
    const before = this.#owner;
    this.#owner = owner;
    if (owner !== nobody) this.#unfinished.signedIn(owner);
    for (const [slotOwner, key, slot] of [...this.#all()]) {
      if (slotOwner !== before) continue;
      if (owner !== nobody && before !== nobody) {
        slot.suspend();
        continue;
      }
      this.#slots.delete(key);
      // What somebody entered before the sign-in is theirs; what is left at a sign-out belongs to nobody.
      if (before === nobody) this.#takeOver(slot);
      else slot.end(() => this.#unfinished.reporter(before));
    }
    this.#notify(({ changed }) => changed());
  }

  #takeOver(slot: AnySlot) {
    const key = slotKey(this.#owner, slot.form.kind, slot.receiptNumber);
    const own = this.#slots.get(key);
    if (!own) this.#hold(key, slot);
    else if (slot.draft.isBegun) own.take(slot.kept());
  }

  #hold(key: string, slot: AnySlot) {
    slot.listener = {
      client: () => this.#client,
      changed: () => {
        this.#notify(({ changed }) => changed(slot));
      },
      read: () => {
        this.#notify(({ read }) => read?.(slot));
      },
      rejected: error => {
        this.#notify(({ rejected }) => rejected?.(slot, error));
      },
      arrived: () => {
        this.#notify(({ arrived }) => arrived?.(slot));
      },
    };
    this.#slots.set(key, slot);
    this.#keep(slot, this.#owner);
  }

  #keep(slot: AnySlot, owner: string) {
    const isKept = this.#keeps && this.#client && owner !== nobody;
    slot.keepIn(isKept ? sealedDraftsOf(this.#client) : undefined, owner);
  }

  *#all(): Generator<readonly [owner: string, key: string, slot: AnySlot]> {
    for (const [key, slot] of this.#slots) yield [key.split(' ', 1)[0] ?? '', key, slot];
  }

  #notify(what: (listener: DraftStoreListener) => void) {
    for (const listener of [...this.#listeners]) what(listener);
  }
}

const slotKey = (owner: string, kind: string, receiptNumber: string) => `${owner} ${kind} ${receiptNumber}`;
