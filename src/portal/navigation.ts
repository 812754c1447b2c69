import type { ReceiptReader } from '../rules/receipt-format.js';
import { SmeNavigateEvent } from '../elements/base/events.js';
import type { SmeElement } from '../elements/base/element.js';
import type { SmePagedElement } from '../elements/lists/paged-element.js';
import type { ServiceController } from '../session/service-controller.js';
import { AddressController } from './address-controller.js';
import { addressOf, type Routing } from './address-routing.js';
import { NumberLookup } from './number-lookup.js';
import { formatRoute, home, menuOf, menuViews, operationOf, type MenuView, type Route } from './routes.js';
import { addressWords } from './typed-address.js';

interface NavigationListener {
  readonly routing: () => Routing;
  readonly service: ServiceController;
  /** Whether screens are shown; before, an address only decides which will be the first. */
  readonly isOpen: () => boolean;
  /** Resolves when the screen of a route can be drawn, or has failed to load. */
  readonly loaded: (route: Route) => Promise<void>;
  /** The person goes to another screen. */
  readonly going: (route: Route) => void;
  /** The address names an inquiry that there is not, or more than one. */
  readonly notFound: () => void;
}

/** The current screen of the portal, and the navigation between screens. */
export class Navigation {
  readonly #host: SmeElement;
  readonly #listener: NavigationListener;
  readonly #address: AddressController;
  readonly lookup: NumberLookup;
  #route: Route = home;
  #readReceipt: ReceiptReader | undefined;
  /** The navigation that will move the focus; undefined when it has arrived. */
  #arrival: symbol | undefined;

  constructor(host: SmeElement, listener: NavigationListener) {
    this.#host = host;
    this.#listener = listener;
    this.#address = new AddressController(host, {
      routing: listener.routing,
      shown: () => this.#route,
      home: () => this.#home,
      read: route => this.#read(route),
      asked: route => this.#askedFor(route),
    });
    this.lookup = new NumberLookup(
      host,
      () => this.#route,
      () => !this.#readReceipt && listener.service.offers('searchInquiries'),
      receiptNumber => {
        this.#lookedUp(receiptNumber);
      },
    );
  }

  get route(): Route {
    return this.#route;
  }

  /** The address under which a screen is met, for a link to it. */
  href(route: Route): string | undefined {
    return addressOf(this.#listener.routing(), route);
  }

  /** The person chose a screen; the host may keep them where they are. */
  async show(route: Route): Promise<void> {
    if (!this.#mayGo(route)) return;
    this.#address.push(route);
    await this.#draw(route);
  }

  /** The menus of the service, in the manual's order. */
  get menus(): readonly MenuView[] {
    return menuViews.filter(view => this.#listener.service.offers(operationOf[view]));
  }

  /** The service has described itself: what the address means may depend on it. */
  async serviceKnown(): Promise<void> {
    const { description } = this.#listener.service;
    if (description?.receiptNumberFormat?.pattern === undefined) this.#readReceipt = undefined;
    else {
      const reader = await import('../session/receipt-reader.js');
      this.#readReceipt = reader.receiptReaderOf(description);
    }
    const route = this.#read(this.#route);
    if (route === this.#route) return;
    this.#address.settle(route);
    if (this.#listener.isOpen()) void this.#draw(route);
    else this.#route = route;
  }

  get #home(): Route {
    const [first] = this.menus;
    return !first || first === home.view ? home : { view: first };
  }

  /** A number in the service's own form names an inquiry, too; and there may be no home as elsewhere. */
  #read(route: Route): Route {
    if (route === home) return this.#home;
    if (route.view !== 'not-found') return route;
    const receiptNumber = this.#readReceipt?.(addressWords(route.address).at(-1) ?? '');
    return receiptNumber === undefined ? route : { view: 'inquiry', receiptNumber, from: route.from };
  }

  /** The first screen: the one in the address, if there is one. */
  land(otherwise = this.#home) {
    this.#route = this.#address.route ?? otherwise;
    this.#address.settle(this.#route);
    this.#host.requestUpdate();
  }

  /** Forgets everything of the person. */
  leave() {
    this.#address.clear();
    this.#route = this.#home;
  }

  /** The inquiry that is shown does not exist, or not for this person. */
  inquiryIsMissing() {
    const route = this.#route;
    if (route.view !== 'inquiry') return;
    const { receiptNumber, from } = route;
    void this.#draw({ view: 'not-found', address: formatRoute(route), number: receiptNumber, from });
  }

  /**
   * The new screen's heading receives the focus, so that people know where they are (WCAG 2.4.3). On the way back to a list the
   * reader's place is restored.
   */
  async focus(isBack = false): Promise<void> {
    const arrival = (this.#arrival = Symbol());
    await this.#listener.loaded(this.#route);
    await this.#host.updateComplete;
    const shown = this.#screen;
    if (shown && 'updateComplete' in shown) await shown.updateComplete;
    if (arrival !== this.#arrival) return;
    this.#arrival = undefined;
    if (isBack && isPaged(shown) && shown.takePlace()) return;
    (this.#host.shadowRoot?.querySelector<HTMLElement>('#screen-heading') ?? shown)?.focus();
  }

  /** The focused element is gone; during a navigation the heading keeps the place for the focus. */
  recoverFocus() {
    if (!this.#arrival) void this.focus();
  }

  /** None before the portal is in the page. */
  get #screen(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.screen');
  }

  #mayGo(route: Route): boolean {
    return this.#host.dispatchEvent(new SmeNavigateEvent(formatRoute(route)));
  }

  /** By the browser's back button, or by a link of the page. */
  #askedFor(route: Route): boolean {
    if (!this.#listener.isOpen()) return true;
    const isShown = formatRoute(route) === formatRoute(this.#route);
    if (!isShown && !this.#mayGo(route)) return false;
    this.#address.settle(route);
    if (!isShown) void this.#draw(route, true);
    return true;
  }

  async #draw(route: Route, isBack = route.view === menuOf(this.#route) && this.#route.view === 'inquiry') {
    const left = this.#screen;
    if (isPaged(left)) left.keepPlace(route.view === 'inquiry' ? route.receiptNumber : undefined);
    this.#listener.going(route);
    this.#route = route;
    this.#host.requestUpdate();
    await this.focus(isBack);
  }

  /** The inquiry that an incomplete number in the address means replaces it. */
  #lookedUp(receiptNumber: string | undefined) {
    if (this.#route.view !== 'not-found') return;
    if (receiptNumber === undefined) {
      this.#listener.notFound();
      return;
    }
    const route: Route = { view: 'inquiry', receiptNumber, from: this.#route.from };
    this.#address.settle(route);
    void this.#draw(route);
  }
}

/** By its methods: the class is loaded with the first list. */
const isPaged = (screen: HTMLElement | null | undefined): screen is SmePagedElement =>
  !!screen && 'takePlace' in screen;
