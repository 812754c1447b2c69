/**
 * State of an element that belongs to what it shows now: another subject, or another person, begins with nothing. What ends
 * later keeps the state it began with, and changes nothing of another subject's.
 */
export class SubjectState<T extends object> {
  readonly #subject: () => string;
  readonly #initial: () => T;
  #key: string | undefined;
  #state: T | undefined;

  constructor(subject: () => string, initial: () => T) {
    this.#subject = subject;
    this.#initial = initial;
  }

  /** The state of the current subject. */
  get current(): T {
    const key = this.#subject();
    if (this.#state === undefined || key !== this.#key) {
      this.#key = key;
      this.#state = this.#initial();
    }
    return this.#state;
  }
}
