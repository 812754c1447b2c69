import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * A reactive property, as Lit's decorator of that name makes it with `experimentalDecorators`. Lit's own contains what the decorators
 * of the standard need, too, and every page would load that.
 */
export const property =
  (options?: PropertyDeclaration): PropertyDecorator =>
  (prototype, name) => {
    const hasAccessor = Object.hasOwn(prototype, name);
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
    // What a decorator returns takes the place of the accessor.
    return hasAccessor ? Object.getOwnPropertyDescriptor(prototype, name) : undefined;
  };

/** A reactive property of the element's own, without an attribute. */
export const state = (): PropertyDecorator => property({ state: true });
