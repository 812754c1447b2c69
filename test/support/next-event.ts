/** The next event of that type on an element, with the type that the kit gives it. */
export const nextEvent = <Type extends keyof HTMLElementEventMap>(element: HTMLElement, type: Type) =>
  new Promise<HTMLElementEventMap[Type]>(resolve => {
    element.addEventListener(type, resolve, { once: true });
  });
