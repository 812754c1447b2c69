import { html, type LitElement } from 'lit';

import type { SmeError } from '../../client/errors.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { asDamage, dispatchErrorOnce } from '../../session/damage.js';

/** Draws what comes from a service so that what cannot be drawn costs its own place, and nothing else. */
export class DrawingGuard {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;

  constructor(host: LitElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  /**
   * One part of a drawing.
   *
   * @param subject what is drawn; the host is told once of each that cannot be
   * @param instead draws the line that stands in its place
   */
  part(subject: unknown, draw: () => unknown, instead: (line: unknown) => unknown = asIs): unknown {
    try {
      return draw();
    } catch (thrown) {
      this.report(thrown, subject);
      return instead(html`<span class="soft" part="message">${this.#localize.messages.common.notShown}</span>`);
    }
  }

  report(thrown: unknown, subject: unknown) {
    reportUndrawable(this.#host, thrown, subject);
  }
}

/** Tells the host of an element, and whoever looks into the console, that something could not be drawn. */
export function reportUndrawable(host: HTMLElement, thrown: unknown, subject: unknown): SmeError {
  // eslint-disable-next-line no-console -- what was wrong is to be found, and not to be thrown into the page
  console.error('sme-one-id: cannot draw', host.localName, thrown);
  const error = asDamage(thrown);
  dispatchErrorOnce(host, error, typeof subject === 'object' && subject !== null ? subject : error);
  return error;
}

const asIs = (line: unknown): unknown => line;
