import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import { property, state } from '../property.js';
import { SmeError } from '../client/errors.js';
import type { Account } from '../contract/types.js';
import type { AttachMode } from '../elements/attachment-picker/attachment-picker.js';
import type { SmeCountsChangedEvent } from '../elements/base/events.js';
import { SmeElement } from '../elements/base/element.js';
import { heading } from '../elements/base/heading.js';
import type { UnfinishedNotices } from '../elements/drafts/unfinished-notices.js';
import { linksContext } from '../elements/lists/links.js';
import { focusSignIn, ownUnlessGiven, signInSlot } from '../elements/base/sign-in-slot.js';
import { ServiceController } from '../session/service-controller.js';
import { byDefault } from '../session/default-action.js';
import { SmeErrorEvent, SmeSignOutEvent } from '../session/events.js';
import { adoptStyles } from '../styles/sheet-in.js';
import type { LazyPart } from './lazy-part.js';
import { isOtherRouting, type Routing } from './address-routing.js';
import { portalMessages } from './messages.js';
import { Navigation } from './navigation.js';
import { pendingPart } from './pending-part.js';
import { menuOf, type MenuView, type Route } from './routes.js';
import { UnreadController } from './unread-controller.js';
import { loadedService, ScreenLoader } from './screen-loader.js';
import { Visit } from './visit.js';

/**
 * The whole service: sign-in, the menu of five, and sign-out back to the choice of account type.
 *
 * @summary The whole service in one tag.
 * @tagname sme-portal
 *
 * @event {SmeNavigateEvent} sme-navigate - Another screen is about to be shown. Cancelable: then the screen and its address stay.
 * @event {SmeSignOutEvent} sme-sign-out - The person asked to sign out; nothing has ended yet. Cancelable: the host signs them out
 *   itself.
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
 * @csspart pending - Stands in the place of a screen while its code is loaded.
 * @csspart reload - The button to load the page again, when a screen has failed to load twice.
 * @csspart unfinished - What became of a submission that was under way when the person signed out.
 * @csspart dismiss - The button that dismisses this notice.
 * @csspart sample - The note on sample data.
 */
export class SmePortal extends SmeElement {
  /**
   * How screens appear in the page's address: `hash`, `query`, `none`, or (as a property) a function of the host, which may have a
   * function `href` that gives the address of a screen. Where screens have addresses, menus and rows are links.
   */
  @property({ hasChanged: isOtherRouting }) routing: Routing = 'none';

  /** How documents are added to a new inquiry: `one-step`, or the manual's `two-step`. */
  @property({ attribute: 'attach-mode' }) attachMode: AttachMode = 'one-step';

  /** Identifies the form that is being filled in; the next one starts empty. */
  @state() private formNumber = 0;
  #sent = false;

