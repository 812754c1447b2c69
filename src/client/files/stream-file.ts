import { byteSource, type ByteSource, type ByteStream } from './byte-source.js';

/**
 * What `attachments.send` reads of a file, over bytes that come once and in order. It holds the bytes that the service has not yet
 * confirmed: one chunk of the upload, and one of the source.
 */
export class StreamFile {
  readonly type = '';
  readonly #source: ByteSource;
  /** The bytes from `#start` on. */
  #held: Uint8Array[] = [];
  #start = 0;
  #end = 0;

  constructor(
    stream: ByteStream,
    readonly name: string,
    readonly size: number,
  ) {
    this.#source = byteSource(stream);
  }

  /** What was before `from` is confirmed, and released. */
  slice(from: number, to: number): { readonly arrayBuffer: () => Promise<ArrayBuffer> } {
    return {
      arrayBuffer: async () => {
        this.#release(from);
        while (this.#end < to)
          if (!(await this.#readMore()))
            throw new RangeError(`The stream has ended after ${this.#end} of ${this.size} bytes.`);
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
    await this.#source.close();
  }

  /** Whether there was more. */
  async #readMore(): Promise<boolean> {
    const bytes = await this.#source.next();
    if (!bytes) return false;
    if (bytes.byteLength > 0) this.#held.push(bytes);
    this.#end += bytes.byteLength;
    return true;
  }

  async #checkEnd() {
    while (this.#end <= this.size) if (!(await this.#readMore())) return;
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
