import type { Cleaning, Operation } from '../../contract/operations.js';
import { cleanText } from '../../rules/thai-text.js';
import { typedLine } from '../../rules/unseen.js';

const cleaners: Readonly<Record<Cleaning, (text: string) => string>> = {
  text: cleanText,
  line: text => cleanText(text).replace(/\s+/g, ' '),
  typed: typedLine,
};

/** Far beyond every limit of the contract, also with an unseen character after each letter: it is refused as it came. */
const TOO_LONG = 40_000;

/**
 * A body whose fields that people typed are cleaned, so that what nobody sees is neither refused nor stored. Whatever else it is
 * stays as it came, for the contract to judge.
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
