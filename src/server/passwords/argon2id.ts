/**
 * argon2id with what OWASP asks for: 19 MiB of memory, two passes, one lane. Hashes are PHC strings
 * (`$argon2id$v=19$m=19456,t=2,p=1$salt$key`), which both implementations write and read alike.
 */
import { randomBytes } from 'node:crypto';

import { passwordBytes, type PasswordHasher } from '../../service/index.js';

/** `memory` is in KiB. */
export const argon2Parameters = { memory: 19_456, passes: 2, lanes: 1, saltBytes: 16, keyBytes: 32 } as const;

/** The work itself; none of it happens on the thread that answers requests. */
export interface Argon2 {
  /** A PHC string with {@link argon2Parameters}. */
  hash(password: Uint8Array, salt: Uint8Array): Promise<string>;
  /** By the parameters that the hash names. Rejects for what is no argon2id hash. */
  verify(password: Uint8Array, hash: string): Promise<boolean>;
}

const { memory, passes, lanes } = argon2Parameters;
const current = `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$`;

const unpadded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

export function argon2idHasher(argon2: Argon2): PasswordHasher {
  return {
    // No password has a key of nothing but zeros, and to find that out takes as long as for any other.
    decoy: `${current}${unpadded(new Uint8Array(argon2Parameters.saltBytes))}$${unpadded(new Uint8Array(argon2Parameters.keyBytes))}`,
    hash: password => argon2.hash(passwordBytes(password), randomBytes(argon2Parameters.saltBytes)),
    async verify(password, hash) {
      return hash.startsWith('$argon2id$') && argon2.verify(passwordBytes(password), hash);
    },
    isCurrent: hash => hash.startsWith(current),
  };
}
