/**
 * Ends answers that would never end by themselves, so that a server can close. Whoever listens reconnects, to another
 * instance, and asks for what it missed.
 */
export class OpenStreams {
  readonly #closing = new AbortController();

  /** The same answer, whose body ends when `endAll` is called. Other answers pass as they are. */
  guard(response: Response): Response {
    const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
    if (!isStream || response.body === null) return response;
    return new Response(untilAborted(response.body, this.#closing.signal), response);
  }

  endAll(): void {
    this.#closing.abort();
  }
}

function untilAborted(source: ReadableStream<Uint8Array>, signal: AbortSignal): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let stop: (() => void) | undefined;
  const letGo = () => {
    if (stop) signal.removeEventListener('abort', stop);
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
        const { done, value } = await reader.read();
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
