import { pbkdf2Hasher, type PasswordHasher } from '../../service/index.js';
import { argon2idHasher } from './argon2id.js';
import { nativeArgon2 } from './native.js';
import { wasmArgon2 } from './wasm.js';

/**
 * The server's passwords: argon2id, and the PBKDF2 hashes that a store may hold from before, which become argon2id when their
 * owner next signs in. Takes the compiled package `@node-rs/argon2` where it is installed.
 */
export async function passwordHasher(): Promise<PasswordHasher> {
  const argon2id = argon2idHasher((await nativeArgon2()) ?? wasmArgon2());
  const before = pbkdf2Hasher();
  return {
    ...argon2id,
    verify: (password, hash) => (hash.startsWith('$argon2id$') ? argon2id : before).verify(password, hash),
  };
}
