/** The longest request or answer that a report shows, in characters. */
const LONGEST_SHOWN = 1500;

const secretMembers = /^(accessToken|refreshToken|password|newPassword|code|codeVerifier|token)$/;
/** A problem's `code` is no secret; the code of a sign-in comes in a request only. */
const isSecret = (name: string, value: unknown) =>
  secretMembers.test(name) && !(name === 'code' && typeof value === 'string' && /^[a-z_]+$/.test(value));

/** JSON for a report: without tokens and passwords, and not too long. */
export function shownJson(value: unknown): string {
  return shortened(JSON.stringify(value, (name, inner: unknown) => (isSecret(name, inner) ? '(left out)' : inner)));
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
