/**
 * State of an element that belongs to its current subject: another subject, or another person, starts with fresh state. Work
 * that ends later keeps the state it started with, and changes nothing of another subject's.
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
