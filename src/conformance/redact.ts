import { isSecretMember } from '../rules/secrets.js';

/** The longest request or answer that a report shows, in characters. */
const LONGEST_SHOWN = 1500;

/** JSON for a report: without tokens and passwords, and not too long. */
export function shownJson(value: unknown): string {
  return shortened(
    JSON.stringify(value, (name, inner: unknown) => (isSecretMember(name, inner) ? '(left out)' : inner)),
  );
}

/** The text of a body for a report. */
export function shownText(text: string): string {
  try {
    return shownJson(JSON.parse(text));
  } catch {
    return shortened(text.replace(/Bearer [\w.~+/=-]+/g, 'Bearer (left out)'));
  }
}

export function shortened(text: string, longest = LONGEST_SHOWN): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters)`;
}
