import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { consumeClient } from '../session/client-context.js';
import type { Unfinished } from '../session/drafts/draft.js';
import { draftStoreOf, type DraftStore } from '../session/drafts/draft-store.js';

/** Tracks the submissions that were pending when the person signed out, here or in another tab. */
export class UnfinishedController implements ReactiveController {
  #store: DraftStore | undefined;
  #unsubscribe: (() => void) | undefined;

  /** `settled` is called when the outcome of one is known. */
  constructor(host: ReactiveControllerHost & HTMLElement, settled: () => void) {
    host.addController(this);
    consumeClient(host, client => {
      this.#unsubscribe?.();
      const store = (this.#store = draftStoreOf(client));
      let before = store.unfinished;
      this.#unsubscribe = store.subscribe({
        changed: slot => {
          if (slot) return;
          const wasPending = before.includes('pending');
          before = store.unfinished;
          host.requestUpdate();
          if (wasPending && before.length > 0) settled();
        },
      });
    });
  }

  get states(): readonly Unfinished[] {
    return this.#store?.unfinished ?? [];
  }

  hostDisconnected() {
    this.#unsubscribe?.();
    this.#store = this.#unsubscribe = undefined;
  }
}
