/** Texts of people, as they are stored. */
import { cleanText } from '../../rules/thai-text.js';
import { invalidField } from '../edge/problem.js';

/**
 * The stored form of a text that must say something. Throws `required` when only invisible characters were in it, and `too_long`
 * when one spelling takes more characters than the typed one and they do not fit.
 */
export function requiredText(pointer: string, text: string, maxLength: number): string {
  const clean = optionalText(pointer, text, maxLength);
  if (clean === '') throw invalidField(pointer, 'required');
  return clean;
}

export function optionalText(pointer: string, text: string, maxLength: number): string {
  const clean = cleanText(text);
  if (Array.from(clean).length > maxLength) throw invalidField(pointer, 'too_long', maxLength);
  return clean;
}

/** A text of one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
