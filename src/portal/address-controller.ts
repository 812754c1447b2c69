import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { routeOfAddress, type Routing } from './address-routing.js';
import type { Route } from './routes.js';

/** Tells of every screen that the page's address asks for while the host is on the page, as after the browser's back button. */
export class AddressController implements ReactiveController {
  readonly #routing: () => Routing;
  readonly #asked: (route: Route) => void;

  constructor(host: ReactiveControllerHost, routing: () => Routing, asked: (route: Route) => void) {
    this.#routing = routing;
    this.#asked = asked;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('popstate', this.#changed);
    window.addEventListener('hashchange', this.#changed);
  }

  hostDisconnected() {
    window.removeEventListener('popstate', this.#changed);
    window.removeEventListener('hashchange', this.#changed);
  }

  readonly #changed = () => {
    const route = routeOfAddress(this.#routing());
    if (route) this.#asked(route);
  };
}
