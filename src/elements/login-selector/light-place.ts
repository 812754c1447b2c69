import { adoptSheet, dropSheet, type Root } from './page-sheet.js';

/**
 * A place among the children of the outermost element around the selector: password managers do not look into shadow roots. If
 * a framework removes it, since it is not in the server's HTML, it is inserted again.
 */
export class LightPlace {
  readonly element = document.createElement('div');
  readonly #home: Element;
  readonly #root: Root;
  readonly #watch = new MutationObserver(() => {
    this.#putBack();
  });
  #focused: HTMLElement | undefined;

  constructor(selector: Element) {
    const { home, slot } = outermost(selector);
    this.#home = home;
    this.#root = home.getRootNode() as Root;
    this.element.slot = slot;
    this.element.className = 'sme-sign-in-form';
    this.element.addEventListener('focusin', this.#focusCame);
    this.element.addEventListener('focusout', this.#focusWent);
    home.append(this.element);
    adoptSheet(this.#root);
    this.#watch.observe(home, { childList: true });
  }

  remove() {
    this.#watch.disconnect();
    this.element.remove();
    dropSheet(this.#root);
  }

  #putBack() {
    if (this.element.parentNode === this.#home) return;
    this.#home.append(this.element);
    const { activeElement } = this.#root;
    if (activeElement === null || activeElement === document.body) this.#focused?.focus({ preventScroll: true });
  }

  readonly #focusCame = ({ target }: FocusEvent) => {
    this.#focused = target as HTMLElement;
  };

  /** Browsers differ on whether a removal sends this event; if so, the observer is called before the timer. */
  readonly #focusWent = () => {
    setTimeout(() => {
      if (!this.element.contains(this.#root.activeElement)) this.#focused = undefined;
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
