import type { Fill } from './contract-values.js';

const longLink = `https://www.example.go.th/${'path'.repeat(69)}`.slice(0, 300);

/** Texts that a browser can break somewhere, by what they are. */
export const longTexts = {
  'a link of 300 letters': longLink,
  'Thai words without a space': 'ใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพ'.repeat(7).slice(0, 300),
  'Thai letters that are no words': 'กฺ์๋ฆฌฎ'.repeat(43).slice(0, 300),
  'emoji joined to families': '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(30),
  'one Latin word': 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4),
  'Arabic without a space': 'الاستفسارعنالتسجيلالتجاري'.repeat(12),
} as const;

/** No browser breaks inside these: elements shorten them, pages without scripts cannot. */
const endlessClusters = {
  'a Thai letter with 600 marks': `ก${'\u0e31\u0e49\u0301'.repeat(200)}`,
  'a letter with 600 sara am': `ก${'\u0e33'.repeat(600)}`,
  'a Latin letter with 600 marks': `a${'\u0301\u20dd'.repeat(300)}`,
  'an Indic letter with 600 marks': `क${'\u093f'.repeat(600)}`,
  'marks without a letter': '\u0e31'.repeat(600),
  'emoji joined without an end': '👩\u200d'.repeat(300),
  'Hangul letters that are no syllables': '\u1100'.repeat(300),
} as const;

/** Texts that have broken a layout. */
export const hostileTexts = { ...longTexts, ...endlessClusters };

export const hostileFill = (text: string): Fill => ({ text: () => text, length: 300, unknownCodes: true });
