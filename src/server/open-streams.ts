/**
 * Ends event streams, which would never end by themselves, so that the server can close. Listeners reconnect, to another instance,
 * and ask for what they missed.
 */
export class OpenStreams {
  readonly #closing = new AbortController();
  #count = 0;

  /** How many are open. */
  get count(): number {
    return this.#count;
  }

  /** Wraps a stream so that it ends when `endAll` is called. Other responses are returned unchanged. */
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
    // A pending read finishes after the listener has left.
    if (over) return;
    over = true;
    if (stop) signal.removeEventListener('abort', stop);
    whenOver();
  };

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stop = () => {
          // Cancelling the source makes a pending `pull` see its end, which closes the body.
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
    // No read-ahead: a slow listener must not make the server buffer its events.
    { highWaterMark: 0 },
  );
}
