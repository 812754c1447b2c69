import { OwnNodes } from './own-nodes.js';
import { adoptSheet, dropSheet, type Root } from './page-sheet.js';

const className = 'sme-sign-in-form';
const owned = new WeakSet<Element>();

/**
 * A place among the children of the outermost element around the selector: password managers do not look into shadow roots. What
 * hosts and frameworks do there is undone: what they remove of the form is inserted again, and a copy that they make of it, which
 * has none of our listeners, is removed.
 */
export class LightPlace {
  readonly #selector: Element;
  readonly #id: string;
  readonly #watch = new MutationObserver(records => {
    this.#mend(records);
  });
  #home!: Element;
  #slot!: string;
  #root!: Root;
  #element: HTMLElement | undefined;
  #nodes!: OwnNodes;
  #focused: HTMLElement | undefined;

  /** @param id of the place; scripts that compare two trees take no node with an id for another */
  constructor(selector: Element, id: string) {
    this.#selector = selector;
    this.#id = id;
    this.#observe();
  }

  /** The element that the form is in, while it is shown. */
  get element(): Element | undefined {
    return this.#element;
  }

  /** Shows what `render` renders into the element. */
  draw(render: (element: HTMLElement) => void) {
    const element = (this.#element ??= this.#open());
    this.#mend(this.#watch.takeRecords());
    render(element);
    this.#nodes.claim(this.#watch.takeRecords());
  }

  /** Removes the form; copies of it are still removed. */
  close() {
    if (!this.#element) return;
    this.#element.remove();
    this.#element = undefined;
    dropSheet(this.#root);
    this.#observe();
  }

  leave() {
    this.close();
    this.#watch.disconnect();
  }

  #open(): HTMLElement {
    const element = (this.#element = document.createElement('div'));
    this.#nodes = new OwnNodes(element);
    element.addEventListener('focusin', this.#focusCame);
    element.addEventListener('focusout', this.#focusWent);
    owned.add(element);
    this.#observe();
    Object.assign(element, { id: this.#id, className, slot: this.#slot });
    this.#home.append(element);
    this.#root = element.getRootNode() as Root;
    adoptSheet(this.#root);
    return element;
  }

  #observe() {
    this.#watch.disconnect();
    const { home, slot } = outermost(this.#selector);
    this.#home = home;
    this.#slot = slot;
    this.#watch.observe(home, { childList: true });
    if (this.#element) this.#watch.observe(this.#element, { childList: true, subtree: true });
    this.#removeCopies();
  }

  #mend(records: readonly MutationRecord[]) {
    const element = this.#element;
    this.#removeCopies();
    if (element) {
      const isMended = this.#nodes.restore(records) || element.parentNode !== this.#home;
      if (element.parentNode !== this.#home) this.#home.append(element);
      const { activeElement } = this.#root;
      if (isMended && (activeElement === null || activeElement === document.body))
        this.#focused?.focus({ preventScroll: true });
    }
    // Our own changes.
    this.#watch.takeRecords();
  }

  #removeCopies() {
    for (const each of [...this.#home.children])
      if (each.classList.contains(className) && !owned.has(each)) each.remove();
  }

  readonly #focusCame = ({ target }: FocusEvent) => {
    this.#focused = target as HTMLElement;
  };

  /** Browsers differ on whether a removal sends this event; if so, the observer is called before the timer. */
  readonly #focusWent = () => {
    setTimeout(() => {
      if (!this.#element?.contains(this.#root.activeElement)) this.#focused = undefined;
    });
  };
}

/**
 * Follows the slots named `form` outwards. An element that has the selector in its shadow root passes its own slot on:
 * `<sme-login-selector><slot name="…" slot="form"></slot></sme-login-selector>`.
 */
function outermost(selector: Element): { home: Element; slot: string } {
  let home = selector;
  let slot = 'form';
  for (;;) {
    const handedOn = home.querySelector<HTMLSlotElement>(`:scope > slot[slot="${slot}"]`);
    const root = handedOn?.getRootNode();
    if (!handedOn || !(root instanceof ShadowRoot)) return { home, slot };
    home = root.host;
    slot = handedOn.name;
  }
}
