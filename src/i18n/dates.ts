import { commonMessages } from './common/messages.js';
import type { LocalizeController } from './localize.js';

/** Days are those of the agency, wherever the reader is. */
const timeZone = 'Asia/Bangkok';

const dateStyles = {
  shortDateTime: { dateStyle: 'medium', timeStyle: 'short', timeZone },
  dateTime: { dateStyle: 'long', timeStyle: 'short', timeZone },
  date: { dateStyle: 'long', timeZone },
  time: { timeStyle: 'short', timeZone },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type DateStyle = keyof typeof dateStyles;

/** "22 พฤศจิกายน 2569 เวลา 16:05 น." · "22 November 2026 at 16:05": the agency's time, the reader's era. */
export const dateTimeText = (rfc3339: string, localize: LocalizeController): string =>
  clock(rfc3339, 'dateTime', localize);

/** "22 พ.ย. 2569 16:05 น." · "22 Nov 2026, 16:05": where many times stand below each other. */
export const shortDateTimeText = (rfc3339: string, localize: LocalizeController): string =>
  clock(rfc3339, 'shortDateTime', localize);

/** "16:05 น." · "16:05". */
export const timeText = (rfc3339: string, localize: LocalizeController): string => clock(rfc3339, 'time', localize);

/** "22 พฤศจิกายน 2569" · "22 November 2026". */
export const dateText = (rfc3339: string, localize: LocalizeController): string =>
  localTime(rfc3339, 'date', localize) ?? localize.messages(commonMessages).none;

function clock(rfc3339: string, style: DateStyle, localize: LocalizeController): string {
  const words = localize.messages(commonMessages);
  const time = localTime(rfc3339, style, localize);
  return time === undefined ? words.none : words.clock(time);
}

/** Undefined for an invalid time. */
function localTime(rfc3339: string, style: DateStyle, { locale }: LocalizeController): string | undefined {
  const at = Date.parse(rfc3339);
  if (Number.isNaN(at)) return undefined;
  return locale === 'th-TH' && at > firstOfZone && at < lastOfForm
    ? thaiText(at, style)
    : formatOf(locale, style).format(at);
}

/** Creating a formatter is slow, and every row of a list uses the same one. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  let format = dateFormats.get(key);
  if (!format) dateFormats.set(key, (format = new Intl.DateTimeFormat(locale, dateStyles[style])));
  return format;
}

/** Since then it is 7 hours ahead of UTC there, without summer time. */
const firstOfZone = Date.parse('1920-04-01T00:00:00Z');
/** Later, years have more digits, and dates end. */
const lastOfForm = Date.parse('9999-12-31T00:00:00Z');

const monthNames = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ');
const shortMonthNames = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');

/** As the formatters of `th-TH` write it, in the Buddhist Era. Making the first takes a cheap phone a fifth of a second. */
function thaiText(at: number, style: DateStyle): string {
  const there = new Date(at + 7 * 3_600_000);
  const time = there.toISOString().slice(11, 16);
  if (style === 'time') return time;
  const names = style === 'shortDateTime' ? shortMonthNames : monthNames;
  const day = `${there.getUTCDate()} ${names[there.getUTCMonth()]} ${there.getUTCFullYear() + 543}`;
  if (style === 'date') return day;
  return style === 'dateTime' ? `${day} เวลา ${time}` : `${day} ${time}`;
}
