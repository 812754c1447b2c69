/**
 * argon2id with OWASP's recommended parameters: 19 MiB of memory, two passes, one lane. Hashes are PHC strings
 * (`$argon2id$v=19$m=19456,t=2,p=1$salt$key`), which both implementations read and write.
 */
import { randomBytes } from 'node:crypto';

import { passwordBytes, type PasswordHasher } from '../../service/index.js';

/** `memory` is in KiB. */
export const argon2Parameters = { memory: 19_456, passes: 2, lanes: 1, saltBytes: 16, keyBytes: 32 } as const;

/** The computation, off the main thread. */
export interface Argon2 {
  /** Returns a PHC string with {@link argon2Parameters}. */
  hash(password: Uint8Array, salt: Uint8Array): Promise<string>;
  /** Uses the hash's own parameters. Rejects when it is not an argon2id hash. */
  verify(password: Uint8Array, hash: string): Promise<boolean>;
}

const { memory, passes, lanes } = argon2Parameters;
const current = `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$`;

const unpadded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

export function argon2idHasher(argon2: Argon2): PasswordHasher {
  return {
    // No password has an all-zero key, and verifying takes as long as for any other.
    decoy: `${current}${unpadded(new Uint8Array(argon2Parameters.saltBytes))}$${unpadded(new Uint8Array(argon2Parameters.keyBytes))}`,
    hash: password => argon2.hash(passwordBytes(password), randomBytes(argon2Parameters.saltBytes)),
    async verify(password, hash) {
      return hash.startsWith('$argon2id$') && argon2.verify(passwordBytes(password), hash);
    },
    isCurrent: hash => hash.startsWith(current),
  };
}
