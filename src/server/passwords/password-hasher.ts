import { pbkdf2Hasher, type PasswordHasher } from '../../service/index.js';
import { canBeImported } from '../can-be-imported.js';
import { StartError } from '../start-error.js';
import { argon2idHasher } from './argon2id.js';
import { nativeArgon2 } from './native.js';
import { wasmArgon2 } from './wasm.js';

/**
 * The server's password hasher: argon2id, and PBKDF2 for verifying older hashes, which become argon2id at the next sign-in. Uses
 * the native package `@node-rs/argon2`, and `hash-wasm` where that is not installed or does not run.
 *
 * @throws {StartError} when neither can be used
 */
export async function passwordHasher(native = nativeArgon2, isInstalled = canBeImported): Promise<PasswordHasher> {
  const compiled = await native();
  if (!compiled && !isInstalled('hash-wasm'))
    throw new StartError(
      '@node-rs/argon2 does not run on this machine. Install the slower package that takes its place:\n  npm install hash-wasm@4',
    );
  const argon2id = argon2idHasher(compiled ?? wasmArgon2());
  const before = pbkdf2Hasher();
  return {
    ...argon2id,
    verify: (password, hash) => (hash.startsWith('$argon2id$') ? argon2id : before).verify(password, hash),
  };
}
