const inPage = Symbol.for('sme-one-id.in-page');

type Marked = typeof fetch & Partial<Record<symbol, true>>;

/** Says of the platform's `fetch` whether a mock answers it, which is another service in each page, whatever its address. */
export function markInPage(isInPage: boolean): void {
  if (isInPage) (globalThis.fetch as Marked)[inPage] = true;
  else Reflect.deleteProperty(globalThis.fetch, inPage);
}

export const isInPage = (): boolean => inPage in globalThis.fetch;
