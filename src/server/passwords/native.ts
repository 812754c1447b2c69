import type * as argon2 from '@node-rs/argon2';

import { argon2Parameters, type Argon2 } from './argon2id.js';

/** By native code, in Node's thread pool; undefined when the package is not installed or does not load. */
export async function nativeArgon2(): Promise<Argon2 | undefined> {
  const native = await load();
  if (!native) return undefined;
  const { memory, passes, lanes, keyBytes } = argon2Parameters;
  const options = { memoryCost: memory, timeCost: passes, parallelism: lanes, outputLen: keyBytes };
  return {
    hash: (password, salt) => native.hash(password, { ...options, salt }),
    verify: (password, hash) => native.verify(hash, password),
  };
}

async function load(): Promise<typeof argon2 | undefined> {
  try {
    return await import('@node-rs/argon2');
  } catch (thrown) {
    // Not installed, or for another platform: the slower implementation is used. Anything else is a defect.
    const { code, message = '' } = thrown as { readonly code?: string; readonly message?: string };
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED' || /native binding/.test(message))
      return undefined;
    throw thrown;
  }
}
