import { knowLanguage, speakAnew, type LanguageTag } from './language.js';
import { th, type Messages } from './th.js';

/** Some of the messages, each of the kind that it replaces: a text, or a function of the same values. */
export type MessageOverrides<All = Messages> = {
  readonly [Name in keyof All]?: All[Name] extends string | ((...values: never[]) => string)
    ? All[Name]
    : MessageOverrides<All[Name]>;
};

interface Catalogue {
  readonly load: () => Promise<Messages>;
  loading?: Promise<void> | undefined;
  /** As written, and as hosts would have it. */
  messages?: Messages;
  overrides: readonly MessageOverrides[];
}

const catalogues = new Map<LanguageTag, Catalogue>([
  ['th', { load: () => Promise.resolve(th), messages: th, overrides: [] }],
  ['en', { load: async () => (await import('./en.js')).en, overrides: [] }],
]);

/** The messages of a language, or Thai while they are not at hand. */
export function catalogue(language: LanguageTag): Messages {
  return catalogues.get(language)?.messages ?? catalogues.get('th')?.messages ?? th;
}

/**
 * Fetches the messages of a language: Thai is always there, any other comes when the first element asks for it.
 * Undefined when there is nothing to wait for. A failed load leaves Thai standing, and the next ask tries again.
 */
export function loadCatalogue(language: LanguageTag): Promise<void> | undefined {
  const wanted = catalogues.get(language);
  if (!wanted || wanted.messages) return undefined;
  wanted.loading ??= wanted
    .load()
    .then(
      messages => {
        wanted.messages = wanted.overrides.reduce<Messages>((all, some) => withOverrides(all, some), messages);
      },
      () => undefined,
    )
    .finally(() => (wanted.loading = undefined));
  return wanted.loading;
}

/**
 * Says some things in the host's own words, in every element of the page and at once.
 *
 * @throws {TypeError} for a language that there are no messages in, or a message that there is none of
 */
export function overrideMessages(language: LanguageTag, overrides: MessageOverrides): void {
  const changed = catalogues.get(language);
  if (!changed) throw new TypeError(`There are no messages in "${language}" to override. Add them with addLanguage.`);
  // Thai has them all from the start, so a name that does not exist is found whatever has been loaded.
  withOverrides(th, overrides);
  changed.overrides = [...changed.overrides, overrides];
  if (changed.messages) changed.messages = withOverrides(changed.messages, overrides);
  speakAnew();
}

/**
 * Makes the elements speak one more language, wherever the nearest `lang` names it.
 *
 * @param language primary part of the language tag, such as `ms`
 * @param load gives all the messages when the first element asks for them
 * @param locale what numbers, dates and the order of names follow; the language when not given
 */
export function addLanguage(language: LanguageTag, load: () => Promise<Messages>, locale: string = language): void {
  catalogues.set(language, { load, overrides: [] });
  knowLanguage(language, locale);
  speakAnew();
}

function withOverrides<All extends object>(messages: All, overrides: MessageOverrides<All>, path = ''): All {
  const changed = { ...messages } as Record<string, unknown>;
  for (const [name, value] of Object.entries(overrides)) {
    const here = `${path}${name}`;
    const present = Object.hasOwn(messages, name) ? changed[name] : undefined;
    if (present === undefined || typeof value !== typeof present)
      throw new TypeError(`There is no message "${here}" of that kind. See the type MessageOverrides.`);
    changed[name] = typeof value === 'object' ? withOverrides(present as object, value as object, `${here}.`) : value;
  }
  return changed as All;
}
