/**
 * Ends answers that would never end by themselves, so that a server can close. Whoever listens reconnects, to another
 * instance, and asks for what it missed.
 */
export class OpenStreams {
  readonly #closing = new AbortController();
  #count = 0;

  /** How many are open now. */
  get count(): number {
    return this.#count;
  }

  /** The same answer, whose body ends when `endAll` is called. Other answers pass as they are. */
  guard(response: Response): Response {
    const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
    if (!isStream || response.body === null) return response;
    this.#count += 1;
    const whenOver = () => {
      this.#count -= 1;
    };
    return new Response(untilAborted(response.body, this.#closing.signal, whenOver), response);
  }

  endAll(): void {
    this.#closing.abort();
  }
}

function untilAborted(
  source: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  whenOver: () => void,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let stop: (() => void) | undefined;
  let over = false;
  const letGo = () => {
    // A read that was waiting when the listener left ends after it.
    if (over) return;
    over = true;
    if (stop) signal.removeEventListener('abort', stop);
    whenOver();
  };

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stop = () => {
          // Cancelling the source lets a waiting `pull` see its end, which closes the body.
          reader.cancel().catch((thrown: unknown) => controller.error(thrown));
        };
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop, { once: true });
      },
      async pull(controller) {
        const { done, value } = await reader.read().catch((broken: unknown) => {
          letGo();
          throw broken;
        });
        if (done) {
          letGo();
          controller.close();
        } else controller.enqueue(value);
      },
      async cancel(reason) {
        letGo();
        await reader.cancel(reason);
      },
    },
    // Nothing is read ahead of the listener: a slow one must not make the server hold its events.
    { highWaterMark: 0 },
  );
}
