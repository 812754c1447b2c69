/**
 * What `attachments.send` reads of a file, over bytes that come once and in order. It holds the bytes that the service has not yet
 * confirmed: one chunk of the upload, and one of the source.
 */
export class StreamFile {
  readonly type = '';
  readonly #source: AsyncIterator<Uint8Array, undefined>;
  /** The bytes from `#start` on. */
  #held: Uint8Array[] = [];
  #start = 0;
  #end = 0;

  constructor(
    source: AsyncIterable<Uint8Array>,
    readonly name: string,
    readonly size: number,
  ) {
    this.#source = source[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  }

  /** What was before `from` is confirmed, and released. */
  slice(from: number, to: number): { readonly arrayBuffer: () => Promise<ArrayBuffer> } {
    return {
      arrayBuffer: async () => {
        this.#release(from);
        while (this.#end < to) await this.#readMore();
        if (to === this.size) await this.#checkEnd();
        return this.#copy(from, to);
      },
    };
  }

  /** A whole stream in memory is what this class avoids; the client asks whether a file has the method. */
  arrayBuffer(): Promise<ArrayBuffer> {
    return this.slice(0, this.size).arrayBuffer();
  }

  /** Closes the source when the upload ends before it does. */
  async close(): Promise<void> {
    this.#held = [];
    await this.#source.return?.();
  }

  async #readMore() {
    const { done, value } = await this.#source.next();
    if (done) throw new RangeError(`The stream has ended after ${this.#end} of ${this.size} bytes.`);
    this.#held.push(value);
    this.#end += value.byteLength;
  }

  async #checkEnd() {
    if (this.#end > this.size || !(await this.#source.next()).done)
      throw new RangeError(`The stream has more than ${this.size} bytes.`);
  }

  #release(from: number) {
    if (from < this.#start) throw new RangeError('The stream cannot be read again from an earlier place.');
    for (let first = this.#held[0]; first && this.#start + first.byteLength <= from; first = this.#held[0]) {
      this.#start += first.byteLength;
      this.#held.shift();
    }
  }

  #copy(from: number, to: number): ArrayBuffer {
    const copy = new Uint8Array(to - from);
    let at = this.#start;
    for (const bytes of this.#held) {
      const begin = Math.max(from - at, 0);
      if (at < to && begin < bytes.byteLength) copy.set(bytes.subarray(begin, to - at), at + begin - from);
      at += bytes.byteLength;
    }
    return copy.buffer;
  }
}
