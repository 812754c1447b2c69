/**
 * Days and years of Thailand: the Bangkok day of an instant, the instants of a Bangkok day, Buddhist Era (BE) and Common Era
 * (CE). Reading a date that a person typed is in `typed-date.ts`.
 *
 * Bangkok has been at UTC+7 without summer time since 1920, so plain arithmetic is right; `Intl` would give the same slower and
 * needs its time zone data. Days are ISO 8601 in CE, `2026-11-22`, and compare as strings; instants are RFC 3339 in UTC.
 */
import type { DayRange } from '../contract/types.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BANGKOK_OFFSET = 7 * HOUR;
const BUDDHIST_ERA_AHEAD = 543;

/** An instant: RFC 3339 text, milliseconds since 1970, or a `Date`. */
export type InstantLike = string | number | Date;

/** The Buddhist year of a Common Era year, as counted since 1941, when the Thai year began to start on 1 January. */
export function toBuddhistYear(commonYear: number): number {
  return commonYear + BUDDHIST_ERA_AHEAD;
}

/** The Common Era year of a Buddhist year. Convert first, then build the date: 2567 BE has a 29 February, 2567 CE has not. */
export function toCommonYear(buddhistYear: number): number {
  return buddhistYear - BUDDHIST_ERA_AHEAD;
}

/** How many days a month has. Months count from 1. */
export function daysInMonth(commonYear: number, month: number): number {
  const isLeap = (commonYear % 4 === 0 && commonYear % 100 !== 0) || commonYear % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The ISO day of a date in CE, or `undefined` when there is no such day. `Date` would make 1 March of 29 February 2023. */
export function isoDay(commonYear: number, month: number, day: number): string | undefined {
  const isReal =
    [commonYear, month, day].every(Number.isInteger) &&
    commonYear >= 0 &&
    commonYear <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(commonYear, month);
  if (!isReal) return undefined;
  return `${String(commonYear).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether a text is an ISO day, `YYYY-MM-DD` in CE, that exists. */
export function isRealIsoDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isoDay(Number(year), Number(month), Number(day)) === text;
}

/** The day it is in Bangkok at an instant. Throws a `RangeError` when that is no instant. */
export function bangkokDay(instant: InstantLike): string {
  return new Date(new Date(instant).getTime() + BANGKOK_OFFSET).toISOString().slice(0, 10);
}

/** The same with hours and minutes, `2026-11-22 16:05`, as spreadsheets read it. */
export function bangkokMinute(instant: InstantLike): string {
  return new Date(new Date(instant).getTime() + BANGKOK_OFFSET).toISOString().slice(0, 16).replace('T', ' ');
}

/** The day that is so many days later; a negative number goes back. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** How many days lie between two days; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** The instant at which a day begins in Bangkok. */
export function startOfBangkokDay(day: string): string {
  return new Date(Date.parse(day) - BANGKOK_OFFSET).toISOString();
}

/** A time range: `from` belongs to it, `before` does not. A missing side is open. */
export interface InstantRange {
  readonly from?: string;
  readonly before?: string;
}

/** The time range of a range of real Bangkok days, both of which belong to it. Throws a `RangeError` for others. */
export function dayRangeToInstants({ from, to }: DayRange): InstantRange {
  return {
    ...(from !== undefined && { from: startOfBangkokDay(from) }),
    ...(to !== undefined && { before: startOfBangkokDay(addDays(to, 1)) }),
  };
}
