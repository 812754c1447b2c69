import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Clock } from '../../client/transport/clock.js';

/** Between two requests for the same link: the time in which the message arrives. */
const waitMs = 60_000;

/** The time before a person can request the same link again. */
export class ResendWait {
  #clock: Clock | undefined;
  #endsAt = 0;

  begin(clock: Clock) {
    this.#clock = clock;
    this.#endsAt = clock.now() + waitMs;
  }

  /** Whole seconds, 0 when it is over. */
  get seconds(): number {
    const leftMs = this.#endsAt - (this.#clock?.now() ?? 0);
    // A clock that was set back must not make it longer.
    return Math.ceil(Math.min(Math.max(leftMs, 0), waitMs) / 1000);
  }
}

/** Renders the host every second while it shows a wait. */
export class EverySecond implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #isWaiting: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, isWaiting: () => boolean) {
    this.#host = host;
    this.#isWaiting = isWaiting;
    host.addController(this);
  }

  hostUpdated() {
    clearTimeout(this.#timer);
    if (this.#isWaiting())
      this.#timer = setTimeout(() => {
        this.#host.requestUpdate();
      }, 1000);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }
}
