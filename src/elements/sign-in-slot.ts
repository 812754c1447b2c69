import type { SmeElement } from './element.js';
import type { SmeLoginSelector } from './login-selector/login-selector.js';

/**
 * Keeps `<sme-login-selector>` among an element's own children while it is needed. In the element's shadow root the password
 * form would be out of reach of password managers (domain §6 rule 4).
 */
export class SignInSlot {
  readonly #host: HTMLElement;
  #own: SmeElement | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  show(wanted: boolean, headingLevel: number, how: Partial<Pick<SmeLoginSelector, 'again' | 'signInPage'>> = {}) {
    if (!wanted) {
      this.#own?.remove();
      this.#own = undefined;
      return;
    }
    if (this.#occupant) return;
    this.#own = Object.assign(document.createElement('sme-login-selector'), { headingLevel, slot: 'sign-in', ...how });
    this.#host.append(this.#own);
  }

  async focus(): Promise<void> {
    const occupant = this.#occupant;
    if (occupant && 'updateComplete' in occupant) await occupant.updateComplete;
    occupant?.focus();
  }

  /** Ours, or what the host put in its place. */
  get #occupant() {
    return this.#host.querySelector<HTMLElement>(':scope > [slot="sign-in"]');
  }
}
