import { IdentityError, type IdentityFailure } from './identity-error.js';
import type { OpenIdProvider } from './open-id-provider.js';

interface Thrown {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly error?: unknown;
  readonly status?: unknown;
  readonly cause?: unknown;
}

/**
 * Converts an error of the client or the network, without the responses and tokens attached to it; `otherwise` is the failure when
 * nothing more specific is known.
 */
export function toIdentityError(
  thrown: unknown,
  { accountType }: Pick<OpenIdProvider, 'accountType'>,
  otherwise: IdentityFailure,
): IdentityError {
  if (thrown instanceof IdentityError) return thrown;
  const chain = causesOf(thrown);
  const said = chain.flatMap(({ code, error }) => [code, error]).filter(isErrorCode);
  const message = `${accountType}: ${[...new Set(said)].join(', ') || errorName(chain)}`;
  // Codes of RFC 6749 §4.1.2.1 and OpenID Connect Core §3.1.2.6 for a person who was refused or cancelled.
  if (chain.some(({ error }) => ['access_denied', 'login_required', 'consent_required'].includes(String(error))))
    return new IdentityError('denied', message);
  return new IdentityError(chain.some(isOutage) ? 'unreachable' : otherwise, message);
}

/** Failures of the provider and the network, which neither the person nor an attacker can cause. */
function isOutage({ name, code, error, status }: Thrown): boolean {
  return (
    name === 'TimeoutError' ||
    code === 'OAUTH_TIMEOUT' ||
    code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' ||
    error === 'server_error' ||
    error === 'temporarily_unavailable' ||
    (typeof status === 'number' && status >= 500) ||
    (typeof code === 'string' && /^(?:E[A-Z]+|UND_ERR_\w+)$/.test(code))
  );
}

function causesOf(thrown: unknown): readonly Thrown[] {
  const chain: Thrown[] = [];
  for (let next = thrown; typeof next === 'object' && next !== null && chain.length < 5; next = (next as Thrown).cause)
    chain.push(next);
  return chain;
}

/** A code, not a sentence: a provider's sentences may contain personal data. */
function isErrorCode(text: unknown): text is string {
  return typeof text === 'string' && /^[\w.-]{1,64}$/.test(text);
}

function errorName([first]: readonly Thrown[]): string {
  return isErrorCode(first?.name) ? first.name : 'unknown failure';
}
