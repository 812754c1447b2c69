import type { ReactiveControllerHost } from 'lit';

import type { SmeClient } from '../client/client.js';
import { SessionController } from './session-controller.js';

interface OwnerListener {
  /** The person has gone: signed out, or somebody else has signed in. Nobody finds what another person has left. */
  readonly left: () => void;
  /** Somebody is signed in; called again whenever their session is renewed. */
  readonly signedIn?: () => void;
}

/** Whose state an element holds. It stays theirs when their session ends by itself, until they sign in again. */
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

  /** Undefined while no `<sme-one-id>` stands around the element. */
  get client(): SmeClient | undefined {
    return this.#session.client;
  }
}
