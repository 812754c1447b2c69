/** How many chunks a reader may lag behind; a slower one would fill the memory. */
const MAX_QUEUED_CHUNKS = 2000;

/** Writes text to a stream until either side ends it; ignored afterwards. */
export class EventWriter {
  readonly #encoder = new TextEncoder();
  readonly #controller: ReadableStreamDefaultController<Uint8Array>;
  readonly #onEnd: () => void;
  #isOpen = true;

  /** `onEnd` is called once, whichever side ends the stream. */
  constructor(controller: ReadableStreamDefaultController<Uint8Array>, onEnd: () => void) {
    this.#controller = controller;
    this.#onEnd = onEnd;
  }

  write(text: string): void {
    if (!this.#isOpen) return;
    if ((this.#controller.desiredSize ?? 0) < -MAX_QUEUED_CHUNKS) this.end();
    else this.#controller.enqueue(this.#encoder.encode(text));
  }

  /** The reader receives what was written, and then the end. */
  end(): void {
    if (this.#leave()) this.#controller.close();
  }

  /** The reader has disconnected. */
  abandon(): void {
    this.#leave();
  }

  #leave(): boolean {
    if (!this.#isOpen) return false;
    this.#isOpen = false;
    this.#onEnd();
    return true;
  }
}
