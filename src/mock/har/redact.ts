/** Takes tokens, passwords and cookies out of what is recorded. Personal data stays, since pages show it. */
import type { OperationId } from '../../contract/operations.js';
import { isSecretMember } from '../../rules/secrets.js';
import type { HarNameValue } from './har.js';

/** Stands where a secret was. The contract accepts it as a token, so that a recorded sign-in can be replayed. */
export const REDACTED = 'redacted';

const secretHeaders = /^(authorization|proxy-authorization)$/i;
const cookieHeaders = /^(cookie|set-cookie)$/i;

export function redactedHeaders(headers: Headers): readonly HarNameValue[] {
  return [...headers]
    .filter(([name]) => !cookieHeaders.test(name))
    .map(([name, value]) => ({ name, value: secretHeaders.test(name) ? REDACTED : value }));
}

/** The path of a new password contains its token; no query of the contract contains a secret. */
export function redactedAddress(address: string, id: OperationId | undefined): string {
  return id === 'completePasswordReset' ? address.replace(/[^/?#]+(?=$|[?#])/, REDACTED) : address;
}

/** Where a body stands in an exchange. */
export interface BodyPlace {
  readonly operation: OperationId | undefined;
  readonly isProblem: boolean;
}

/** A body in JSON without its secrets; any other text as it is. */
export function redactedBody(text: string, place: BodyPlace): string {
  const value = valueOfJson(text);
  return value === undefined ? text : JSON.stringify(redactedValue(value, place));
}

/** The value of a text in JSON; undefined for any other text. */
export function valueOfJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // Exports are CSV, and what a gateway sends is HTML.
  }
}

function redactedValue(value: unknown, place: BodyPlace): unknown {
  if (Array.isArray(value)) return value.map(each => redactedValue(each, place));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (isSecretMember(name, place)) return [name, REDACTED];
      if (place.operation === 'startSignInRedirect') return [name, redactedRedirect(name, inner)];
      return [name, redactedValue(inner, place)];
    }),
  );
}

/** The address of a sign-in contains what identifies it, and its state is a secret between the page and its return. */
function redactedRedirect(name: string, value: unknown): unknown {
  if (name === 'state') return REDACTED;
  return name === 'address' && typeof value === 'string' ? value.replace(/=[^&#]*/g, `=${REDACTED}`) : value;
}
