/**
 * Calls a function of the host. If it throws, the error is reported as uncaught and does not turn a good call or sign-in into a
 * failure.
 */
export function callListener<T>(listener: ((value: T) => void) | undefined, value: T): void {
  try {
    listener?.(value);
  } catch (thrown) {
    queueMicrotask(() => {
      throw thrown;
    });
  }
}
