/** It is the agency's day that counts, wherever the reader is. */
const timeZone = 'Asia/Bangkok';

const dateStyles = {
  dateTime: { dateStyle: 'long', timeStyle: 'short', timeZone },
  date: { dateStyle: 'long', timeZone },
  time: { timeStyle: 'short', timeZone },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof dateStyles;

/** Making a formatter costs more than using it, and a list uses the same one for every row. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** `th-TH` counts in the Buddhist Era by itself. */
export function dateTimeFormat(locale: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, dateStyles[style]);
    formats.set(key, format);
  }
  return format;
}
