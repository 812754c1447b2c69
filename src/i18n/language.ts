/** The primary part of a language tag: `th`, `en`, or what a host has added. */
export type LanguageTag = string;

/** Every language that there are messages in, with the locale that its numbers, dates and order of names follow. */
const locales = new Map<LanguageTag, string>([
  ['th', 'th-TH'],
  ['en', 'en-GB'],
]);

export function localeOf(language: LanguageTag): string {
  return locales.get(language) ?? 'th-TH';
}

/** The language of the nearest `lang`, across shadow roots. Thai where none is given or the given one is not known. */
export function languageOf(element: Element): LanguageTag {
  const language = nearestLang(element)?.split('-')[0]?.toLowerCase() ?? '';
  return locales.has(language) ? language : 'th';
}

/** The one of its own two languages that the service is to answer in: English to whoever does not read Thai. */
export function serviceLanguageOf(element: Element): 'th' | 'en' {
  return languageOf(element) === 'th' ? 'th' : 'en';
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
    observer = new MutationObserver(speakAnew);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}

/** Lets every element that watches draw itself again. */
export function speakAnew(): void {
  for (const each of [...listeners]) each();
}

export function knowLanguage(language: LanguageTag, locale: string): void {
  locales.set(language, locale);
}
