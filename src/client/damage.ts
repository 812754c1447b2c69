import type { SmeError } from './errors.js';

const mark = Symbol.for('sme-one-id.damage');

/** Marks an object of an answer as having broken the contract. Two copies of this package recognize each other's marks. */
export function markDamaged(value: object, error: SmeError): void {
  Object.defineProperty(value, mark, { value: error });
}

/** What was wrong with an answer, or a part of it, that was repaired (`onDamage`); undefined when nothing was. */
export function damageOf(value: unknown): SmeError | undefined {
  return (value as Partial<Record<symbol, SmeError>> | null | undefined)?.[mark];
}

/** The same for something that was made of answers: in it, in its members, or in the rows of a list of them. */
export function damageIn(value: unknown): SmeError | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const members = Object.values(value).flatMap((member: unknown) => [
    member,
    ...(Array.isArray(member) ? (member as unknown[]) : []),
  ]);
  return [value, ...members].map(damageOf).find(Boolean);
}
