import { SmeError } from '../client/errors.js';
import { SmeErrorEvent } from './events.js';

export { damageIn } from '../client/damage.js';

/** Sent by an element to itself when it cannot draw what it was given. */
export const undrawable = 'sme-undrawable';

const reportedDamage = new WeakMap<EventTarget, WeakSet<object>>();

/** Dispatches an error to the host, once per element and cause; `about` is the cause when it is not the error itself. */
export function dispatchErrorOnce(element: EventTarget, error: SmeError, about: object = error): void {
  const before = reportedDamage.get(element) ?? new WeakSet();
  if (before.has(about)) return;
  reportedDamage.set(element, before.add(about));
  element.dispatchEvent(new SmeErrorEvent(error.code, error.requestId));
}

/** What an element could not draw, as an error that is shown to people and reported to hosts. */
export const asDamage = (thrown: unknown): SmeError =>
  thrown instanceof SmeError ? thrown : new SmeError('unexpected_answer', { cause: thrown });
