import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { SmeError } from '../client/errors.js';
import { isDataScarce, whenIdle } from '../elements/base/idle.js';
import { loadSignInFlow } from '../elements/login-selector/flow-loader.js';
import { failed, loading, ready, type Loadable } from '../session/loadable.js';
import type { LazyPart, PartLoader } from './lazy-part.js';
import type * as serviceModule from './service/service-view.js';

interface LazyCode {
  /** The element that it defines; `service` defines none. */
  readonly tag?: keyof HTMLElementTagNameMap;
  readonly load: () => Promise<unknown>;
}

let shownService: typeof serviceModule | undefined;

/** What a signed-in person sees around every screen; undefined until it is loaded. */
export const loadedService = (): typeof serviceModule | undefined => shownService;

/**
 * In the order in which they are loaded ahead. Each by a module of its own: Vite warns of a dynamic import of a module that the
 * page also imports statically, as with `all.js`.
 */
const lazyParts: Readonly<Record<LazyPart, LazyCode>> = {
  session: {
    tag: 'sme-session-dialog',
    // With the steps of the sign-in that it shows.
    load: () => Promise.all([import('./lazy/session-dialog.js'), loadSignInFlow()]),
  },
  service: {
    load: async () => (shownService = await import('./service/service-view.js')),
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
  attachments: {
    tag: 'sme-attachment-picker',
    load: () => import('../elements/attaching/load-picker.js'),
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

const parts = Object.keys(lazyParts) as readonly LazyPart[];

function isLoaded(part: LazyPart): boolean {
  const { tag } = lazyParts[part];
  return (tag ? customElements.get(tag) : shownService) !== undefined;
}

interface Failure {
  readonly error: SmeError;
  readonly times: number;
}

/** Loads the code of the portal's screens: of those that are needed at once, of the others when the page is idle. */
export class ScreenLoader implements ReactiveController, PartLoader {
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

  state(part: LazyPart): Loadable<undefined> {
    if (isLoaded(part)) return ready(undefined);
    const failure = this.#failures.get(part);
    return failure && !this.#running.has(part) ? failed(failure.error) : loading;
  }

  hasFailedAgain(part: LazyPart): boolean {
    return (this.#failures.get(part)?.times ?? 0) > 1;
  }

  /** Resolves when a part that is being loaded is, or has failed to be. */
  async settled(part: LazyPart): Promise<void> {
    await this.#running.get(part);
  }

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
      await lazyParts[part].load();
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
      await lazyParts[part].load().catch(() => undefined);
    }
    this.#host.requestUpdate();
  }
}
