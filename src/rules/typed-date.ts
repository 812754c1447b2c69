/**
 * Reads a date that a person typed into three fields, in Buddhist or Common Era (domain §4.1).
 *
 * The native date field is not used: it shows the browser's own order and era, and takes 2567 for a year of the Common Era.
 */
import { isoDay, toCommonYear } from './calendar.js';
import { searchKey } from './thai-text.js';

/** What stands in the three fields. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** Why a typed date is none; each goes with the field to look at. `date_missing` is all three empty. */
export type TypedDateError =
  | 'date_missing'
  | 'day_missing'
  | 'day_unknown'
  | 'month_missing'
  | 'month_unknown'
  | 'year_missing'
  | 'year_unknown'
  | 'year_two_digits'
  | 'year_out_of_range'
  | 'not_a_date';

/** `era` is how the year was read: say it back ("ค.ศ. 2024"), so that a slip shows. */
export type DateReading =
  | { readonly ok: true; readonly iso: string; readonly era: 'be' | 'ce' }
  | { readonly ok: false; readonly code: TypedDateError };

type Year = { readonly year: number; readonly era: 'be' | 'ce' } | { readonly code: TypedDateError };

/** Thai and English names; Thai abbreviations without their dots. Any beginning of a name that fits one month is enough. */
const MONTHS = [
  ['มกราคม', 'มค', 'january'],
  ['กุมภาพันธ์', 'กพ', 'february'],
  ['มีนาคม', 'มีค', 'march'],
  ['เมษายน', 'เมย', 'april'],
  ['พฤษภาคม', 'พค', 'may'],
  ['มิถุนายน', 'มิย', 'june'],
  ['กรกฎาคม', 'กค', 'july'],
  ['สิงหาคม', 'สค', 'august'],
  ['กันยายน', 'กย', 'september'],
  ['ตุลาคม', 'ตค', 'october'],
  ['พฤศจิกายน', 'พย', 'november'],
  ['ธันวาคม', 'ธค', 'december'],
];

/**
 * Reads day, month and year as typed: Arabic or Thai digits, the month also by its Thai or English name, the year in either
 * era. From 2400 on a year is BE, from 1900 to 2200 CE; nothing between can be meant. Two digits could be either era or
 * century and are refused. A day that does not exist, such as 29 February 2566 BE, is `not_a_date` and never moved.
 */
export function readTypedDate(typed: TypedDate): DateReading {
  const day = searchKey(typed.day);
  const month = searchKey(typed.month);
  const year = searchKey(typed.year);
  if (day + month + year === '') return fail('date_missing');
  if (day === '') return fail('day_missing');
  if (!/^[0-9]{1,2}$/.test(day)) return fail('day_unknown');
  if (month === '') return fail('month_missing');
  const monthNumber = readMonth(month);
  if (monthNumber === undefined) return fail('month_unknown');
  if (year === '') return fail('year_missing');
  const reading = readYear(year);
  if ('code' in reading) return fail(reading.code);

  const iso = isoDay(reading.year, monthNumber, Number(day));
  return iso === undefined ? fail('not_a_date') : { ok: true, iso, era: reading.era };
}

function fail(code: TypedDateError): DateReading {
  return { ok: false, code };
}

function readMonth(key: string): number | undefined {
  // กรกฏาคม, with the letter that looks like the right one, is as common as the right spelling.
  const name = key.replace(/[.\s]/g, '').replace('ฏ', 'ฎ');
  if (/^[0-9]{1,2}$/.test(name)) return Number(name) >= 1 && Number(name) <= 12 ? Number(name) : undefined;
  const exact = MONTHS.findIndex(names => names.includes(name));
  if (exact >= 0) return exact + 1;
  // Three letters at least: "มี" begins มีนาคม and nothing else, but may as well be the start of another word.
  const fitting = name.length < 3 ? [] : MONTHS.filter(names => names.some(full => full.startsWith(name)));
  return fitting[0] && fitting.length === 1 ? MONTHS.indexOf(fitting[0]) + 1 : undefined;
}

function readYear(key: string): Year {
  const [, mark = '', digits] = /^(พ\.?ศ\.?|b\.?e\.?|ค\.?ศ\.?|c\.?e\.?|a\.?d\.?)? ?([0-9]+)$/.exec(key) ?? [];
  if (digits === undefined) return { code: 'year_unknown' };
  if (digits.length < 3) return { code: 'year_two_digits' };
  const number = Number(digits);
  const era = mark === '' ? (number >= 2400 ? 'be' : 'ce') : /^[พb]/.test(mark) ? 'be' : 'ce';
  const year = era === 'be' ? toCommonYear(number) : number;
  // 2400 BE is 1857; the upper end is the same day in both eras.
  const earliest = era === 'be' ? toCommonYear(2400) : 1900;
  return year < earliest || year > 2200 ? { code: 'year_out_of_range' } : { year, era };
}
