/** Months as a calendar shows them. Days are ISO 8601 in the Common Era; weeks begin on Sunday, as in Thailand. */
import { addDays, daysInMonth, isoDay } from './calendar.js';

const DAYS_OF_WEEK = 7;

/** 0 is Sunday. */
export function weekday(day: string): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** The weeks of the month that a day is in; `undefined` stands for days of other months. */
export function monthGrid(day: string): readonly (readonly (string | undefined)[])[] {
  const month = day.slice(0, 7);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const before = weekday(`${month}-01`);
  const weeks = Math.ceil((before + daysInMonth(year, number)) / DAYS_OF_WEEK);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: DAYS_OF_WEEK }, (_, column) =>
      isoDay(year, number, week * DAYS_OF_WEEK + column - before + 1),
    ),
  );
}

/** The same day so many months later, or the last one of a month that is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return isoDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth))) ?? day;
}

/** The nearest day that is allowed. */
export function dayWithin(day: string, { min, max }: { readonly min: string; readonly max: string }): string {
  if (day < min) return min;
  return day > max ? max : day;
}

/** Where a key of the date picker pattern leads from a day; undefined for other keys. */
export function dayByKey(day: string, key: string, isShifted: boolean): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -DAYS_OF_WEEK);
    case 'ArrowDown':
      return addDays(day, DAYS_OF_WEEK);
    case 'Home':
      return addDays(day, -weekday(day));
    case 'End':
      return addDays(day, DAYS_OF_WEEK - 1 - weekday(day));
    case 'PageUp':
      return addMonths(day, isShifted ? -12 : -1);
    case 'PageDown':
      return addMonths(day, isShifted ? 12 : 1);
    default:
      return undefined;
  }
}
