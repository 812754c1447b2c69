import type { ReactiveController } from 'lit';
import { render } from 'lit';

import type { SmeElement } from '../element.js';
import { mendTranslatedText } from '../translated-text.js';
import { lightFormStyles } from './light-form.styles.js';

type Root = Document | ShadowRoot;

/** How many elements use the sheet in each root, so that the last one takes it away. */
const users = new WeakMap<Root, number>();

/**
 * Keeps a form among the element's own children, in a slot named `form`: password managers do not look into shadow roots
 * (domain §6 rule 4). Its looks come by an adopted sheet, which a strict policy allows; it has the element's `--_*` names by
 * inheritance.
 */
export class LightForm implements ReactiveController {
  readonly #host: SmeElement;
  readonly #template: () => unknown;
  #place: HTMLElement | undefined;
  #root: Root | undefined;

  constructor(host: SmeElement, template: () => unknown) {
    this.#host = host;
    this.#template = template;
    host.addController(this);
  }

  hostConnected() {
    this.#place = document.createElement('div');
    this.#place.slot = 'form';
    this.#place.className = 'sme-sign-in-form';
    this.#host.append(this.#place);
    this.#adoptLooks();
    this.#host.requestUpdate();
  }

  hostUpdated() {
    if (!this.#place) return;
    mendTranslatedText(this.#place);
    render(this.#template(), this.#place, { host: this.#host });
  }

  /** What was typed goes with the form: no password waits in an element that nobody sees. */
  hostDisconnected() {
    this.#place?.remove();
    this.#place = undefined;
    this.#dropLooks();
  }

  find(selector: string): HTMLElement | null {
    return this.#place?.querySelector<HTMLElement>(selector) ?? null;
  }

  #adoptLooks() {
    const root = this.#host.getRootNode() as Root;
    const sheet = lightFormStyles.styleSheet;
    if (!sheet) return;
    const before = users.get(root) ?? 0;
    if (before === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    users.set(root, before + 1);
    this.#root = root;
  }

  #dropLooks() {
    const root = this.#root;
    if (!root) return;
    const left = (users.get(root) ?? 1) - 1;
    users.set(root, left);
    if (left === 0)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter(each => each !== lightFormStyles.styleSheet);
    this.#root = undefined;
  }
}
