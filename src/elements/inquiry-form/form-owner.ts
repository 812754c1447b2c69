import type { ReactiveControllerHost } from 'lit';

import type { SessionState } from '../../client/client.js';
import { SessionController } from '../../session/session-controller.js';

interface OwnerListener {
  /** The person has gone, and somebody else may come: nobody finds what another person has entered (D26). */
  readonly left: () => void;
  /** After every change; undefined while nobody is signed in. */
  readonly follow: (accountId: string | undefined) => void;
  /** The same person has signed in again after their session ended, and something was to be done then. */
  readonly again: () => void;
}

/** Whose form it is. It stays theirs when their session ends by itself, until they sign in again (D30). */
export class FormOwner {
  readonly #listener: OwnerListener;
  #accountId: string | undefined;
  /** Whether `again` is to be called at the next sign-in. */
  waits = false;

  constructor(host: ReactiveControllerHost & HTMLElement, listener: OwnerListener) {
    this.#listener = listener;
    new SessionController(host, state => {
      this.#changed(state);
    });
  }

  get accountId(): string | undefined {
    return this.#accountId;
  }

  #changed(state: SessionState) {
    if (state.status === 'expired') return;
    const accountId = state.status === 'signed-in' ? state.account.accountId : undefined;
    if (this.#accountId !== undefined && this.#accountId !== accountId) this.#listener.left();
    this.#accountId = accountId;
    this.#listener.follow(accountId);
    if (accountId === undefined || !this.waits) return;
    this.waits = false;
    this.#listener.again();
  }
}
