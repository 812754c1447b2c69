/**
 * Reads a date that a person typed into three fields, in Buddhist or Common Era.
 *
 * The native date field is not used: it shows the browser's own order and era, and takes 2567 for a year of the Common Era.
 */
import { isoDay, toCommonYear } from './calendar.js';
import { fromThaiRow, isThaiRow, typedPlain } from './digits.js';
import { readMonth } from './month-names.js';
import { searchKey } from './thai-text.js';
import { readWholeDate, type TypedDate } from './whole-date.js';

export type { TypedDate };

/** Why a typed date is invalid, with the field to look at. `date_missing` is all three empty. */
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

/** `era` is how the year was read: show it ("ค.ศ. 2024"), so that a mistake is visible. */
export type DateReading =
  | { readonly ok: true; readonly iso: string; readonly era: 'be' | 'ce' }
  | { readonly ok: false; readonly code: TypedDateError };

type Year = { readonly year: number; readonly era: 'be' | 'ce' } | { readonly code: TypedDateError };

/**
 * Reads day, month and year as typed: digits of any script or of a keyboard left on Thai, the month also by its Thai or English
 * name, the year in either era. A whole date in one of the fields is read too, see {@link separateDate}.
 *
 * From 2400 on a year is BE, from 1900 to 2200 CE; nothing between can be meant. Two digits could be either era or century and are
 * refused. A day that does not exist, such as 29 February 2566 BE, is `not_a_date` and never moved.
 */
export function readTypedDate(typed: TypedDate): DateReading {
  const { day, month, year } = separateDate(typed);
  if (day + month + year === '') return fail('date_missing');
  if (day === '') return fail('day_missing');
  if (!/^[0-9]{1,2}$/.test(day)) return fail('day_unknown');
  if (month === '') return fail('month_missing');
  const monthNumber = readMonth(month);
  if (monthNumber === undefined) return fail('month_unknown');
  if (year === '') return fail('year_missing');
  const reading = readYear(searchKey(year));
  if ('code' in reading) return fail(reading.code);

  const iso = isoDay(reading.year, monthNumber, Number(day));
  return iso === undefined ? fail('not_a_date') : { ok: true, iso, era: reading.era };
}

/**
 * The three fields, each with its own part and the intended digits. A whole date in one field is split while the other two are
 * empty; `-` and `/` are keys of a keyboard left on Thai when another field was surely typed on it.
 */
export function separateDate(typed: TypedDate): TypedDate {
  const day = typedPlain(typed.day);
  const month = typedPlain(typed.month);
  const year = typedPlain(typed.year);
  const filled = [day, month, year].filter(part => part !== '');
  const whole = filled.length === 1 && filled[0] !== undefined ? readWholeDate(filled[0]) : undefined;
  if (whole) return whole;

  const onThaiRow = [day, year, ...(readMonth(month) === undefined ? [month] : [])];
  if (!onThaiRow.some(isThaiRow)) return { day, month, year };
  const meant = (part: string) => (/^[-/]+$/.test(part) || isThaiRow(part) ? fromThaiRow(part) : part);
  return { day: meant(day), month: onThaiRow.includes(month) ? meant(month) : month, year: meant(year) };
}

function fail(code: TypedDateError): DateReading {
  return { ok: false, code };
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
