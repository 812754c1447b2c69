import type { Language } from './language.js';
import { th, type Messages } from './th.js';

const loaded = new Map<Language, Messages>([['th', th]]);
let english: Promise<void> | undefined;

/** The messages of a language, or Thai while they are not at hand. */
export function catalogue(language: Language): Messages {
  return loaded.get(language) ?? th;
}

/**
 * Fetches the messages of a language: Thai is always there, English comes when the first element asks for it.
 * Undefined when there is nothing to wait for. A failed load leaves Thai standing, and the next ask tries again.
 */
export function loadCatalogue(language: Language): Promise<void> | undefined {
  if (loaded.has(language)) return undefined;
  english ??= import('./en.js').then(
    ({ en }) => {
      loaded.set('en', en);
    },
    () => {
      english = undefined;
    },
  );
  return english;
}
