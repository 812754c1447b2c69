interface FarListener {
  /** Other rows than before are far from the screen. */
  readonly changed: () => void;
  /** A space is near the screen between these fractions of its height. */
  readonly reached: (space: Element, from: number, to: number) => void;
}

/** Parts of the height of the screen, and of every box in between that scrolls, where the browser can (`scrollMargin`). */
const nearMargin = '50% 0px';
/** Further than `nearMargin`, so that what leaves does not come back at once. */
const farMargin = '100% 0px';

/** Which rows of a list are far from the screen, and which spaces are near. Nothing is far where the browser cannot tell. */
export class FarRows {
  readonly #listener: FarListener;
  readonly #rows: IntersectionObserver | undefined;
  readonly #spaces: IntersectionObserver | undefined;
  readonly #far = new WeakSet<Element>();
  #observed = new Set<Element>();

  constructor(listener: FarListener) {
    this.#listener = listener;
    if (!('IntersectionObserver' in globalThis)) return;
    this.#rows = observeWithin(farMargin, entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#far.delete(target);
        else this.#far.add(target);
      }
      listener.changed();
    });
    this.#spaces = observeWithin(nearMargin, entries => {
      for (const entry of entries) if (entry.isIntersecting) this.#reach(entry);
    });
  }

  has(row: Element): boolean {
    return this.#far.has(row);
  }

  /** Observes these rows and spaces, and no others. */
  observe(lines: readonly Element[]) {
    const wanted = new Set(lines);
    for (const line of this.#observed) if (!wanted.has(line)) this.#observerOf(line)?.unobserve(line);
    // A space that has got another height is reported again.
    for (const line of wanted) if (!this.#observed.has(line) || isSpace(line)) this.#begin(line);
    this.#observed = wanted;
  }

  disconnect() {
    this.#rows?.disconnect();
    this.#spaces?.disconnect();
    this.#observed.clear();
  }

  #begin(line: Element) {
    this.#observerOf(line)?.unobserve(line);
    this.#observerOf(line)?.observe(line);
  }

  #observerOf(line: Element): IntersectionObserver | undefined {
    return isSpace(line) ? this.#spaces : this.#rows;
  }

  /** Both boxes are as the browser draws them, so that their ratio holds in every scale. */
  #reach({ target, boundingClientRect: whole, intersectionRect: part }: IntersectionObserverEntry) {
    if (whole.height === 0) return;
    this.#listener.reached(target, (part.top - whole.top) / whole.height, (part.bottom - whole.top) / whole.height);
  }
}

const isSpace = (line: Element): boolean => line.ariaHidden === 'true';

function observeWithin(margin: string, observed: IntersectionObserverCallback): IntersectionObserver {
  // Not in the types yet.
  const options: IntersectionObserverInit & { readonly scrollMargin: string } = {
    rootMargin: margin,
    scrollMargin: margin,
  };
  return new IntersectionObserver(observed, options);
}
