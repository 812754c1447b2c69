import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';

import { SmeError } from '../client/errors.js';
import type { Account } from '../contract/types.js';
import { SmeNavigateEvent, type SmeCountsChangedEvent } from '../elements/events.js';
import { SmeElement } from '../elements/element.js';
import { focusSignIn, ownUnlessGiven, signInSlot } from '../elements/sign-in-slot.js';
import { SmeErrorEvent } from '../session/events.js';
import { AddressController } from './address-controller.js';
import { clearAddress, routeOfAddress, showInAddress, type Routing } from './address-routing.js';
import { menu } from './menu.js';
import { styles } from './portal.styles.js';
import { formatRoute, home, menuOf, type Route } from './routes.js';
import { UnreadController } from './unread-controller.js';
import { screen } from './screens.js';
import { Visit } from './visit.js';
import { visitor } from './visitor.js';

/**
 * The whole service: sign-in, the menu of five, and sign-out back to the choice of account type.
 *
 * @summary The whole service in one tag.
 * @tagname sme-portal
 *
 * @event {SmeNavigateEvent} sme-navigate - Another screen is about to be shown; cancel it to stay.
 *
 * @slot sign-in - A host's own sign-in, in place of `<sme-login-selector>`.
 * @slot session - What warns before a session ends and signs in again over the screen, in place of `<sme-session-dialog>`.
 * @slot form - Filled by the portal itself: the sign-in's form, in the page's own tree, where password managers find it.
 * @slot session-form - Filled by the portal itself: the same form, when a session has ended.
 *
 * @csspart heading - The portal's heading.
 * @csspart menu - The list of menus.
 * @csspart sign-out - The sign-out button.
 * @csspart view - The screen that is shown.
 * @csspart sample - The note on sample data.
 */
export class SmePortal extends SmeElement {
  static override styles = [SmeElement.styles, styles];

  /** How screens stand in the page's address: `hash`, `query`, `none`, or (as a property) a function of the host. */
  @property() routing: Routing = 'none';

  @state() private route: Route = home;
  /** The form that is being filled in; the next one begins empty. */
  @state() private formNumber = 0;
  #sent = false;

  readonly #visit = new Visit(this, {
    begun: () => {
      this.route = routeOfAddress(this.routing) ?? home;
      void this.updateComplete.then(() => this.#focusView());
    },
    ended: () => {
      clearAddress(this.routing);
      void this.#landOnSignIn();
    },
  });
  readonly #unread = new UnreadController(this);

  constructor() {
    super();
    new AddressController(
      this,
      () => this.routing,
      route => {
        if (formatRoute(route) !== formatRoute(this.route)) void this.#draw(route);
      },
    );
  }

  /** Shows a screen, as if the person had chosen it. Resolves when it is drawn and its heading has the focus. */
  async show(route: Route): Promise<void> {
    if (!this.dispatchEvent(new SmeNavigateEvent(formatRoute(route)))) return;
    showInAddress(this.routing, route);
    void this.#unread.reload();
    await this.#draw(route);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('routing')) this.route = routeOfAddress(this.routing) ?? this.route;
  }

  override render() {
    const { account, number } = this.#visit;
    return html`
      ${keyed(number, account ? this.#service(account) : this.#signInScreen())}
      ${ownUnlessGiven(this, 'session', this.#sessionDialog())}
    `;
  }

  #signInScreen(): TemplateResult {
    const { portal } = this.messages;
    return html`
      <div class="stack">
        ${this.#visit.hasEnded ? html`<p class="notice" part="note">${portal.signedOut}</p>` : nothing}
        ${signInSlot(this, { headingLevel: this.headingLevel })}
      </div>
    `;
  }

  #sessionDialog(): TemplateResult {
    return html`
      <sme-session-dialog heading-level=${this.headingLevel}>
        <slot name="session-form" slot="form"></slot>
      </sme-session-dialog>
    `;
  }

  #service(account: Account): TemplateResult {
    const { portal } = this.messages;
    return html`
      <div class="portal">
        ${visitor(account, { headingLevel: this.headingLevel, localize: this.localize })}
        ${menu({
          messages: portal,
          current: menuOf(this.route),
          unread: this.#unread.count > 0 ? portal.unread(this.localize.number(this.#unread.count)) : undefined,
          signingOut: this.#visit.isEnding,
          choose: chosen => void this.show({ view: chosen }),
          signOut: () => void this.#signOut(),
        })}
        <div
          class="view"
          part="view"
          @sme-inquiry-open=${this.#openInquiry}
          @sme-inquiry-create=${this.#createInquiry}
          @sme-business-select=${this.#createInquiry}
          @sme-inquiry-sent=${this.#inquirySent}
          @sme-inquiry-seen=${this.#inquirySeen}
          @sme-cancel=${this.#leaveForm}
          @sme-counts-changed=${this.#countsChanged}
        >
          ${screen(this.route, {
            headingLevel: this.headingLevel + 1,
            formNumber: this.formNumber,
            messages: portal,
            go: route => void this.show(route),
          })}
        </div>
      </div>
    `;
  }

  async #draw(route: Route) {
    if (this.#sent && route.view !== 'new-inquiry') {
      this.#sent = false;
      this.formNumber += 1;
    }
    this.route = route;
    await this.updateComplete;
    await this.#focusView();
  }

  /** The new screen's heading takes the focus, so that people hear and see where they are (WCAG 2.4.3). */
  async #focusView() {
    const shown = this.find('.screen') as SmeElement | null;
    await shown?.updateComplete;
    shown?.focus();
  }

  /** Nothing of the screen is left that had the focus: on to the one that is shown now. */
  protected override recoverFocus() {
    void (this.#visit.account ? this.#focusView() : focusSignIn(this));
  }

  async #signOut() {
    try {
      await this.#visit.signOut();
    } catch (thrown) {
      const { code, requestId } = SmeError.from(thrown);
      this.dispatchEvent(new SmeErrorEvent(code, requestId));
    }
  }

  /** Sign-out lands on the choice of account type, with the focus on its heading (S81, D26). */
  async #landOnSignIn() {
    await this.updateComplete;
    this.announce(this.messages.portal.signedOut);
    await focusSignIn(this);
  }

  #openInquiry(event: HTMLElementEventMap['sme-inquiry-open']) {
    const { receiptNumber } = event;
    void this.show({ view: 'inquiry', receiptNumber, from: menuOf(this.route) });
  }

  #createInquiry(event: Event & { readonly businessId?: string }) {
    const { businessId } = event;
    void this.show(businessId ? { view: 'new-inquiry', businessId } : { view: 'new-inquiry' });
  }

  #inquirySent() {
    this.#sent = true;
  }

  #inquirySeen() {
    void this.#unread.reload();
  }

  #leaveForm() {
    void this.show({ view: 'inquiries' });
  }

  #countsChanged(event: SmeCountsChangedEvent) {
    this.#unread.count = event.unread;
  }
}