  readonly #description = new ServiceController(this, () => {
    void this.#navigation.serviceKnown();
  });
  readonly #navigation: Navigation = new Navigation(this, {
    routing: () => this.routing,
    service: this.#description,
    isOpen: () => this.#visit.account !== undefined,
    loaded: async ({ view }) => {
      await Promise.all([this.#loader.load('service'), view === 'not-found' || this.#loader.load(view)]);
    },
    going: route => {
      this.#going(route);
    },
    notFound: () => void this.#numberNotFound(),
  });
  readonly #visit = new Visit(this, {
    begun: () => {
      this.#navigation.land();
      void this.#navigation.focus();
    },
    ended: () => {
      this.#navigation.leave();
      void this.#landOnSignIn();
    },
  });
  readonly #loader = new ScreenLoader(this, () => this.#neededParts);
  readonly #unread = new UnreadController(this, this.#description);
  /** There is nothing unfinished before somebody has signed in. */
  #unfinished: UnfinishedNotices | undefined;
  /** The item that the menu was last scrolled to. */
  #shownMenu: MenuView | undefined;
  /** The document in which the styles of the service were added. */
  #styledIn: Document | undefined;
  readonly #links = new ContextProvider(this, { context: linksContext });

  /** Shows a screen, as if the person had chosen it. Resolves when it is drawn and its heading has the focus. */
  async show(route: Route): Promise<void> {
    await this.#navigation.show(route);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const service = loadedService();
    if (service) this.#unfinished ??= service.unfinishedNotices(this, this.localize);
    if (!changed.has('routing')) return;
    this.#navigation.land(this.#navigation.route);
    this.#links.setValue({
      inquiry: receiptNumber =>
        this.#navigation.href({ view: 'inquiry', receiptNumber, from: menuOf(this.#navigation.route) }),
    });
  }

  override render() {
    const { account, number } = this.#visit;
    return html`
      ${keyed(number, account ? this.#service(account) : this.#signInScreen())}
      ${ownUnlessGiven(this, 'session', this.#sessionDialog())}
    `;
  }

  #signInScreen(): TemplateResult {
    const portal = this.messages(portalMessages);
    return html`
      <div class="stack">
        ${this.#visit.hasEnded ? html`<p class="notice" part="note">${portal.signedOut}</p>` : nothing}
        ${this.#unfinished?.render() ?? nothing} ${signInSlot(this, { headingLevel: this.headingLevel })}
      </div>
    `;
  }

  get #neededParts(): readonly LazyPart[] {
    const { account, isExpired } = this.#visit;
    if (!account) return [];
    const { view } = this.#navigation.route;
    const shown: Readonly<Partial<Record<typeof view, readonly LazyPart[]>>> = {
      businesses: ['businesses', 'export'],
      'not-found': [],
    };
    return ['service', ...(shown[view] ?? [view as LazyPart]), ...(isExpired ? (['session'] as const) : [])];
  }

  #sessionDialog(): TemplateResult {
    if (this.#visit.isExpired && this.#loader.state('session').status !== 'ready')
      return pendingPart('session', this.messages(portalMessages).screen.signInFailed, {
        localize: this.localize,
        loader: this.#loader,
      });
    return html`
      <sme-session-dialog heading-level=${this.headingLevel}>
        <slot name="session-form" slot="form"></slot>
      </sme-session-dialog>
    `;
  }

  #service(account: Account): TemplateResult {
    return html`
      <div
        class="portal"
        @sme-inquiry-open=${this.#openInquiry}
        @sme-inquiry-create=${this.#createInquiry}
        @sme-business-select=${this.#createInquiry}
        @sme-inquiry-sent=${this.#inquirySent}
        @sme-inquiry-seen=${this.#inquirySeen}
        @sme-cancel=${this.#leaveForm}
        @sme-counts-changed=${this.#countsChanged}
        @sme-error=${this.#failed}
      >
        ${this.#serviceView(account)}
      </div>
    `;
  }

  #serviceView(account: Account): TemplateResult {
    const service = loadedService();
    if (!service) return this.#pendingService();
    if (this.#styledIn !== this.ownerDocument) {
      this.#styledIn = this.ownerDocument;
      adoptStyles(this, ...service.styles);
    }
    const { headingLevel, localize } = this;
    const { route, menus } = this.#navigation;
    const href = (to: Route) => this.#navigation.href(to);
    const go = (to: Route) => void this.show(to);
    return service.serviceView({
      account,
      headingLevel,
      localize,
      menu: {
        views: menus,
        current: this.#currentMenu,
        unread: this.#unread.count,
        signingOut: this.#visit.isEnding,
        href: view => href({ view }),
        choose: view => {
          go({ view });
        },
        signOut: () => void this.#signOut(),
      },
      unfinished: ['inquiry', 'new-inquiry'].includes(route.view) ? nothing : this.#unfinished?.render(),
      route,
      screen: {
        formNumber: this.formNumber,
        attachMode: this.attachMode,
        offers: view => menus.includes(view),
        service: this.#description,
        lookup: this.#navigation.lookup,
        loader: this.#loader,
        href,
        go,
      },
    });
  }

  #pendingService(): TemplateResult {
    const { title, screen } = this.messages(portalMessages);
    return html`
      <section class="screen stack" part="pending" aria-labelledby="screen-heading">
        ${heading(this.headingLevel, title, { id: 'screen-heading' })}
        ${pendingPart('service', screen.failed, { localize: this.localize, loader: this.#loader })}
      </section>
    `;
  }

  /** What the person sees is complete when the code around the screens is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loader.settled('service');
    return super.getUpdateComplete();
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    const current = this.#visit.account && this.#currentMenu;
    const service = loadedService();
    if (current === this.#shownMenu || !service) return;
    this.#shownMenu = current;
    service.showCurrentItem(this.renderRoot);
  }

  get #currentMenu(): MenuView | undefined {
    const { route } = this.#navigation;
    return route.view === 'not-found' ? undefined : menuOf(route);
  }

  #going({ view }: Route) {
    void this.#unread.reload();
    if (!this.#sent || view === 'new-inquiry') return;
    this.#sent = false;
    this.formNumber += 1;
  }

  /** The focused element of the screen is gone: the focus moves to the current heading. */
  protected override recoverFocus() {
    if (this.#visit.account) this.#navigation.recoverFocus();
    else void focusSignIn(this);
  }

  async #signOut() {
    if (!this.dispatchEvent(new SmeSignOutEvent())) return;
    try {
      await this.#visit.signOut();
    } catch (thrown) {
      const { code, requestId } = SmeError.from(thrown);
      this.dispatchEvent(new SmeErrorEvent(code, requestId));
    }
  }

  async #numberNotFound() {
    await this.#loader.load('service');
    const service = loadedService();
    if (service) this.announce(service.numberNotFound(this.localize));
  }

  /** Sign-out lands on the choice of account type, with the focus on its heading. */
  async #landOnSignIn() {
    await this.updateComplete;
    this.announce(this.messages(portalMessages).signedOut);
    await focusSignIn(this);
  }

  #openInquiry(event: HTMLElementEventMap['sme-inquiry-open']) {
    const { receiptNumber } = event;
    const { route } = this.#navigation;
    byDefault(event, () => void this.show({ view: 'inquiry', receiptNumber, from: menuOf(route) }));
  }

  #createInquiry(event: Event & { readonly businessId?: string }) {
    const { businessId } = event;
    byDefault(event, () => void this.show({ view: 'new-inquiry', ...(businessId && { businessId }) }));
  }

  #inquirySent() {
    this.#sent = true;
  }

  #inquirySeen() {
    void this.#unread.reload();
  }

  #leaveForm(event: Event) {
    byDefault(event, () => void this.show({ view: 'inquiries' }));
  }

  #failed({ code, target }: HTMLElementEventMap['sme-error']) {
    const detail = this.renderRoot.querySelector('sme-inquiry-detail');
    // The inquiry itself, not one of its attachments.
    const isItself = target instanceof Element && target.matches('sme-inquiry-detail');
    if (isItself && code === 'not_found' && detail?.inquiry.status === 'failed') this.#navigation.inquiryIsMissing();
  }

  #countsChanged(event: SmeCountsChangedEvent) {
    this.#unread.count = event.unread;
  }
}
