import type { SmeError } from './errors.js';

const mark = Symbol.for('sme-one-id.damage');

/** Says of an object in an answer that something in it broke the contract. Two copies of this package know each other's marks. */
export function markDamaged(value: object, error: SmeError): void {
  Object.defineProperty(value, mark, { value: error });
}

/** What was wrong with an answer, or a part of it, that was given all the same (`onDamage`); undefined when nothing was. */
export function damageOf(value: unknown): SmeError | undefined {
  return (value as Partial<Record<symbol, SmeError>> | null | undefined)?.[mark];
}
