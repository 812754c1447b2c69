/** Months as people write them. */
import { searchKey } from './thai-text.js';

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

/** 1 to 12 for a number or a name of a month; undefined for anything else. */
export function readMonth(typed: string): number | undefined {
  // กรกฏาคม, with the letter that looks like the right one, is as common as the right spelling.
  const name = searchKey(typed).replace(/[.\s]/g, '').replace('ฏ', 'ฎ');
  if (/^[0-9]{1,2}$/.test(name)) return Number(name) >= 1 && Number(name) <= 12 ? Number(name) : undefined;
  const exact = MONTHS.findIndex(names => names.includes(name));
  if (exact >= 0) return exact + 1;
  // Three letters at least: "มี" begins มีนาคม and nothing else, but may as well be the start of another word.
  const fitting = name.length < 3 ? [] : MONTHS.filter(names => names.some(full => full.startsWith(name)));
  return fitting[0] && fitting.length === 1 ? MONTHS.indexOf(fitting[0]) + 1 : undefined;
}
