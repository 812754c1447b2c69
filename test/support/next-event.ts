/** The next event of that name, with its own type. */
export function nextEvent<Name extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: Name,
): Promise<HTMLElementEventMap[Name]> {
  return new Promise(resolve => {
    target.addEventListener(name, event => resolve(event as HTMLElementEventMap[Name]), { once: true });
  });
}
