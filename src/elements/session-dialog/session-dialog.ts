import { ContextConsumer } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { timeText } from '../../i18n/dates.js';
import { state } from '../../property.js';
import type { SessionState, SmeClient } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import { SmeErrorEvent, SmeSignInEvent, SmeSignOutEvent } from '../../session/events.js';
import { ExpiryWatch, warnAheadMs } from '../../session/expiry-watch.js';
import { SessionController } from '../../session/session-controller.js';
import { hostSignInAddress, signInContext } from '../../session/sign-in-settings.js';
import { SmeElement } from '../base/element.js';
import { signInSlot } from '../base/sign-in-slot.js';
import { Countdown } from './countdown.js';
import { sessionMessages } from './messages.js';
import { styles } from './session-dialog.styles.js';
import { endingView, hostView, signInView, type SessionView } from './session-views.js';

/** `again`: before the end, when the service no longer extends the session. `over`: after it. */
type Mode = 'closed' | 'ending' | 'again' | 'over';

// Requirements: D30.
/**
 * Warns two minutes before the session ends, with one button for more time; after the end it lets the person sign in again over
 * the page, which stays as it was left (WCAG 2.2.1). Use one inside `<sme-one-id>`; `<sme-portal>` contains one.
 *
 * @summary Warns before a session ends, and signs in again over the page.
 * @tagname sme-session-dialog
 *
 * @event {SmeSignInEvent} sme-sign-in - The person follows the link to the sign-in of the host. Cancelable: the host shows one itself.
 * @event {SmeSignOutEvent} sme-sign-out - The person asked to sign out. Cancelable: the host signs them out itself.
 *
 * @slot sign-in - A host's own sign-in, in place of `<sme-login-selector>`.
 * @slot form - Filled by the element itself: the sign-in's form, in the page's own tree, where password managers find it.
 *
 * @csspart dialog - The dialog.
 * @csspart heading - Its heading.
 * @csspart left - How much time is left.
 * @csspart stay - The button for more time.
 * @csspart go-on - The button that looks for a new session of the host.
 * @csspart host-sign-in - The link to the sign-in of the host, in a new tab.
 * @csspart sign-out - The button that signs out.
 * @csspart failure - What came of the last try, if it was nothing good.
 */
export class SmeSessionDialog extends SmeElement {
  static override styles = [SmeElement.styles, styles];

  @state() private mode: Mode = 'closed';
  @state() private endsAt = '';
  @state() private busy = false;
  @state() private problem: string | undefined;

  readonly #session = new SessionController(this, session => {
    this.#sessionChanged(session);
  });
  readonly #settings = new ContextConsumer(this, { context: signInContext, subscribe: true });
  readonly #watch = new ExpiryWatch({
    warn: expiresAt => {
      this.endsAt = expiresAt;
      this.#show('ending');
    },
    end: () => {
      this.#show('over');
    },
  });
  readonly #countdown = new Countdown(this);

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#watch.stop();
    this.#countdown.stop();
  }

  override render(): TemplateResult {
    const isOpen = this.mode !== 'closed';
    // Rendered also when closed: a dialog that is removed while open would not return the focus.
    return html`
      <dialog
        class=${this.mode}
        part="dialog"
        aria-labelledby=${ifDefined(isOpen ? 'heading' : undefined)}
        aria-describedby=${ifDefined(isOpen ? 'text' : undefined)}
        @cancel=${this.#cancelled}
        @close=${this.#closed}
      >
        ${isOpen ? this.#content() : nothing}
      </dialog>
    `;
  }

  protected override updated(changed: PropertyValues) {
    const dialog = this.find('dialog') as HTMLDialogElement;
    const isWanted = this.mode !== 'closed';
    if (dialog.open && !isWanted) dialog.close();
    if (dialog.isConnected && !dialog.open && isWanted) dialog.showModal();
    if (changed.has('mode') && isWanted) (this.find('#main-action') ?? this.find('#heading'))?.focus();
  }

  #content() {
    const { again } = this.messages(sessionMessages);
    const view: SessionView = {
      localize: this.localize,
      headingLevel: this.headingLevel,
      endsAt: this.endsAt,
      busy: this.busy,
      problem: this.problem,
      signOut: () => void this.#signOut(),
    };
    if (this.mode === 'ending') {
      const left = this.#countdown.text(this.localize);
      return endingView({ ...view, left, stay: () => void this.#stay() });
    }
    if (!this.#asksForSignIn)
      return hostView({
        ...view,
        signInAddress: hostSignInAddress(this.#settings.value, this),
        signIn: event => {
          if (!this.dispatchEvent(new SmeSignInEvent())) event.preventDefault();
        },
        goOn: () => void this.#goOn(),
      });
    return signInView(view, {
      text: this.mode === 'again' ? again.soon(timeText(this.endsAt, this.localize)) : again.over,
      signIn: signInSlot(this, { headingLevel: this.headingLevel + 1, again: true, signInPage: 'window' }),
    });
  }

  get #asksForSignIn(): boolean {
    return (this.mode === 'again' || this.mode === 'over') && this.#session.client?.session.keptBy !== 'host';
  }

  #show(mode: Mode) {
    this.mode = mode;
    this.problem = undefined;
    const { client } = this.#session;
    if (mode === 'ending' && client) this.#countdown.start(() => Date.parse(this.endsAt) - client.clock.now());
    else this.#countdown.stop();
  }

  #sessionChanged(session: SessionState) {
    const { client } = this.#session;
    if (!client) return;
    this.#watch.follow(session, client);
    if (session.status === 'expired') this.#show('over');
    else if (session.status === 'signed-out' || isLong(session.expiresAt, client)) this.#show('closed');
  }

  async #stay() {
    const { ending } = this.messages(sessionMessages);
    await this.#ask(ending.failed, async client => {
      const endsAt = await client.auth.extend();
      if (endsAt === null) return; // Over: the change of the session has shown it.
      if (!isLong(endsAt, client)) this.#show('again');
      else this.announce(ending.stayed(timeText(endsAt, this.localize)));
    });
  }

  async #goOn() {
    const { again } = this.messages(sessionMessages);
    await this.#ask(again.failed, async client => {
      if ((await client.auth.resume()) === null) this.problem = again.notYet;
    });
  }

  async #ask(failed: string, question: (client: SmeClient) => Promise<void>) {
    const { client } = this.#session;
    if (this.busy || !client) return;
    this.busy = true;
    this.problem = undefined;
    try {
      await question(client);
    } catch (thrown) {
      this.#dispatchError(thrown);
      this.problem = failed;
    } finally {
      this.busy = false;
    }
  }

  async #signOut() {
    if (!this.dispatchEvent(new SmeSignOutEvent())) return;
    try {
      await this.#session.client?.auth.signOut();
    } catch (thrown) {
      // This page has forgotten the session; the service could not be notified, and lets it expire.
      this.#dispatchError(thrown);
    }
  }

  #dispatchError(thrown: unknown) {
    const { code, requestId } = SmeError.from(thrown);
    this.dispatchEvent(new SmeErrorEvent(code, requestId));
  }

  /** Escape extends the session, since somebody must have pressed it; the end of a session cannot be dismissed. */
  readonly #cancelled = (event: Event) => {
    event.preventDefault();
    if (this.mode === 'ending') void this.#stay();
  };

  /** Browsers close a dialog at the second Escape, whatever the page does. */
  readonly #closed = () => {
    this.requestUpdate();
  };
}

/** Whether the rest is long enough to need no warning. */
function isLong(expiresAt: string, { clock }: SmeClient): boolean {
  return Date.parse(expiresAt) - clock.now() > warnAheadMs;
}
