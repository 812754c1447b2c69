/** Passwords: the port to a slow hash function, and the implementation that every platform has. */
import { toBase64url, fromBase64url } from '../crypto/secrets.js';

export interface PasswordHasher {
  /** A salted hash with its parameters, as a PHC string. */
  hash(password: string): Promise<string>;
  /** Whether the password matches. False for an unknown kind of hash. */
  verify(password: string, hash: string): Promise<boolean>;
  /** Whether the hash has today's algorithm and strength; others are renewed at the next sign-in. */
  isCurrent(hash: string): boolean;
  /** A hash that matches no password and takes as long to verify as any other, for usernames that do not exist. */
  readonly decoy: string;
}

const ALGORITHM = 'pbkdf2-sha256';
const SALT_BYTES = 16;
const KEY_BITS = 256;

/**
 * PBKDF2 with SHA-256 by Web Crypto, off the main thread. OWASP recommends 600,000 iterations; a server should prefer argon2id.
 */
export function pbkdf2Hasher({ iterations = 600_000 } = {}): PasswordHasher {
  return {
    decoy: formatHash(iterations, new Uint8Array(SALT_BYTES), new Uint8Array(KEY_BITS / 8)),
    async hash(password) {
      const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
      return formatHash(iterations, salt, await derive(password, salt, iterations));
    },
    async verify(password, hash) {
      const parsed = parseHash(hash);
      if (!parsed) return false;
      return constantTimeEqual(await derive(password, parsed.salt, parsed.iterations), parsed.key);
    },
    isCurrent: hash => parseHash(hash)?.iterations === iterations,
  };
}

/**
 * Keyboards compose Thai vowels and tone marks differently; NIST SP 800-63B recommends normalizing them. Nothing else is changed.
 */
export function passwordBytes(password: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(password.normalize('NFKC'));
}

async function derive(password: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<Uint8Array> {
  const bytes = passwordBytes(password);
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, KEY_BITS),
  );
}

function formatHash(iterations: number, salt: Uint8Array, key: Uint8Array): string {
  return `$${ALGORITHM}$i=${iterations}$${toBase64url(salt)}$${toBase64url(key)}`;
}

function parseHash(hash: string) {
  const [, algorithm, parameters = '', salt = '', key = ''] = hash.split('$');
  const iterations = /^i=(\d{1,9})$/.exec(parameters)?.[1];
  const saltBytes = fromBase64url(salt);
  const keyBytes = fromBase64url(key);
  if (algorithm !== ALGORITHM || !iterations || !saltBytes || !keyBytes?.length) return undefined;
  return { iterations: Number(iterations), salt: saltBytes, key: keyBytes };
}

/** Constant time: takes equally long wherever the keys differ. */
function constantTimeEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  return one.reduce((difference, byte, index) => difference | (byte ^ (other[index] ?? 0)), 0) === 0;
}
