/** Running tasks by key: each can be stopped, and all can be awaited. */
export class RunningTasks {
  readonly #running = new Map<number, { readonly stop: AbortController; readonly done: Promise<void> }>();

  has(key: number): boolean {
    return this.#running.has(key);
  }

  /** `task` must not reject, and must do nothing after its signal has aborted. */
  start(key: number, task: (signal: AbortSignal) => Promise<void>) {
    const stop = new AbortController();
    const running = { stop, done: task(stop.signal) };
    this.#running.set(key, running);
    void running.done.then(() => {
      if (this.#running.get(key) === running) this.#running.delete(key);
    });
  }

  /** Whether there was anything to stop. */
  stop(key: number): boolean {
    const running = this.#running.get(key);
    this.#running.delete(key);
    running?.stop.abort();
    return running !== undefined;
  }

  /** The keys of the stopped tasks. */
  stopAll(): readonly number[] {
    return [...this.#running.keys()].filter(key => this.stop(key));
  }

  /** Resolves when no task is running. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all([...this.#running.values()].map(({ done }) => done));
  }
}
