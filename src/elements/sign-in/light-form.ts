import type { ReactiveController } from 'lit';
import { nothing, render } from 'lit';

import type { SmeElement } from '../base/element.js';
import { shortenClusters } from '../base/overlong-clusters.js';
import { restoreTranslatedText } from '../base/translated-text.js';
import { LightPlace } from './light-place.js';

/**
 * Renders a form into the page's own tree while one is wanted. Nothing is inserted before: until a person acts, a framework may
 * still be hydrating the page from the server's HTML.
 */
export class LightForm implements ReactiveController {
  readonly #host: SmeElement;
  readonly #id: string;
  readonly #template: () => unknown;
  #place: LightPlace | undefined;

  /** `template` returns `nothing` while no form is wanted. */
  constructor(host: SmeElement, id: string, template: () => unknown) {
    this.#host = host;
    this.#id = id;
    this.#template = template;
    host.addController(this);
  }

  hostConnected() {
    this.#place = new LightPlace(this.#host, this.#id);
    this.#host.requestUpdate();
  }

  hostUpdated() {
    const form = this.#template();
    if (form === nothing) this.#place?.close();
    else
      this.#place?.draw(element => {
        restoreTranslatedText(element);
        render(form, element, { host: this.#host });
        shortenClusters(element);
      });
  }

  /** What was typed is removed with the form: no password stays in an element that nobody sees. */
  hostDisconnected() {
    this.#place?.leave();
    this.#place = undefined;
  }

  find(selector: string): HTMLElement | null {
    return this.#place?.element?.querySelector<HTMLElement>(selector) ?? null;
  }
}
