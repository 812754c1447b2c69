import type { ReactiveControllerHost } from 'lit';

import type { SessionState, SmeClient } from '../client/client.js';
import type { Account } from '../contract/types.js';
import { SessionController } from '../session/session-controller.js';

/** Called when the host's next rendering is scheduled. */
interface VisitListener {
  /** Another person than the one before signed in. */
  readonly begun: () => void;
  /** The person signed out, here or elsewhere. */
  readonly ended: () => void;
}

/**
 * The person whose service is shown. It stays theirs after their session expires, until they sign in again; data of one person
 * are never shown in another's visit.
 */
export class Visit {
  readonly #host: ReactiveControllerHost;
  readonly #session: SessionController;
  readonly #listener: VisitListener;
  #account: Account | undefined;
  /** Of the service in which that account is signed in. */
  #client: SmeClient | undefined;
  #number = 0;
  #hasEnded = false;
  #isEnding = false;

  constructor(host: ReactiveControllerHost & HTMLElement, listener: VisitListener) {
    this.#host = host;
    this.#listener = listener;
    this.#session = new SessionController(host, state => {
      this.#follow(state);
    });
  }

  /** Undefined while nobody is signed in, and nobody waits to sign in again. */
  get account(): Account | undefined {
    return this.#account;
  }

  /** A new value for each person. */
  get number(): number {
    return this.#number;
  }

  /** Whether somebody was here, and signed out of this service. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Whether the person has to sign in again to go on. */
  get isExpired(): boolean {
    return this.#session.state.status === 'expired';
  }

  /** Whether the person is signing out. */
  get isEnding(): boolean {
    return this.#isEnding;
  }

  /** Rejects when the service could not be notified: this page has forgotten the session all the same, and there it expires. */
  async signOut(): Promise<void> {
    if (this.#isEnding) return;
    this.#setEnding(true);
    try {
      await this.#session.client?.auth.signOut();
    } finally {
      this.#setEnding(false);
    }
  }

  #setEnding(isEnding: boolean) {
    this.#isEnding = isEnding;
    this.#host.requestUpdate();
  }

  #follow(state: SessionState) {
    if (state.status === 'signed-in') this.#begin(state.account);
    else if (state.status === 'signed-out' && this.#account) this.#end();
  }

  #begin(account: Account) {
    const isAnother = account.accountId !== this.#account?.accountId;
    this.#account = account;
    this.#client = this.#session.client;
    this.#hasEnded = false;
    if (!isAnother) return;
    this.#number += 1;
    this.#host.requestUpdate();
    this.#listener.begun();
  }

  #end() {
    this.#account = undefined;
    this.#number += 1;
    // Not when the page has changed to another service.
    this.#hasEnded = this.#client === this.#session.client;
    this.#host.requestUpdate();
    if (this.#hasEnded) this.#listener.ended();
  }
}
