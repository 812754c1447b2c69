import { pbkdf2Hasher, type PasswordHasher } from '../../service/index.js';
import { argon2idHasher } from './argon2id.js';
import { nativeArgon2 } from './native.js';
import { wasmArgon2 } from './wasm.js';

/**
 * The server's password hasher: argon2id, and PBKDF2 for verifying older hashes, which become argon2id at the next sign-in. Uses
 * the native package `@node-rs/argon2` if installed.
 */
export async function passwordHasher(): Promise<PasswordHasher> {
  const argon2id = argon2idHasher((await nativeArgon2()) ?? wasmArgon2());
  const before = pbkdf2Hasher();
  return {
    ...argon2id,
    verify: (password, hash) => (hash.startsWith('$argon2id$') ? argon2id : before).verify(password, hash),
  };
}
