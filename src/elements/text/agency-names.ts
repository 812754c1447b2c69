import type { Agency, LocalizedText } from '../../contract/types.js';
import { comparerOf } from '../../i18n/compare.js';

/** What is needed of a `LocalizeController`. */
interface NameReader {
  text(text: LocalizedText): string;
  readonly locale: string;
}

/** Collation of the language; in Thai, vowels before a consonant sort after it. */
export function sortAgencies(agencies: readonly Agency[], reader: NameReader): Agency[] {
  const compare = comparerOf(reader.locale);
  return agencies
    .map(agency => ({ agency, name: reader.text(agency.name) }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ agency }) => agency);
}

/**
 * "สำนักงานส่งเสริมวิสาหกิจขนาดกลางและขนาดย่อม (สสว.)": the full name, and the short one if there is one in the reader's language.
 * A name that ends in brackets gets no second pair.
 */
export function agencyTitle({ name, abbreviation }: Agency, reader: NameReader): string {
  const full = reader.text(name);
  // A space, since a text that is empty in English would be replaced by the Thai one.
  const short = reader.text({ th: abbreviation.th, en: abbreviation.en || ' ' }).trim();
  if (!short) return full;
  return full.endsWith(')') ? `${full} – ${short}` : `${full} (${short})`;
}
