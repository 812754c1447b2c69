import { SmeError } from './errors.js';

/** A part of the client that is loaded when it is first needed; what cannot be loaded is an `SmeError` like any other call. */
export async function lazily<T>(module: Promise<T>): Promise<T> {
  try {
    return await module;
  } catch (cause) {
    throw SmeError.from(cause);
  }
}
