import type { ReactiveControllerHost } from 'lit';

import { formatReceiptNumber, receiptSearchPrefix } from '../rules/receipt-number.js';
import { idle, ready, type Loadable } from '../session/loadable.js';
import { ResourceController } from '../session/resource-controller.js';
import type { Route } from './routes.js';

/** What the service knows about an incomplete receipt number. */
interface Matches {
  readonly count: number;
  /** When it is the only one. */
  readonly receiptNumber: string | undefined;
}

/** Asks the service which inquiry an incomplete receipt number in the address means, as a search for it would. */
export class NumberLookup {
  readonly #route: () => Route;
  /** Whether the service finds an inquiry by a part of its number. */
  readonly #isPossible: () => boolean;
  state: Loadable<number> = idle;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    route: () => Route,
    isPossible: () => boolean,
    ended: (receiptNumber: string | undefined) => void,
  ) {
    this.#route = route;
    this.#isPossible = isPossible;
    new ResourceController<string, Matches>(host, {
      key: () => this.prefix,
      load: async (client, receiptNumber, signal) => {
        const { inquiries, total } = await client.inquiries.search({ receiptNumber, limit: 1 }, { signal });
        return { count: total, receiptNumber: total === 1 ? inquiries[0]?.receiptNumber : undefined };
      },
      show: state => {
        this.state = state.status === 'ready' ? ready(state.value.count) : state;
        if (state.status === 'ready') ended(state.value.receiptNumber);
        host.requestUpdate();
      },
    });
  }

  /** The searchable part of the number in the address; undefined when there is nothing to ask. */
  get prefix(): string | undefined {
    const route = this.#route();
    if (route.view !== 'not-found' || route.number === undefined || !this.#isPossible()) return undefined;
    const reading = receiptSearchPrefix(route.number);
    return reading.ok ? formatReceiptNumber(reading.digits) : undefined;
  }
}
