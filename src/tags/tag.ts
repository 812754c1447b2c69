/** One tag: its class, its properties with their attributes (`null` without one), its events and those of the tags inside. */
export interface Tag<
  E extends HTMLElement,
  Attributes extends { readonly [Name in keyof E]?: string | null },
  Events extends keyof HTMLElementEventMap,
> {
  readonly element: E;
  readonly attributes: Attributes;
  readonly events: Events;
}
