import type { Fill } from './contract-values.js';

const longLink = `https://www.example.go.th/${'path'.repeat(69)}`.slice(0, 300);

/** Texts that have broken a layout, by what they are. */
export const hostileTexts = {
  'a link of 300 letters': longLink,
  'Thai words without a space': 'ใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพ'.repeat(7).slice(0, 300),
  'Thai letters that are no words': 'กฺ์๋ฆฌฎ'.repeat(43).slice(0, 300),
  'emoji joined to families': '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(30),
  'one Latin word': 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4),
  'Arabic without a space': 'الاستفسارعنالتسجيلالتجاري'.repeat(12),
} as const;

export const hostileFill = (text: string): Fill => ({ text: () => text, length: 300, unknownCodes: true });
