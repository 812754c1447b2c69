import { html, nothing, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import { cleanText, countGraphemes } from '../../rules/thai-text.js';
import { draftMessages } from './messages.js';

/** The count is shown once this part of the limit is used. */
const shownFrom = 0.8;

/** How much of a text's limit is used. */
export interface CharacterCount {
  readonly text: string;
  /** Characters, as people count them. */
  readonly limit: number;
}

/** How many characters of what is sent may still be typed; below zero when there are too many. */
export function charactersLeft({ text, limit }: CharacterCount): number {
  return limit - countGraphemes(cleanText(text));
}

/** For the end of a field. Input is never truncated: people see how many characters are too many. */
export function characterCount(count: CharacterCount, localize: LocalizeController): TemplateResult | typeof nothing {
  const left = charactersLeft(count);
  if (stageOf(left, count.limit) === 'far') return nothing;
  return html`<p class=${left < 0 ? 'error' : 'hint'} part="counter">${countText(left, localize)}</p>`;
}

/** What to announce after a change: the count when the text has just come near its limit, or passed it. */
export function countToAnnounce(before: CharacterCount, after: CharacterCount, localize: LocalizeController): string {
  const left = charactersLeft(after);
  const [stage, stageBefore] = [stageOf(left, after.limit), stageOf(charactersLeft(before), before.limit)];
  const isNearer = stage === 'over' ? stageBefore !== 'over' : stage === 'near' && stageBefore === 'far';
  return isNearer ? countText(left, localize) : '';
}

function stageOf(left: number, limit: number): 'far' | 'near' | 'over' {
  if (left < 0) return 'over';
  return limit - left >= shownFrom * limit ? 'near' : 'far';
}

function countText(left: number, localize: LocalizeController): string {
  const draft = localize.messages(draftMessages);
  const number = localize.number(Math.abs(left));
  return left < 0 ? draft.charactersOver(number) : draft.charactersLeft(number);
}
