import { noChange } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import { insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';

interface KeyedItem {
  /** No two items of a list have the same. */
  readonly key: unknown;
  readonly draw: () => unknown;
}

class KeyedList extends Directive {
  #parts = new Map<unknown, ChildPart>();

  /** On a server. */
  render(items: readonly KeyedItem[]): unknown {
    return items.map(({ draw }) => draw());
  }

  override update(container: ChildPart, [items]: [readonly KeyedItem[]]): unknown {
    const wanted = new Set(items.map(({ key }) => key));
    for (const [key, part] of this.#parts) {
      if (wanted.has(key)) continue;
      this.#parts.delete(key);
      remove(part);
    }
    const before = [...this.#parts.values()];
    const placed = new Map<unknown, ChildPart>();
    const done = new Set<ChildPart | undefined>();
    let index = 0;
    for (const { key, draw } of items) {
      while (done.has(before[index])) index += 1;
      const known = this.#parts.get(key);
      // The item before this one has moved down: it is inserted where its turn comes.
      if (known && known === before[index + 1]) index += 1;
      const part = known && known === before[index] ? known : insertPart(container, before[index], known);
      done.add(part);
      placed.set(key, setChildPartValue(part, draw()));
    }
    this.#parts = placed;
    // What the container has, so that it clears itself when something else takes the place of the items.
    setCommittedValue(container, [...placed.values()]);
    return noChange;
  }
}

function remove(part: ChildPart) {
  const { endNode } = part;
  removePart(part);
  endNode?.parentNode?.removeChild(endNode);
}

const keyedItems = /* @__PURE__ */ directive(KeyedList);

/**
 * Renders items so that each keeps its nodes wherever it moves, by keys of which no two are the same. As Lit's `repeat`, which leaves a
 * comment in the page for each item that it removes (https://github.com/lit/lit/issues/5298).
 */
export const keyedList = <T>(items: readonly T[], key: (item: T) => unknown, draw: (item: T) => unknown): unknown =>
  keyedItems(items.map(item => ({ key: key(item), draw: () => draw(item) })));
