/** Days are those of the agency, wherever the reader is. */
const timeZone = 'Asia/Bangkok';

const dateStyles = {
  shortDateTime: { dateStyle: 'medium', timeStyle: 'short', timeZone },
  dateTime: { dateStyle: 'long', timeStyle: 'short', timeZone },
  date: { dateStyle: 'long', timeZone },
  time: { timeStyle: 'short', timeZone },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof dateStyles;

/** Creating a formatter is slow, and every row of a list uses the same one. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** `th-TH` uses the Buddhist Era by default. */
export function dateTimeFormat(locale: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, dateStyles[style]);
    formats.set(key, format);
  }
  return format;
}
