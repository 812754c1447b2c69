import type { Cleaning, Operation } from '../../contract/operations.js';
import { cleanText } from '../../rules/thai-text.js';
import { typedLine } from '../../rules/unseen.js';

const cleaners: Readonly<Record<Cleaning, (text: string) => string>> = {
  text: cleanText,
  line: text => cleanText(text).replace(/\s+/g, ' '),
  typed: typedLine,
};

/** Far beyond every limit of the contract. Longer texts are not cleaned, and fail validation as they came. */
const TOO_LONG = 40_000;

/**
 * Cleans the fields that people typed, so that invisible characters are neither refused nor stored. Everything else stays
 * unchanged, for the contract's validator to judge.
 */
export function cleanBody(body: unknown, fields: NonNullable<Operation['body']>['cleaned'] = {}): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const typed = body as Readonly<Record<string, unknown>>;
  const cleaned = Object.entries(fields).flatMap(([name, cleaning]) => {
    const text = Object.hasOwn(typed, name) ? typed[name] : undefined;
    return typeof text === 'string' && text.length <= TOO_LONG ? [[name, cleaners[cleaning](text)]] : [];
  });
  return { ...typed, ...Object.fromEntries(cleaned) };
}
