import type { ReactiveControllerHost } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import { sessionMessages } from './messages.js';

/** The seconds at which the remaining time is announced. */
const steps = [120, 60, 30, 10] as const;
const tickMs = 1000;

/** The remaining time, in a few coarse steps. */
export class Countdown {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;
  #step: number = steps[0];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** `leftMs` returns the remaining milliseconds. */
  start(leftMs: () => number) {
    this.stop();
    const look = () => {
      const seconds = leftMs() / 1000;
      // The smallest step that is not below the remaining time, with a tolerance for a late tick.
      const step = steps.findLast(each => each >= seconds - 1) ?? steps[0];
      if (step === this.#step) return;
      this.#step = step;
      this.#host.requestUpdate();
    };
    this.#step = steps[0];
    look();
    this.#timer = setInterval(look, tickMs);
  }

  stop() {
    clearInterval(this.#timer);
  }

  text(localize: LocalizeController): string {
    const { minutesLeft, secondsLeft } = localize.messages(sessionMessages).ending;
    return this.#step >= 60 ? minutesLeft(localize.number(this.#step / 60)) : secondsLeft(localize.number(this.#step));
  }
}
