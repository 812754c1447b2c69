import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus in an element when a rendering removes the focused control: browsers would move it to the page's body, and a
 * screen reader would start at the top of the page. An explicit move of the focus takes precedence.
 */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #recover: () => void;
  /** The focused control before the rendering, and its ancestors, from the inside out. */
  #path: readonly HTMLElement[] = [];

  /** `recover` is called when none of the control's ancestors is left. */
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
    // Deferred, since other code still runs after this: a form among the element's children, a dialog that is closed.
    void this.#host.updateComplete.then(() => {
      this.#keep(path);
    });
  }

  #keep(path: readonly HTMLElement[]) {
    const [focused] = path;
    if (!isLost() || !this.#host.isConnected) return;
    // It was moved with its row, and lost the focus only for a moment.
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

/** In the shadow root, or among the element's own children, where a form must be for password managers. */
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
