import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { SmeError } from '../client/errors.js';
import { isDataScarce, whenIdle } from '../elements/base/idle.js';
import { failed, loading, ready, type Loadable } from '../session/loadable.js';
import type { Route } from './routes.js';

/** A part of the portal whose code is loaded when it is first shown. */
export type LazyPart = Exclude<Route['view'], 'not-found'> | 'session' | 'export';

interface LazyElement {
  readonly tag: keyof HTMLElementTagNameMap;
  readonly load: () => Promise<unknown>;
}

/**
 * In the order in which they are loaded ahead. Each by a module of its own: Vite warns of a dynamic import of a module that the
 * page also imports statically, as with `all.js`.
 */
const lazyElements: Readonly<Record<LazyPart, LazyElement>> = {
  session: {
    tag: 'sme-session-dialog',
    load: () => import('./lazy/session-dialog.js'),
  },
  businesses: {
    tag: 'sme-business-list',
    load: () => import('./lazy/business-list.js'),
  },
  inquiries: {
    tag: 'sme-inquiry-list',
    load: () => import('./lazy/inquiry-list.js'),
  },
  notifications: {
    tag: 'sme-notification-buckets',
    load: () => import('./lazy/notification-buckets.js'),
  },
  inquiry: {
    tag: 'sme-inquiry-detail',
    load: () => import('./lazy/inquiry-detail.js'),
  },
  'new-inquiry': {
    tag: 'sme-inquiry-form',
    load: () => import('./lazy/inquiry-form.js'),
  },
  search: {
    tag: 'sme-search-panel',
    load: () => import('./lazy/search-panel.js'),
  },
  export: {
    tag: 'sme-data-export',
    load: () => import('./lazy/data-export.js'),
  },
};

const parts = Object.keys(lazyElements) as readonly LazyPart[];

const isLoaded = (part: LazyPart) => customElements.get(lazyElements[part].tag) !== undefined;

interface Failure {
  readonly error: SmeError;
  readonly times: number;
}

/** Loads the code of the portal's screens: of those that are needed at once, of the others when the page is idle. */
export class ScreenLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #needed: () => readonly LazyPart[];
  readonly #running = new Map<LazyPart, Promise<void>>();
  readonly #failures = new Map<LazyPart, Failure>();
  #cancelIdle: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, needed: () => readonly LazyPart[]) {
    this.#host = host;
    this.#needed = needed;
    host.addController(this);
  }

  hostConnected() {
    this.#cancelIdle = whenIdle(() => void this.#loadAhead());
  }

  hostDisconnected() {
    this.#cancelIdle?.();
    this.#cancelIdle = undefined;
  }

  hostUpdate() {
    for (const part of this.#needed()) if (!this.#failures.has(part)) void this.load(part);
  }

  /** Whether a part can be shown. */
  state(part: LazyPart): Loadable<undefined> {
    if (isLoaded(part)) return ready(undefined);
    const failure = this.#failures.get(part);
    return failure && !this.#running.has(part) ? failed(failure.error) : loading;
  }

  /** Whether a part has failed to load, and again when it was retried. */
  hasFailedAgain(part: LazyPart): boolean {
    return (this.#failures.get(part)?.times ?? 0) > 1;
  }

  /** Resolves when a part is loaded, or has failed to be; never rejects. */
  async load(part: LazyPart): Promise<void> {
    if (isLoaded(part)) return;
    let running = this.#running.get(part);
    if (!running) {
      running = this.#load(part);
      this.#running.set(part, running);
      this.#host.requestUpdate();
    }
    await running;
  }

  async #load(part: LazyPart) {
    try {
      await lazyElements[part].load();
      this.#failures.delete(part);
    } catch (cause) {
      const times = (this.#failures.get(part)?.times ?? 0) + 1;
      this.#failures.set(part, { error: new SmeError('unreachable', { cause }), times });
    }
    this.#running.delete(part);
    this.#host.requestUpdate();
  }

  /** One after the other, so that no call of the person waits for many of them. What fails is loaded when it is opened. */
  async #loadAhead() {
    for (const part of parts) {
      // People can sign in again without another screen, but not without the dialog.
      if (!this.#cancelIdle || (part !== 'session' && isDataScarce())) return;
      await lazyElements[part].load().catch(() => undefined);
    }
    this.#host.requestUpdate();
  }
}
