import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus in an element when a drawing takes away the control that had it: browsers would drop it to the page's body,
 * and a reader would begin at the top of the page again. What moves the focus itself goes before this.
 */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #recover: () => void;
  /** What had the focus before the drawing, and all around it, from the inside out. */
  #path: readonly HTMLElement[] = [];

  /** `recover` is called when nothing is left of what stood around the control. */
  constructor(host: ReactiveControllerHost & HTMLElement, recover: () => void) {
    this.#host = host;
    this.#recover = recover;
    host.addController(this);
  }

  hostUpdate() {
    this.#path = pathIn(this.#host);
  }

  hostUpdated() {
    const path = this.#path;
    if (path.length === 0) return;
    // Later, since others draw after this: a form among the element's children, a dialog that is closed.
    void this.#host.updateComplete.then(() => {
      this.#keep(path);
    });
  }

  #keep(path: readonly HTMLElement[]) {
    const [focused] = path;
    if (!isLost() || !this.#host.isConnected) return;
    // Moved with its row, and so dropped for a moment only.
    if (focused?.isConnected) focused.focus({ preventScroll: true });
    for (const each of path) {
      if (!isLost()) return;
      if (each.isConnected) landingIn(each)?.focus();
    }
    if (isLost()) this.#recover();
  }
}

/** Whether nothing in the page has the focus. */
export const isLost = () => document.activeElement === null || document.activeElement === document.body;

/** In the shadow root, or among the element's own children, where a form stands that password managers must find. */
function focusedIn(host: HTMLElement): Element | null {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  if (activeElement === host) return host.shadowRoot?.activeElement ?? null;
  return host.contains(activeElement) ? activeElement : null;
}

function pathIn(host: HTMLElement): HTMLElement[] {
  const path: HTMLElement[] = [];
  let each = focusedIn(host);
  for (; each instanceof HTMLElement && each !== host; each = each.parentElement) path.push(each);
  return path;
}

/** The heading that names a section, or the first control of a group. */
function landingIn(around: HTMLElement): HTMLElement | null {
  if (around instanceof HTMLFieldSetElement)
    return around.querySelector<HTMLElement>('input, select, textarea, button');
  const label = around.getAttribute('aria-labelledby');
  if (!label) return null;
  return (around.getRootNode() as Document | ShadowRoot).querySelector<HTMLElement>(`#${label}[tabindex]`);
}
