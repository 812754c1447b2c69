/** Calls a function of the host. One that throws must not turn a good call or a sign-in into a failure, nor go unheard. */
export function callListener<T>(listener: ((value: T) => void) | undefined, value: T): void {
  try {
    listener?.(value);
  } catch (thrown) {
    queueMicrotask(() => {
      throw thrown;
    });
  }
}
