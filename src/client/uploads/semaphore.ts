import { abortable } from '../transport/abortable.js';

/** Runs a limited number of tasks at once; the others wait in order of arrival. */
export class Semaphore {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Does the work when its turn comes; rejects with `aborted` when the signal aborts before. */
  async take<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    await this.#turn(signal);
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  async #turn(signal: AbortSignal | undefined): Promise<void> {
    if (this.#free > 0 && !signal?.aborted) {
      this.#free -= 1;
      return;
    }
    let begin: () => void = () => undefined;
    const turn = new Promise<void>(resolve => (begin = resolve));
    this.#waiting.push(begin);
    try {
      await abortable(turn, signal);
    } catch (thrown) {
      const place = this.#waiting.indexOf(begin);
      if (place >= 0) this.#waiting.splice(place, 1);
      // Aborted in the same tick as its slot became free: the next in the queue gets it.
      else this.#next();
      throw thrown;
    }
  }

  #next() {
    const begin = this.#waiting.shift();
    if (begin) begin();
    else this.#free += 1;
  }
}
