/** Bytes that come once and in order, whatever brings them. */
export type ByteStream = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

export interface ByteSource {
  /** The next bytes, perhaps none; undefined at the end. */
  next(): Promise<Uint8Array | undefined>;
  /** Ends the stream, also while `next` waits where that is possible. */
  close(): Promise<void>;
}

/** @throws {TypeError} for anything that is no stream, and for one that somebody else is reading */
export function byteSource(stream: ByteStream): ByteSource {
  const source = openedStream(stream);
  let isWaiting = false;
  return {
    async next() {
      isWaiting = true;
      const result = await source.next().finally(() => (isWaiting = false));
      return result.done ? undefined : copied(result.value);
    },
    async close() {
      // The upload has ended, and what closing throws changes nothing of it. A generator that waits is closed when it goes on.
      const closed = source.close().catch(() => undefined);
      if (!isWaiting) await closed;
    },
  };
}

interface OpenedStream {
  readonly next: () => Promise<IteratorResult<unknown, unknown>>;
  readonly close: () => Promise<unknown>;
}

function openedStream(stream: ByteStream): OpenedStream {
  const { getReader, destroy } = Object(stream) as Partial<ReadableStream> & { readonly destroy?: () => void };
  if (typeof getReader === 'function') {
    const reader = (stream as ReadableStream<unknown>).getReader();
    return { next: () => reader.read(), close: () => reader.cancel() };
  }
  const iterator = (Object(stream) as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator]?.call(stream);
  if (!iterator)
    throw new TypeError('sendStream takes a stream: of Node, a ReadableStream, or another AsyncIterable of bytes.');
  return {
    next: async () => iterator.next(),
    close: async () => {
      // A stream of Node ends only so while a read waits.
      destroy?.call(stream);
      await iterator.return?.();
    },
  };
}

/** Copies, because a source may read its next bytes into the same memory. */
function copied(value: unknown): Uint8Array {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
  if (value instanceof ArrayBuffer) return new Uint8Array(value.slice());
  throw new TypeError(`The stream has to give bytes, not ${typeof value}: a stream with an encoding gives text.`);
}
