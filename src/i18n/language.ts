export type Language = 'th' | 'en';

/** The language of the nearest `lang`, across shadow roots. Thai where none is given or the given one is not known. */
export function languageOf(element: Element): Language {
  return nearestLang(element)?.slice(0, 2).toLowerCase() === 'en' ? 'en' : 'th';
}

function nearestLang(element: Element): string | undefined {
  // A slotted element stands in its own tree, where its author wrote the `lang`; only at the top do we step out.
  const carrier = element.closest('[lang]');
  if (carrier) return carrier.getAttribute('lang') ?? undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back whenever a `lang` of the page changes, until the returned function is called. One observer serves all. */
export function watchLanguage(listener: () => void): () => void {
  if (listeners.size === 0) {
    observer = new MutationObserver(() => {
      for (const each of listeners) each();
    });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}
