import { ContextProvider } from '@lit/context';
import { ReactiveElement, type PropertyValues } from 'lit';

import { property } from '../property.js';
import type { SessionState, SmeClient } from '../client/client.js';
import type { HostSession, HostSessionRequest } from '../client/client-options.js';
import { SmeError } from '../client/errors.js';
import { serviceLanguageOf } from '../i18n/language.js';
import { cacheOf } from './cache-of.js';
import { cacheContext, clientContext } from './client-context.js';
import { byDefault } from './default-action.js';
import { keepDraftsContext } from './drafts/keep-drafts-context.js';
import { SmeErrorEvent, SmeSessionExpiringEvent, SmeSignedInEvent, SmeSignedOutEvent } from './events.js';
import { ExpiryWatch } from './expiry-watch.js';
import { idle } from './loadable.js';
import { signInContext, type SignInSettings } from './sign-in-settings.js';
import { pageSessionFor, type PageSession, type SessionMember } from './page-session.js';

/**
 * Provides one client, and with it one session, to every element inside. Renders nothing itself. The session belongs to the page:
 * elements with the same `base-url` share it, and it continues when they are removed and inserted again.
 *
 * @summary Client, session and language for all that it wraps.
 * @tagname sme-one-id
 *
 * @event {SmeSignInEvent} sme-sign-in - The person wants to sign in with the host, where `getSession` gave nobody. Cancelable: the
 *   host signs them in on this page, and calls `resume`.
 * @event {SmeSignOutEvent} sme-sign-out - The person asked to sign out; nothing has ended yet. Cancelable: the host signs them out
 *   itself.
 * @event {SmeSignedInEvent} sme-signed-in - Somebody signed in.
 * @event {SmeSignedOutEvent} sme-signed-out - Nobody is signed in any more; `reason` tells why.
 * @event {SmeSessionExpiringEvent} sme-session-expiring - The session ends in two minutes, unless the person asks for more time.
 * @event {SmeErrorEvent} sme-error - A call of an element inside failed; for the host's own records.
 *
 * @slot - The elements that share the client.
 */
export class SmeOneId extends ReactiveElement {
  /** The address of the service, with the contract's version: `https://oneid.sme.go.th/v1`, or `/v1` on its own pages. */
  @property({ attribute: 'base-url' }) baseUrl = '';

  /** A client that the host has created; `base-url` and `getSession` are not used then. */
  @property({ attribute: false }) client: SmeClient | undefined;

  /**
   * Asks the host's back end for an access token (docs/embedding); without it people sign in inside the elements. Read when it
   * is needed: replacing the function restarts nothing.
   */
  @property({ attribute: false }) getSession:
    ((request: HostSessionRequest) => Promise<HostSession | null>) | undefined;

  /** Ends the session at the host's back end when the person signs out; waited for. */
  @property({ attribute: false }) signOut: (() => Promise<unknown>) | undefined;

  /**
   * `tab` lets a session outlive a reload of its tab; its refresh token is then where every script of the page can read it
   * (docs/embedding/sessions.md).
   */
  @property({ attribute: 'keep-session' }) keepSession: 'tab' | undefined;

  /**
   * Where a sign-in on another page comes back to, for pages that are not on the service's list themselves: one address of this
   * origin, with `<sme-one-id>` on its page. People end where they were.
   */
  @property({ attribute: 'return-address' }) returnAddress = '';

  /**
   * Where the host signs people in, shown when `getSession` gives nobody. Its query parameters `return_to` and `ui_locales`
   * say where to come back to, and in which language.
   */
  @property({ attribute: 'sign-in-address' }) signInAddress = '';

  /** `off` keeps nothing of what people have typed over a reload. */
  @property() drafts: 'on' | 'off' = 'on';

  readonly #provider = new ContextProvider(this, { context: clientContext });
  readonly #cache = new ContextProvider(this, { context: cacheContext });
  readonly #signIn = new ContextProvider(this, { context: signInContext });
  readonly #keepDrafts = new ContextProvider(this, { context: keepDraftsContext });
  readonly #expiry = new ExpiryWatch({
    warn: expiresAt => this.dispatchEvent(new SmeSessionExpiringEvent(expiresAt)),
    // By a call that receives the 401 if it is over; extending the session is for the person.
    end: () => void this.#ask(session => session.verify()),
  });
  readonly #member: SessionMember = memberOf(this);
  #session: PageSession | undefined;
  #status: SessionState['status'] = 'signed-out';
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('sme-retry', event => {
      if (this.#session?.look.status === 'failed') byDefault(event, () => void this.resume());
    });
  }

  /** Its children stay where the page put them. */
  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#join();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#leave();
  }

  /** Asks again who is signed in, as after the host has signed somebody in. Resolves when that is known. */
  async resume(): Promise<void> {
    await this.updateComplete;
    await this.#ask(session => session.resumeAgain());
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const session = pageSessionFor(this);
    if (session && session !== this.#session) {
      this.#leave();
      this.#session = session;
      this.#provider.setValue(session.client);
      this.#cache.setValue(cacheOf(session.client));
      if (this.isConnected) this.#join();
    }
    this.#dispatchSignIn();
    if (changed.has('drafts')) this.#keepDrafts.setValue(this.drafts !== 'off');
  }

  #dispatchSignIn() {
    const { returnAddress, signInAddress } = this;
    const look = this.#session?.look ?? idle;
    // Undefined before the first value is set, whatever its type says.
    const current = this.#signIn.value as SignInSettings | undefined;
    const isNew =
      current?.look !== look || current.returnAddress !== returnAddress || current.signInAddress !== signInAddress;
    if (isNew) this.#signIn.setValue({ returnAddress, signInAddress, look });
  }

  #join() {
    const session = this.#session;
    if (!session) return;
    session.connect(this.#member);
    const { state, subscribe } = session.client.session;
    this.#unsubscribe = subscribe(this.#sessionChanged);
    this.#sessionChanged(state);
    if (state.status !== 'signed-in') void this.#ask(() => session.resume());
  }

  #leave() {
    this.#unsubscribe?.();
    this.#expiry.stop();
    this.#session?.disconnect(this.#member);
  }

  /** That nobody is signed in is an answer, not a failure. */
  async #ask(question: (session: PageSession) => Promise<unknown>) {
    try {
      if (this.#session) await question(this.#session);
    } catch (thrown) {
      const error = SmeError.from(thrown);
      if (error.code !== 'not_signed_in') this.dispatchEvent(new SmeErrorEvent(error.code, error.requestId));
    }
  }

  readonly #sessionChanged = (state: SessionState) => {
    if (this.#session) this.#expiry.follow(state, this.#session.client);
    const before = this.#status;
    this.#status = state.status;
    if (state.status === before) return;
    if (state.status === 'signed-in') this.dispatchEvent(new SmeSignedInEvent(state.account.accountType));
    else if (before !== 'signed-out') this.dispatchEvent(new SmeSignedOutEvent(state.status));
  };
}

function memberOf(element: SmeOneId): SessionMember {
  return {
    get getSession() {
      return element.getSession;
    },
    get signOut() {
      return element.signOut;
    },
    get language() {
      return serviceLanguageOf(element);
    },
    lookingChanged: () => element.requestUpdate(),
  };
}
