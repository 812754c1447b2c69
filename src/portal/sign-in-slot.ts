import type { SmeElement } from '../elements/element.js';

/**
 * Keeps `<sme-login-selector>` among the portal's own children while nobody is signed in. In the portal's shadow root the
 * password form would be out of reach of password managers (domain §6 rule 4).
 */
export class SignInSlot {
  readonly #portal: HTMLElement;
  #own: SmeElement | undefined;

  constructor(portal: HTMLElement) {
    this.#portal = portal;
  }

  show(wanted: boolean, headingLevel: number) {
    if (!wanted) {
      this.#own?.remove();
      this.#own = undefined;
      return;
    }
    if (this.#occupant) return;
    this.#own = document.createElement('sme-login-selector');
    this.#own.slot = 'sign-in';
    this.#own.headingLevel = headingLevel;
    this.#portal.append(this.#own);
  }

  async focus(): Promise<void> {
    const occupant = this.#occupant;
    if (occupant && 'updateComplete' in occupant) await occupant.updateComplete;
    occupant?.focus();
  }

  /** Ours, or what the host put in its place. */
  get #occupant() {
    return this.#portal.querySelector<HTMLElement>(':scope > [slot="sign-in"]');
  }
}
