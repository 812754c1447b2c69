import { html } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';

/** From the first Thai character to the last one before a Latin letter, with the digits and spaces between them. */
const THAI_RUN = /([\u0E00-\u0E7F](?:[^\p{Script=Latin}]*[\u0E00-\u0E7F])?)/u;

/**
 * What people and registers wrote, with `lang="th"` on its Thai parts in a page of another language, so that a screen reader
 * changes its voice (WCAG 3.1.2). The script tells: no other language uses it.
 */
export function thaiRuns(text: string, { language }: Pick<LocalizeController, 'language'>): unknown {
  if (language === 'th' || !THAI_RUN.test(text)) return text;
  // Every second part is a run.
  return text.split(THAI_RUN).map((part, index) => (index % 2 === 1 ? html`<span lang="th">${part}</span>` : part));
}
