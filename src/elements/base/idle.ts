/** Missing in Firefox, in Safari, and in the types of the DOM. */
interface NetworkInformation {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Whether to load nothing ahead: the person saves data, or the connection is slow. */
export function isDataScarce(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: NetworkInformation };
  return connection?.saveData === true || (connection?.effectiveType ?? '').endsWith('2g');
}

/** Returns what cancels it. Safari has no idle callback. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work);
    return () => {
      cancelIdleCallback(id);
    };
  }
  const timer = setTimeout(work, 1000);
  return () => {
    clearTimeout(timer);
  };
}
