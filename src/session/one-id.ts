import { ContextProvider } from '@lit/context';
import { ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

import { createSmeClient } from '../client/index.js';
import type { HostSession, SessionState, SmeClient } from '../client/client.js';
import { SmeError } from '../client/errors.js';
import { serviceLanguageOf } from '../i18n/language.js';
import { clientContext } from './client-context.js';
import { keepDraftsContext, sealedDraftsOf } from './drafts/sealed-drafts.js';
import { SmeErrorEvent, SmeSessionExpiringEvent, SmeSignedInEvent, SmeSignedOutEvent } from './events.js';
import { ExpiryWatch } from './expiry-watch.js';

/**
 * Gives one client, and with it one session, to every element inside. Draws nothing itself.
 *
 * @summary Client, session and language for all that it wraps.
 * @tagname sme-one-id
 *
 * @event {SmeSignedInEvent} sme-signed-in - Somebody signed in.
 * @event {SmeSignedOutEvent} sme-signed-out - Nobody is signed in any more; `reason` tells why.
 * @event {SmeSessionExpiringEvent} sme-session-expiring - The session ends in two minutes, unless the person asks for more time.
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

  /**
   * `tab` lets a session outlive a reload of its tab; its refresh token is then where every script of the page can read it
   * (docs/embedding/sessions.md).
   */
  @property({ attribute: 'keep-session' }) keepSession: 'tab' | undefined;

  /** `off` keeps nothing of what people have typed over a reload. */
  @property() drafts: 'on' | 'off' = 'on';

  readonly #provider = new ContextProvider(this, { context: clientContext });
  readonly #keepDrafts = new ContextProvider(this, { context: keepDraftsContext });
  readonly #expiry = new ExpiryWatch({
    warn: expiresAt => this.dispatchEvent(new SmeSessionExpiringEvent(expiresAt)),
    // By a call that meets the end if it is one; asking for more time is for the person.
    end: () => void this.#ask(client => client.api.GET('/session')),
  });
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
    if (changed.has('drafts')) this.#keepDrafts.setValue(this.drafts !== 'off');
    if (this.client) {
      this.#use(this.client);
      return;
    }
    const { baseUrl, getSession, keepSession } = this;
    const made = ['baseUrl', 'getSession', 'keepSession', 'client'] as const;
    if (!baseUrl || !made.some(name => changed.has(name))) return;
    const language = () => serviceLanguageOf(this);
    const keeper = { ...(getSession && { getSession }), ...(keepSession && { keepSession }) };
    this.#use(createSmeClient({ baseUrl, language, ...keeper }));
  }

  #use(client: SmeClient) {
    if (client === this.#current) return;
    this.#current = client;
    // From now on they go when their writer signs out, whether or not an element has shown them.
    sealedDraftsOf(client);
    this.#follow(client);
    this.#provider.setValue(client);
    // The host may have a session already, the tab may have kept one, or the person just comes back from another page.
    if (client.session.state.status !== 'signed-in') void this.#ask(() => client.auth.resume());
  }

  #follow(client: SmeClient) {
    this.#unsubscribe?.();
    this.#unsubscribe = client.session.subscribe(this.#sessionChanged);
    this.#sessionChanged(client.session.state);
  }

  /** That nobody is signed in is an answer, not a failure. */
  async #ask(question: (client: SmeClient) => Promise<unknown>) {
    try {
      if (this.#current) await question(this.#current);
    } catch (thrown) {
      const error = SmeError.from(thrown);
      if (error.code !== 'not_signed_in') this.dispatchEvent(new SmeErrorEvent(error.code, error.requestId));
    }
  }

  readonly #sessionChanged = (state: SessionState) => {
    if (this.#current) this.#expiry.follow(state, this.#current);
    const before = this.#status;
    this.#status = state.status;
    if (state.status === before) return;
    if (state.status === 'signed-in') this.dispatchEvent(new SmeSignedInEvent(state.account.accountType));
    else if (before !== 'signed-out') this.dispatchEvent(new SmeSignedOutEvent(state.status));
  };
}
