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
  const own = damageOf(value);
  if (own) return own;
  for (const member of Object.values(value) as unknown[]) {
    const damage = damageOf(member) ?? (Array.isArray(member) ? damageOf(member.find(damageOf)) : undefined);
    if (damage) return damage;
  }
  return undefined;
}
