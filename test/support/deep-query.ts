/** Everything inside `root` that matches, through all shadow roots, including its own. */
export function deepQueryAll<E extends Element = Element>(root: ParentNode, selector: string): E[] {
  const inShadow = root instanceof Element && root.shadowRoot ? deepQueryAll<E>(root.shadowRoot, selector) : [];
  const below = [...root.children].flatMap(child => [
    ...(child.matches(selector) ? [child as E] : []),
    ...deepQueryAll<E>(child, selector),
  ]);
  return [...inShadow, ...below];
}

/** The first match. */
export function deepQuery(root: ParentNode, selector: string): HTMLElement | undefined {
  return deepQueryAll<HTMLElement>(root, selector)[0];
}

/** All elements below a root, including those in shadow roots. */
export function deepElements(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap(element => [
    element,
    ...(element.shadowRoot ? deepElements(element.shadowRoot) : []),
  ]);
}
