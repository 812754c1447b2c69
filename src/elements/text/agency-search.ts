import type { Agency } from '../../contract/types.js';
import { searchReadings } from '../../rules/thai-text.js';

/** The agencies whose Thai or English name or abbreviation contains what was typed, however it is spelled: อย., "fda". */
export function findAgencies(agencies: readonly Agency[], typed: string): Agency[] {
  const wanted = searchReadings(typed);
  const contains = (text: string) => searchReadings(text).some(found => wanted.some(words => found.includes(words)));
  return agencies.filter(({ name, abbreviation }) =>
    [name, abbreviation].flatMap(text => [text.th, text.en ?? '']).some(contains),
  );
}
