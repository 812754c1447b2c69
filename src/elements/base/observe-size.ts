/** Calls back when an element gets another size. Nothing where there is no layout, as in jsdom. */
export function observeSize(element: Element, changed: () => void): ResizeObserver | undefined {
  if (!('ResizeObserver' in globalThis)) return undefined;
  const observer = new ResizeObserver(changed);
  observer.observe(element);
  return observer;
}
