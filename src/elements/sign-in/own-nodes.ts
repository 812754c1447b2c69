/**
 * The nodes that we rendered into an element of the page's own tree. What others insert there (a translator, the icons of a
 * password manager) stays; what they remove of ours is inserted again, with what was typed in it.
 */
export class OwnNodes {
  readonly #element: Element;
  readonly #own = new WeakSet<Node>();

  constructor(element: Element) {
    this.#element = element;
  }

  /** The changes are our own. */
  claim(records: readonly MutationRecord[]) {
    for (const { addedNodes } of records)
      for (const added of addedNodes) {
        const nodes = document.createNodeIterator(added);
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) this.#own.add(node);
      }
  }

  /**
   * The changes are those of others, in their order: undone from the last to the first, each finds its siblings in place.
   * Returns whether anything was missing.
   */
  restore(records: readonly MutationRecord[]): boolean {
    let isMissing = false;
    for (const { target, removedNodes, previousSibling, nextSibling } of [...records].reverse()) {
      let next = nextSibling;
      for (const node of [...removedNodes].reverse()) {
        if (!this.#isMissing(node, target)) continue;
        const before = next?.parentNode === target ? next : afterOf(previousSibling, target);
        target.insertBefore(node, before);
        next = node;
        isMissing = true;
      }
    }
    return isMissing;
  }

  #isMissing(node: Node, from: Node): boolean {
    // Somebody may have wrapped it, or translated a text.
    if (!this.#own.has(node) || this.#element.contains(node)) return false;
    return !(node instanceof Text && node.data.trim() && from.textContent?.trim());
  }
}

const afterOf = (sibling: Node | null, parent: Node): Node | null =>
  sibling?.parentNode === parent ? sibling.nextSibling : null;
