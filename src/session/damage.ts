import { SmeError } from '../client/errors.js';
import { SmeErrorEvent } from './events.js';

export { damageIn } from '../client/damage.js';

/** Sent by an element to itself when it cannot draw what it was given. */
export const undrawable = 'sme-undrawable';

const reportedDamage = new WeakMap<EventTarget, WeakSet<object>>();

/** Tells the host of an error, once for each element that meets it; `about` is what it is about, when not the error itself. */
export function dispatchErrorOnce(element: EventTarget, error: SmeError, about: object = error): void {
  const before = reportedDamage.get(element) ?? new WeakSet();
  if (before.has(about)) return;
  reportedDamage.set(element, before.add(about));
  element.dispatchEvent(new SmeErrorEvent(error.code, error.requestId));
}

/** What an element could not draw, as an error that people and hosts are told. */
export const asDamage = (thrown: unknown): SmeError =>
  thrown instanceof SmeError ? thrown : new SmeError('unexpected_answer', { cause: thrown });
