import { tsImport } from 'tsx/esm/api';

import { textFunctions, withText } from '../scripts/lib/text-functions.mjs';
import { inTurn } from './measure.mjs';
import { costOf, textOf, worstPattern } from './text-search.mjs';

/** The longest text that the contract accepts. */
const codePoints = 12_000;
/** The row for what the service does with each text that it receives. */
export const cleanedAndSearched = 'cleaned and searched';
/** Another seed finds other texts; the same seed finds the same ones again, except for the influence of other load. */
const seed = 2569;
/** Half the length, since searching twice as many texts finds more than texts of twice the length. */
const search = { codePoints: codePoints / 2, samples: 120, climbs: 90, seed };
/**
 * The time for twice the text divided by the time for the text, for a function that reads each character a bounded
 * number of times.
 */
export const mostRatio = 2.5;
/** A batch of calls takes at least this many milliseconds, or has one call. */
const batch = 3;

/**
 * The time that the worst found text takes in each exported function over people's texts, and the ratio of twice the
 * text to the text; first cleaning and searching together, as the service does with each text that it receives.
 *
 * @param {number} runs
 * @returns {Promise<{ what: string, milliseconds: number, ratio: number, text: string }[]>} the worst first; `text`
 * describes the text
 */
export async function measureTexts(runs) {
  const modules = new Map();
  const rows = [await measured(cleanedAndSearched, await cleaning(), runs)];
  for (const { file, name, shape } of textFunctions()) {
    if (!modules.has(file)) modules.set(file, await tsImport(`../${file}`, import.meta.url));
    const call = modules.get(file)[name];
    rows.push(await measured(`${name} (${file})`, text => call(...withText(shape, text)), runs));
  }
  return rows.sort((one, other) => other.milliseconds - one.milliseconds);
}

async function cleaning() {
  const { cleanText } = await tsImport('../src/rules/thai-text.ts', import.meta.url);
  const { searchableText, matches } = await tsImport('../src/rules/search.ts', import.meta.url);
  const receiptNumber = '2569-04718236-5';
  return text => {
    const detail = cleanText(text);
    const searchText = searchableText({ subject: '', detail, receiptNumber });
    return matches({ receiptNumber, searchText, status: 'new' }, { text: detail.slice(-100) });
  };
}

async function measured(what, work, runs) {
  const pattern = await worstPattern(work, search);
  const [half, whole, twice] = [codePoints / 2, codePoints, 2 * codePoints].map(length => textOf(pattern, length));
  const ways = {
    half: await batched(work, half),
    whole: await batched(work, whole),
    twice: await batched(work, twice),
  };
  let times = await inTurn(ways, runs);
  // Among so many functions, some are always affected by a pause of the machine: high ratios are measured again,
  // longer.
  if (ratioOf(times) > mostRatio) times = await inTurn(ways, 5 * runs);
  return { what, milliseconds: times.whole, ratio: ratioOf(times), text: described(pattern) };
}

function ratioOf({ half, whole, twice }) {
  return Math.max(twice / whole, whole / half);
}

/** Beginning, repeated part and end, in ASCII. */
function described({ start, part, end }) {
  const written = `${JSON.stringify(start)} (${JSON.stringify(part)})… ${JSON.stringify(end)}`;
  return written.replace(/[^ -~]/gu, letter => `\\u{${letter.codePointAt(0).toString(16)}}`);
}

/** Milliseconds of one call, measured over enough calls for a precise result. */
async function batched(work, text) {
  const calls = Math.ceil(batch / Math.max(0.0001, await costOf(work, text)));
  return async () => {
    let cost = 0;
    for (let call = 0; call < calls; call += 1) cost += await costOf(work, text);
    return cost / calls;
  };
}
