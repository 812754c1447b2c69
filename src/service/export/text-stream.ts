/**
 * A body of texts that are made as the reader takes them: nothing is read ahead, and nothing more is read for a reader who has
 * left. The first text is awaited, so that a failure until then is answered as a problem; a later one breaks the body off.
 */
export async function textStream(
  texts: AsyncGenerator<string, void>,
  onError: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let hasLeft = false;
  let upcoming: Promise<IteratorResult<string, void>> | undefined = Promise.resolve(await texts.next());
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await (upcoming ?? texts.next());
          upcoming = undefined;
          if (hasLeft) return;
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (thrown) {
          onError(thrown);
          throw thrown;
        }
      },
      async cancel() {
        hasLeft = true;
        await texts.return();
      },
    },
    { highWaterMark: 0 },
  );
}
