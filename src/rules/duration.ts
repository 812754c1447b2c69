/**
 * How long something takes in words, rounded up, in the unit that people would say: "30 seconds", "2 minutes", "24 ชั่วโมง".
 * A dash for a value that is not a number.
 */
export function durationText(seconds: number, locale: string): string {
  if (!Number.isFinite(seconds)) return '–';
  const minutes = seconds / 60;
  const [count, unit] =
    seconds <= 90 ? [seconds, 'second'] : minutes <= 90 ? [minutes, 'minute'] : [minutes / 60, 'hour'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.ceil(count));
}
