/** The next event of this type on an element, with the type that the package declares. */
export const nextEvent = <Type extends keyof HTMLElementEventMap>(element: HTMLElement, type: Type) =>
  new Promise<HTMLElementEventMap[Type]>(resolve => {
    element.addEventListener(type, resolve, { once: true });
  });
