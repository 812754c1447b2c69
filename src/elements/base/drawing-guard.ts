import { html, type LitElement } from 'lit';

import type { SmeError } from '../../client/errors.js';
import { commonMessages } from '../../i18n/common/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { asDamage, dispatchErrorOnce } from '../../session/damage.js';

/** Renders what comes from a service so that a value which cannot be drawn affects only its own place. */
export class DrawingGuard {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;

  constructor(host: LitElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  /**
   * One part of a template.
   *
   * @param subject what is drawn; its failure is reported to the host once
   * @param instead renders the line that replaces it
   */
  part(subject: unknown, draw: () => unknown, instead: (line: unknown) => unknown = asIs): unknown {
    try {
      return draw();
    } catch (thrown) {
      this.report(thrown, subject);
      return instead(
        html`<span class="soft" part="message">${this.#localize.messages(commonMessages).notShown}</span>`,
      );
    }
  }

  report(thrown: unknown, subject: unknown) {
    reportUndrawable(this.#host, thrown, subject);
  }
}

/** Reports to the host and to the console that something could not be drawn. */
export function reportUndrawable(host: HTMLElement, thrown: unknown, subject: unknown): SmeError {
  // eslint-disable-next-line no-console -- the cause must be visible to developers, without throwing into the page
  console.error('sme-one-id: cannot draw', host.localName, thrown);
  const error = asDamage(thrown);
  dispatchErrorOnce(host, error, typeof subject === 'object' && subject !== null ? subject : error);
  return error;
}

const asIs = (line: unknown): unknown => line;
