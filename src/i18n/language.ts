/** The primary part of a language tag: `th`, `en`, or what a host has added. */
export type LanguageTag = string;

/** Every language with messages, and the locale for its numbers, dates and order of names. */
const locales = new Map<LanguageTag, string>([
  ['th', 'th-TH'],
  ['en', 'en-GB'],
]);

export function localeOf(language: LanguageTag): string {
  return locales.get(language) ?? 'th-TH';
}

/** The language of the nearest `lang`, across shadow roots; Thai if there is none or it is unknown. */
export function languageOf(element: Element): LanguageTag {
  const language = nearestLang(element)?.split('-')[0]?.toLowerCase() ?? '';
  return locales.has(language) ? language : 'th';
}

/** Which of the service's two languages to request: Thai for readers of Thai, English for all others. */
export function serviceLanguageOf(element: Element): 'th' | 'en' {
  return languageOf(element) === 'th' ? 'th' : 'en';
}

function nearestLang(element: Element): string | undefined {
  // The `lang` around a slotted element is where its author wrote it, so continue at the host only from the top of a
  // tree.
  const carrier = element.closest('[lang]');
  if (carrier) return carrier.getAttribute('lang') ?? undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls the listener whenever a `lang` in the page changes, until the returned function is called. All listeners share
 * one observer.
 */
export function watchLanguage(listener: () => void): () => void {
  if (listeners.size === 0) {
    observer = new MutationObserver(notifyLanguageChanged);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}

/** Makes every watching element render again. */
export function notifyLanguageChanged(): void {
  for (const each of [...listeners]) each();
}

export function registerLanguage(language: LanguageTag, locale: string): void {
  locales.set(language, locale);
}
