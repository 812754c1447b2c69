import { waitUntil } from './wait-until.js';

/** Waits until the page's live region contains this text. */
export const announced = (text: string) =>
  waitUntil(
    () => document.querySelector('[data-sme-announcer]')?.textContent.includes(text),
    `screen readers are told "${text}"`,
  );
