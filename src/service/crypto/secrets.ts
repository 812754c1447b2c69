/**
 * Random secrets and their digests, by Web Crypto, so that they work the same in Node and in a page. A page needs a secure context
 * (https or localhost), as it does for service workers.
 */

const TOKEN_BYTES = 32;

/** A new random secret of 256 bits, safe in URLs and headers. */
export function newToken(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)));
}

/** SHA-256 in hexadecimal. Of every token only this is stored. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  return sha256Hasher && typeof data === 'string' ? sha256Hasher(data).digest('hex') : hex(await digest(data));
}

/**
 * Derives a token from another one: deterministic, and not computable without both inputs. The stored SHA-256 of the token does not
 * help an attacker.
 */
export async function derivedToken(token: string, purpose: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(token), algorithm, false, ['sign']);
  return toBase64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(purpose))));
}

/** The PKCE challenge of a code verifier, method S256 (RFC 7636 §4.2). */
export async function codeChallengeOf(codeVerifier: string): Promise<string> {
  return toBase64url(await digest(codeVerifier));
}

/** Eight random digits, uniformly distributed. */
export function randomDigits(): string {
  const range = 100_000_000;
  const fair = Math.floor(2 ** 32 / range) * range;
  for (;;) {
    const [number = fair] = crypto.getRandomValues(new Uint32Array(1));
    if (number < fair) return String(number % range).padStart(8, '0');
  }
}

export function toBase64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads {@link toBase64url}; undefined for any other text. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, character => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const node = (globalThis as { process?: Partial<NodeJS.Process> }).process?.getBuiltinModule?.('node:crypto');

/**
 * Node's synchronous digest; undefined in a page. Web Crypto hands each digest to another thread, which takes a hundred times as
 * long for a token.
 */
const sha256Hasher = node && ((data: string) => node.createHash('sha256').update(data));

async function digest(data: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (sha256Hasher && typeof data === 'string') return sha256Hasher(data).digest();
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
