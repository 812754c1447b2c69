import type { SmeClient } from '../client.js';

const lenientForm = Symbol.for('sme-one-id.lenient');

/** Gives a client its lenient form. Two copies of this package find it in each other's clients. */
export function withLenient(client: SmeClient, lenient: SmeClient): SmeClient {
  return Object.defineProperty(client, lenientForm, { value: lenient });
}

/**
 * The same client for what draws answers: one that is damaged in parts is given all the same, mended and marked (`damageOf`), so
 * that a bad row costs no more than itself. A client of another make is its own.
 */
export function lenientOf(client: SmeClient): SmeClient {
  return (Object.getOwnPropertyDescriptor(client, lenientForm)?.value as SmeClient | undefined) ?? client;
}
