import type { ReactiveController, ReactiveControllerHost } from 'lit';

import {
  clearAddress,
  hasForeignHash,
  correctAddress,
  routeOfAddress,
  showInAddress,
  type Routing,
} from './address-routing.js';
import { currentEntry, watchEntries } from './history-entry.js';
import type { Route } from './routes.js';

interface AddressListener {
  readonly routing: () => Routing;
  /** The screen that is shown. */
  readonly shown: () => Route;
  /** What is shown where an address names no screen. */
  readonly home: () => Route;
  /** What a route means with this service. */
  readonly read: (route: Route) => Route;
  /** The page's address asks for a screen, as after the browser's back button. Returns whether it is shown. */
  readonly asked: (route: Route) => boolean;
}

/** The page's position in the browser's history. */
interface HistoryStep {
  readonly address: string;
  readonly index: number | undefined;
}

/**
 * Synchronizes the page's address and the portal's screen while the portal is connected. An address that names no screen is the
 * home screen; on the way back it is the screen that was shown there. A fragment of the host's page changes nothing: what was
 * being filled in stays.
 */
export class AddressController implements ReactiveController {
  readonly #listener: AddressListener;
  /** What was shown at history entries whose address does not say it. */
  readonly #seen = new Map<string, Route>();
  #step: HistoryStep | undefined;
  #isTraversal = false;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, listener: AddressListener) {
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected() {
    this.#step = currentStep();
    this.#unwatch = watchEntries(how => {
      this.#isTraversal = how === 'traverse';
    });
    window.addEventListener('popstate', this.#changed);
    window.addEventListener('hashchange', this.#changed);
  }

  hostDisconnected() {
    this.#unwatch?.();
    window.removeEventListener('popstate', this.#changed);
    window.removeEventListener('hashchange', this.#changed);
  }

  /** What the current address asks for. */
  get route(): Route | undefined {
    const route = routeOfAddress(this.#listener.routing());
    return route && this.#listener.read(route);
  }

  /** Writes a route into the address, as a new history entry. */
  push(route: Route) {
    showInAddress(this.#listener.routing(), route);
    this.#step = currentStep();
  }

  /** The shown route came from the address, or the address does not say it. */
  settle(route: Route) {
    correctAddress(this.#listener.routing(), route);
    this.#step = currentStep();
    const key = currentEntry()?.key;
    if (key !== undefined && !this.route) this.#seen.set(key, route);
  }

  /** Forgets the person who was signed in. */
  clear() {
    this.#seen.clear();
    clearAddress(this.#listener.routing());
    this.#step = currentStep();
  }

  readonly #changed = () => {
    const before = this.#step;
    // A change of the hash is reported twice.
    if (location.href === before?.address) return;
    this.#step = currentStep();
    const { asked, shown } = this.#listener;
    const route = this.#asksFor(before);
    if (!route) this.settle(shown());
    else if (!asked(route) && before) goBackTo(before);
  };

  /** Undefined for a fragment of the host's page, reached from the current screen. */
  #asksFor(before: HistoryStep | undefined): Route | undefined {
    const routing = this.#listener.routing();
    const named = this.route;
    if (named || typeof routing === 'function' || routing === 'none') return named;
    const entry = currentEntry();
    if (entry && this.#isTraversal) return this.#seen.get(entry.key) ?? this.#listener.home();
    const isPlaceOnPage =
      routing === 'hash' ? hasForeignHash() : withoutHash(before?.address) === withoutHash(location.href);
    return isPlaceOnPage ? undefined : this.#listener.home();
  }
}

const withoutHash = (address: string | undefined) => address?.split('#')[0];

const currentStep = (): HistoryStep => ({ address: location.href, index: currentEntry()?.index });

/** The navigation was cancelled: restores the address of the screen. */
function goBackTo({ address, index }: HistoryStep) {
  const now = currentEntry()?.index;
  if (index === undefined || now === undefined) history.pushState(history.state, '', address);
  else if (index !== now) history.go(index - now);
  else history.replaceState(history.state, '', address);
}
