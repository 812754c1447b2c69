import fc from 'fast-check';

/** What the rules distinguish, each as a pattern that is searched for in all of Unicode. */
const classes = [
  /[a-z]/u,
  /[0-9]/u,
  /(?![0-9])\p{Nd}/u,
  /[ -/:-@[-`{-~]/u,
  /[\s\u2800]/u,
  // eslint-disable-next-line no-control-regex -- control characters are a class
  /[\p{DI}\p{NChar}\uFFF9-\uFFFC\u0000-\u0008\u000E-\u001F\u007F-\u009F]/u,
  /\p{Cs}/u,
  /[\u0E01-\u0E2E]/u,
  /[\u0E2F-\u0E4E]/u,
  /[\uF700-\uF71A\uF884-\uF89E]/u,
  /(?![\u0E00-\u0E7F])\p{M}/u,
  // eslint-disable-next-line no-misleading-character-class -- joined characters are meant one by one
  /[\p{ExtPict}\p{EMod}\p{RI}\u200D\uFE0F]/u,
  /[\p{Ideo}\p{Sm}]/u,
  /[\u0600-\u0DFF\u1780-\u17D3\u1820-\u18AA]/u,
  // Letters that become longer by normalization or in lower case.
  /[\u00C0-\u024F\uFB00-\uFDFF\uFF00-\uFFEF\u0130\u1E9E]/u,
];
/** Beginnings and words after which a rule continues. */
const words = [
  ...['http://', 'https://a.b', ',https://', 'www.', '://', 'a@b.', '%E0%B8%81', '%', '?', '#', '/', '&amp;', '<a '],
  ...[
    '\r\n',
    '\u200D',
    '\uFE0F\u20E3',
    '\u{1F3F4}\u{E0067}',
    '\u0E4D\u0E32',
    '\u0E40\u0E40',
    ' \u0E32',
    ' \u0E48\u0E32',
  ],
  ...[
    'วันที่',
    'เวลา',
    'พ.ศ.',
    'ม.ค.',
    'มกราคม',
    'jan',
    '12:30',
    '12.30 น',
    '2569-04718236-5',
    '.pdf',
    'con.',
    'Override',
  ],
];

const everyCodePoint = Array.from({ length: 0x110000 }, (_, point) => point)
  // Leaves out the many equivalent ideographs, and unassigned planes.
  .filter(
    point =>
      point < 0x3500 ||
      (point > 0xa000 && point < 0xac00) ||
      (point > 0xd7a0 && point < 0x20000) ||
      point >> 8 === 0xe00,
  )
  .map(point => String.fromCodePoint(point));
const characters = classes.map(pattern =>
  fc.constantFrom(...everyCodePoint.filter(character => pattern.test(character))),
);
const part = fc.oneof(...characters, fc.constantFrom(...words));

/** @typedef {{ start: string, part: string, end: string }} TextPattern */

/** What a text of any length consists of: a beginning, a part that is repeated, an end. */
export const pattern = fc.record({
  start: fc.array(part, { maxLength: 2 }).map(parts => parts.join('')),
  part: fc.array(part, { minLength: 1, maxLength: 4 }).map(parts => parts.join('')),
  end: fc.array(part, { maxLength: 2 }).map(parts => parts.join('')),
});

/**
 * The text of a pattern with that many code points.
 *
 * @param {TextPattern} pattern
 * @param {number} codePoints
 */
export function textOf({ start, part, end }, codePoints) {
  const count = text => Array.from(text).length;
  const room = codePoints - count(start) - count(end);
  const repeated = Array.from(part.repeat(Math.ceil(room / count(part))));
  return start + repeated.slice(0, room).join('') + end;
}

/**
 * The pattern that takes a function the most time, among those that fast-check generates and variants of the worst with
 * one part replaced.
 *
 * @param {(text: string) => unknown} work
 * @param {{ codePoints: number, samples: number, climbs: number, seed: number }} options
 */
export async function worstPattern(work, { codePoints, samples, climbs, seed }) {
  const made = fc.sample(pattern, { seed, numRuns: samples + climbs });
  let worst = { pattern: made[0], cost: 0 };
  const look = async candidate => {
    const cost = await costOf(work, textOf(candidate, codePoints));
    if (cost > worst.cost && (await costOf(work, textOf(candidate, codePoints))) > worst.cost)
      worst = { pattern: candidate, cost };
  };
  for (const candidate of made.slice(0, samples)) await look(candidate);
  const sides = ['start', 'part', 'end'];
  for (const [index, fresh] of made.slice(samples).entries()) {
    const side = sides[index % 3];
    await look({ ...worst.pattern, [side]: index % 2 ? fresh[side] : worst.pattern[side] + fresh[side] });
  }
  return worst.pattern;
}

/** The CPU time of one call in milliseconds, which does not depend on other load. An error is a valid result too. */
export async function costOf(work, text) {
  const start = process.cpuUsage();
  try {
    await work(text);
  } catch {
    // Expected: the text is not a date, number or range.
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
