import type { SmeClient } from '../client.js';

const lenientForm = Symbol.for('sme-one-id.lenient');

/** The symbol under which a client offers its lenient form. Two copies of this package find it in each other's clients. */
export function withLenient(client: SmeClient, lenient: SmeClient): SmeClient {
  return Object.defineProperty(client, lenientForm, { value: lenient });
}

/**
 * The same client for elements that draw answers: an answer that is damaged in parts is returned, repaired and marked
 * (`damageOf`), so that a bad row affects only itself. A client that `createSmeClient` has not made is returned as it is.
 */
export function lenientOf(client: SmeClient): SmeClient {
  return (Object.getOwnPropertyDescriptor(client, lenientForm)?.value as SmeClient | undefined) ?? client;
}
