import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the device is offline; the host is rendered again when that changes, and told when it goes offline. */
export class OfflineController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wentOffline: () => void;

  constructor(host: ReactiveControllerHost, wentOffline: () => void) {
    this.#host = host;
    this.#wentOffline = wentOffline;
    host.addController(this);
  }

  get isOffline(): boolean {
    return !navigator.onLine;
  }

  hostConnected() {
    addEventListener('online', this.#changed);
    addEventListener('offline', this.#changed);
  }

  hostDisconnected() {
    removeEventListener('online', this.#changed);
    removeEventListener('offline', this.#changed);
  }

  readonly #changed = () => {
    this.#host.requestUpdate();
    if (this.isOffline) this.#wentOffline();
  };
}
