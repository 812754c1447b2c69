/**
 * The page as a screen reader gets it: shadow roots opened, slots filled, in one tree. Current virtual screen readers
 * do not look into shadow roots; browsers expose this flattened tree, and the copy keeps everything that names are
 * computed from.
 */
export function flatCopy(root: Element): HTMLElement {
  const place = document.createElement('div');
  place.append(...copies(root, ''));
  return place;
}

const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details', 'for'];
let scopes = 0;

/** Ids are unique in their own root only, so each copied root gives its own a prefix. */
function copies(node: Node, scope: string): Node[] {
  if (node instanceof Text) return [document.createTextNode(node.data)];
  if (!(node instanceof Element) || node.localName === 'style') return [];
  if (!node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && node.localName !== 'slot')
    return [];
  if (node instanceof HTMLSlotElement) return childrenOf(node).flatMap(child => copies(child, scope));

  // A tag that is not registered, so that the copy of an element is not upgraded.
  const copy = node.localName.includes('-') ? document.createElement('div') : (node.cloneNode(false) as Element);
  for (const name of ['id', ...references]) {
    const value = node.getAttribute(name);
    if (value)
      copy.setAttribute(
        name,
        value
          .split(/\s+/)
          .map(id => scope + id)
          .join(' '),
      );
  }
  copyState(node, copy);
  const inner = node.shadowRoot ? `root${++scopes}-` : scope;
  copy.append(
    ...childrenOf(node).flatMap(child => copies(child, child.getRootNode() === node.shadowRoot ? inner : scope)),
  );
  return [copy];
}

function childrenOf(node: Element): Node[] {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes({ flatten: true });
    return assigned.length > 0 ? assigned : [...node.childNodes];
  }
  return [...(node.shadowRoot ?? node).childNodes];
}

/** Typed text and choices are properties, which cloning does not copy. */
function copyState(from: Element, to: Element): void {
  if (from instanceof HTMLInputElement && to instanceof HTMLInputElement) {
    to.value = from.value;
    to.checked = from.checked;
    if (from.type === 'radio') to.name = `${from.name}-copy`;
  }
  if (from instanceof HTMLTextAreaElement && to instanceof HTMLTextAreaElement) to.value = from.value;
}
