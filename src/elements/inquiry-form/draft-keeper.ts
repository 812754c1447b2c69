import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { InquiryDraft } from '../../contract/types.js';
import { draftsContext, type Drafts } from '../../session/drafts.js';
import type { Sending } from '../../session/send-once.js';
import type { Draft, KeptDocument } from './draft.js';

/** What outlives a reload. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly documents: readonly KeptDocument[];
  /** Null while nothing of it has been sent. */
  readonly sending: Sending<InquiryDraft> | null;
}

interface Owner {
  /** What there is to keep; undefined when nothing is. */
  readonly collect: () => KeptDraft | undefined;
  /** Takes a draft up again, unless the person has begun another one. */
  readonly restore: (kept: KeptDraft) => void;
}

const name = 'inquiry';
/** After the last letter; people pause more often than that. */
const restMs = 400;
/** Sending does not wait longer for a browser that is slow to keep things. */
const patienceMs = 1000;

/** Keeps what a person has entered over a reload of the page, for them alone. */
export class DraftKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #owner: Owner;
  #drafts: Drafts | undefined;
  #accountId: string | undefined;
  #askedFor: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isKept = false;

  constructor(host: ReactiveControllerHost & HTMLElement, owner: Owner) {
    this.#host = host;
    this.#owner = owner;
    host.addController(this);
    new ContextConsumer(host, {
      context: draftsContext,
      subscribe: true,
      callback: drafts => {
        this.#drafts = drafts;
        void this.#restore();
      },
    });
  }

  hostDisconnected() {
    void this.flush();
  }

  /** Whether what stands in the form can be had again after a reload. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Whose draft it is from now on. */
  follow(accountId: string | undefined) {
    if (accountId === this.#accountId) return;
    this.#accountId = accountId;
    void this.#restore();
  }

  /** Something has changed. */
  touch() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), restMs);
  }

  /** Keeps what there is now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#drafts || this.#accountId === undefined || this.#askedFor !== this.#accountId) return;
    const kept = this.#owner.collect();
    if (kept) this.#show(await inTime(this.#drafts.save(name, this.#accountId, kept)));
    else this.#show(false);
  }

  /** It was sent, or the person wants it no more. */
  drop() {
    clearTimeout(this.#timer);
    this.#drafts?.remove(name);
    this.#show(false);
  }

  async #restore() {
    const accountId = this.#accountId;
    if (!this.#drafts || accountId === undefined || this.#askedFor === accountId) return;
    const found = await this.#drafts.load(name, accountId);
    if (accountId !== this.#accountId || this.#askedFor === accountId) return;
    // From here on what is in the form is kept; before, it would have taken the place of what was to be found.
    this.#askedFor = accountId;
    if (isKeptDraft(found)) {
      this.#owner.restore(found);
      this.#show(true);
    }
    this.touch();
  }

  #show(isKept: boolean) {
    if (isKept === this.#isKept) return;
    this.#isKept = isKept;
    this.#host.requestUpdate();
  }
}

/** It is our own, but a newer or older copy of this package may have written it. */
function isKeptDraft(found: unknown): found is KeptDraft {
  const { draft, documents, sending } = (found ?? {}) as Partial<KeptDraft>;
  const isSending = sending === null || (typeof sending?.idempotencyKey === 'string' && Array.isArray(sending.tried));
  return typeof draft === 'object' && Array.isArray(documents) && isSending;
}

function inTime(saved: Promise<boolean>): Promise<boolean> {
  return Promise.race([saved, new Promise<boolean>(resolve => setTimeout(() => resolve(false), patienceMs))]);
}
