import type { Instant } from '../store/records.js';

/** Whether a text is an instant as the service stores it. Databases have no year 0. */
export function isInstant(text: string): text is Instant {
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text && /^(?!0000)\d{4}-/.test(text);
}

/** A time of a request, which may have any offset, as the service stores it; undefined when there is no such time. */
export function toInstant(time: string): Instant | undefined {
  const milliseconds = Date.parse(time);
  const instant = Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString();
  return isInstant(instant) ? instant : undefined;
}
