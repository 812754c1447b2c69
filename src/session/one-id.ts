import { ContextProvider } from '@lit/context';
import { ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

import { createSmeClient } from '../client/index.js';
import type { HostSession, SessionState, SmeClient } from '../client/client.js';
import { SmeError } from '../client/errors.js';
import { serviceLanguageOf } from '../i18n/language.js';
import { clientContext } from './client-context.js';
import { SmeErrorEvent, SmeSessionExpiringEvent, SmeSignedInEvent, SmeSignedOutEvent } from './events.js';
import { ExpiryWatch } from './expiry-watch.js';
import { finishRedirectSignIn } from './redirect-sign-in.js';

/**
 * Gives one client, and with it one session, to every element inside. Draws nothing itself.
 *
 * @summary Client, session and language for all that it wraps.
 * @tagname sme-one-id
 *
 * @event {SmeSignedInEvent} sme-signed-in - Somebody signed in.
 * @event {SmeSignedOutEvent} sme-signed-out - Nobody is signed in any more; `reason` tells why.
 * @event {SmeSessionExpiringEvent} sme-session-expiring - The session ends in two minutes unless it is used.
 * @event {SmeErrorEvent} sme-error - A call of an element inside failed; for the host's own records.
 *
 * @slot - The elements that share the client.
 */
export class SmeOneId extends ReactiveElement {
  /** Where the service stands, with the contract's version: `https://oneid.sme.go.th/v1`, or `/v1` on its own pages. */
  @property({ attribute: 'base-url' }) baseUrl = '';

  /** A client of the host's own making; `base-url` and `getSession` are not used then. */
  @property({ attribute: false }) client: SmeClient | undefined;

  /** Asks the host's back end for an access token (docs/embedding); without it people sign in inside the elements. */
  @property({ attribute: false }) getSession: (() => Promise<HostSession | null>) | undefined;

  readonly #provider = new ContextProvider(this, { context: clientContext });
  readonly #expiry = new ExpiryWatch(expiresAt => this.dispatchEvent(new SmeSessionExpiringEvent(expiresAt)));
  #current: SmeClient | undefined;
  #status: SessionState['status'] = 'signed-out';
  #unsubscribe: (() => void) | undefined;

  /** Its children stay where the page put them. */
  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.#current) this.#follow(this.#current);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#expiry.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (this.client) {
      this.#use(this.client);
      return;
    }
    if (!this.baseUrl || !(changed.has('baseUrl') || changed.has('getSession') || changed.has('client'))) return;
    const client = createSmeClient({
      baseUrl: this.baseUrl,
      language: () => serviceLanguageOf(this),
      ...(this.getSession && { getSession: this.getSession }),
    });
    this.#use(client);
    void this.#learnWhoIsSignedIn(client);
  }

  #use(client: SmeClient) {
    if (client === this.#current) return;
    this.#current = client;
    this.#follow(client);
    this.#provider.setValue(client);
  }

  #follow(client: SmeClient) {
    this.#unsubscribe?.();
    this.#unsubscribe = client.session.subscribe(this.#sessionChanged);
    this.#sessionChanged(client.session.state);
  }

  /** The host's back end may have a session already, or the person may just come back from another sign-in page. */
  async #learnWhoIsSignedIn(client: SmeClient) {
    try {
      if (this.getSession) await client.auth.session();
      else await finishRedirectSignIn(client);
    } catch (thrown) {
      const error = SmeError.from(thrown);
      // That nobody is signed in is an answer, not a failure.
      if (error.code !== 'not_signed_in') this.dispatchEvent(new SmeErrorEvent(error.code, error.requestId));
    }
  }

  readonly #sessionChanged = (state: SessionState) => {
    this.#expiry.follow(state);
    const before = this.#status;
    this.#status = state.status;
    if (state.status === before) return;
    if (state.status === 'signed-in') this.dispatchEvent(new SmeSignedInEvent(state.account.accountType));
    else if (before === 'signed-in') this.dispatchEvent(new SmeSignedOutEvent(state.status));
  };
}
