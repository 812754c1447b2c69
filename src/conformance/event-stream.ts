/** One open stream of events (WHATWG HTML §9.2), read as it comes. */
export interface StreamEvent {
  readonly id: string | undefined;
  readonly name: string;
  readonly data: string;
}

export class EventStream {
  readonly events: StreamEvent[] = [];
  /** Whether a line has come, also a comment. */
  hasLine = false;
  isOver = false;
  #text = '';
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #waiting = new Set<() => void>();

  constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.getReader();
    void this.#read();
  }

  /** Resolves with true as soon as it holds, with false when time is up or the stream has ended without it. */
  async until(holds: () => boolean, milliseconds: number): Promise<boolean> {
    const end = performance.now() + milliseconds;
    while (!holds()) {
      const left = end - performance.now();
      if (left <= 0 || this.isOver) return holds();
      await this.#next(left);
    }
    return true;
  }

  async close(): Promise<void> {
    // What fails here has ended, too.
    await this.#reader.cancel().catch(() => undefined);
  }

  #next(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#waiting.add(done);
    });
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for (;;) {
        const { done, value } = await this.#reader.read();
        if (done) break;
        this.#take(decoder.decode(value, { stream: true }));
      }
    } catch {
      // A connection that breaks ends the stream as its end does.
    }
    this.isOver = true;
    this.#wake();
  }

  #take(text: string): void {
    this.#text += text.replaceAll('\r\n', '\n');
    this.hasLine ||= this.#text.includes('\n');
    const blocks = this.#text.split('\n\n');
    this.#text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map(line => fieldOf(line)));
      const data = fields.get('data');
      if (data !== undefined) this.events.push({ id: fields.get('id'), name: fields.get('event') ?? 'message', data });
    }
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }
}

function fieldOf(line: string): readonly [string, string] {
  const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
  return [name, value];
}
