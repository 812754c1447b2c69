import { isSecretMember } from '../rules/secrets.js';

/** The longest request or answer that a report shows, in characters. */
const LONGEST_SHOWN = 1500;

/** The JSON of a request for a report: without tokens and passwords, and not too long. */
export const shownSent = (value: unknown): string => shownJson(value, { isProblem: false });

function shownJson(value: unknown, kind: { readonly isProblem: boolean }): string {
  return shortened(
    JSON.stringify(value, (name, inner: unknown) => (isSecretMember(name, kind) ? '(left out)' : inner)),
  );
}

/** The text of a body for a report. */
export function shownText(text: string, kind = { isProblem: false }): string {
  try {
    return shownJson(JSON.parse(text), kind);
  } catch {
    return shortened(text.replace(/Bearer [\w.~+/=-]+/g, 'Bearer (left out)'));
  }
}

export function shortened(text: string, longest = LONGEST_SHOWN): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters)`;
}
