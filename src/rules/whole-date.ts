/** Splits a date that was written or copied as one text. */
import { readMonth } from './month-names.js';
import { searchKey } from './thai-text.js';

/** The content of the three fields. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** What comes after a date and is none: a time of day. */
const TIME = /(?:เวลา|t?[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}\.[0-9]{2} ?น).*$/;
const ERA = /^(?:พ\.?ศ\.?|พุทธศักราช|b\.?e\.?|ค\.?ศ\.?|คริสต์ศักราช|c\.?e\.?|a\.?d\.?)$/;
/** An abbreviation of two letters that a PDF file separated: พ. ย. */
const APART = /(^|[^\p{L}\p{M}.])(\p{L}\p{M}*\.) (\p{L}\p{M}*\.)/gu;
/** Words around a date that do not change it: weekdays, "ลงวันที่", "ณ", "เดือน", "of". */
const AROUND =
  /^(?:(?:ลง)?วัน.*|ณ|ที่|เดือน|ปี|อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัส.*|ศุกร์|เสาร์|(?:อา|จ|อ|พ|พฤ|ศ|ส)\.|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|st|nd|rd|th|of|the|on|at)$/;

/**
 * A whole date as people write and copy it: "15 มกราคม 2569", "วันที่ 15 ม.ค. 69", "15/01/2569", "2026-01-15", "Jan 15, 2026",
 * "15012569". Whether there is such a day is for `readTypedDate` to say; undefined when it is no date.
 */
export function readWholeDate(text: string): TypedDate | undefined {
  if (text.length > LONGEST) return undefined;
  const parts =
    searchKey(text)
      .replace(TIME, '')
      .replace(APART, '$1$2$3')
      .match(/[0-9]+|\p{L}[\p{L}\p{M}.]*/gu) ?? [];
  const numbers = parts.filter(isNumber);
  const words = parts.filter(part => !isNumber(part) && !AROUND.test(part));
  const era = words.find(word => ERA.test(word));
  const [name, ...others] = words.filter(word => word !== era);
  const month = name === undefined ? undefined : readMonth(name);
  if (others.length > 0 || (name !== undefined && month === undefined)) return undefined;

  const [day, monthNumber, year] = month === undefined ? threeNumbers(numbers) : twoNumbers(numbers, String(month));
  if (!isLength(day, 1, 2) || !isLength(monthNumber, 1, 2) || !isLength(year, 1, 4)) return undefined;
  return { day, month: monthNumber, year: era === undefined ? year : `${eraMark(era)} ${year}` };
}

/** Longer than any date with its weekday and time of day, also with invisible characters between its letters. */
const LONGEST = 400;

const isNumber = (part: string) => /^[0-9]/.test(part);

/** As the year is read; of one that is written out, the short form. */
function eraMark(era: string): string {
  if (!era.endsWith('ศักราช')) return era;
  return era.startsWith('พ') ? 'พ.ศ.' : 'ค.ศ.';
}

type DayMonthYear = readonly (string | undefined)[];

/** The year may come first; it is the one that is longer. */
function threeNumbers(numbers: readonly string[]): DayMonthYear {
  const [first = '', second, third] = numbers;
  if (numbers.length === 1 && first.length === 8) return eightDigits(first);
  if (numbers.length !== 3) return [];
  return first.length > 2 ? [third, second, first] : [first, second, third];
}

function twoNumbers(numbers: readonly string[], month: string): DayMonthYear {
  const [first = '', second] = numbers;
  if (numbers.length !== 2) return [];
  return first.length > 2 ? [second, month, first] : [first, month, second];
}

/** 15012569 or 20260115: what is a year in one order is no month in the other. */
function eightDigits(digits: string): DayMonthYear {
  const part = (start: number, end: number) => digits.slice(start, end);
  const orders = [
    [part(0, 2), part(2, 4), part(4, 8)],
    [part(6, 8), part(4, 6), part(0, 4)],
  ];
  const possible = orders.find(
    ([day, month, year]) =>
      isBetween(day, 1, 31) && isBetween(month, 1, 12) && (isBetween(year, 1900, 2200) || isBetween(year, 2400, 2743)),
  );
  return possible ?? [];
}

function isBetween(digits: string | undefined, least: number, most: number): boolean {
  return Number(digits) >= least && Number(digits) <= most;
}

function isLength(digits: string | undefined, least: number, most: number): digits is string {
  return digits !== undefined && digits.length >= least && digits.length <= most;
}
