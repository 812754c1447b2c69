import type { ReactiveControllerHost } from 'lit';

import type { SmeClient } from '../client/client.js';
import { SessionController } from './session-controller.js';

interface OwnerListener {
  /** The owner has signed out, or another account has signed in. Nobody finds what another person has left. */
  readonly left: () => void;
  /** Somebody is signed in; called again whenever their session is renewed. */
  readonly signedIn?: () => void;
}

/**
 * The account that an element's state belongs to. The state stays theirs after their session expires, until they sign in again.
 */
export class OwnerController {
  readonly #session: SessionController;
  #accountId: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, { left, signedIn }: OwnerListener) {
    this.#session = new SessionController(host, state => {
      if (state.status === 'expired') return;
      const before = this.#accountId;
      this.#accountId = state.status === 'signed-in' ? state.account.accountId : undefined;
      if (before !== undefined && before !== this.#accountId) left();
      if (this.#accountId !== undefined) signedIn?.();
    });
  }

  /** Undefined while there is no `<sme-one-id>` around the element. */
  get client(): SmeClient | undefined {
    return this.#session.client;
  }
}
