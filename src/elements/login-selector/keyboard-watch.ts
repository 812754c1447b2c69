import type { ReactiveControllerHost } from 'lit';

/** Why the letters that come may not be the letters that were meant. */
export type KeyboardTrap = 'capsLock' | 'thaiKeyboard';

const thaiLetter = /[\u0E00-\u0E7F]/;

/**
 * Watches what is typed into a username or password field. It only tells: a password may well hold Thai or capital letters.
 */
export class KeyboardWatch {
  readonly #host: ReactiveControllerHost;
  readonly #noticed: (trap: KeyboardTrap) => void;
  #field = '';
  #trap: KeyboardTrap | undefined;

  /** `noticed` is called once for each new trap. */
  constructor(host: ReactiveControllerHost, noticed: (trap: KeyboardTrap) => void) {
    this.#host = host;
    this.#noticed = noticed;
  }

  /** What to say beside the field of this name. */
  trapAt(field: string): KeyboardTrap | undefined {
    return field === this.#field ? this.#trap : undefined;
  }

  clear() {
    this.#field = '';
    this.#trap = undefined;
  }

  /** For `keydown`, `keyup` and `input` of the whole form. */
  readonly observe = (event: Event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    // Browsers send a `keydown` without modifiers when they fill in a saved password.
    const capsLock = event instanceof KeyboardEvent && event.getModifierState('CapsLock');
    const thai = thaiLetter.test(target.value);
    const known = event instanceof KeyboardEvent ? undefined : this.trapAt(target.name);
    this.#set(target.name, thai ? 'thaiKeyboard' : capsLock || known === 'capsLock' ? 'capsLock' : undefined);
  };

  #set(field: string, trap: KeyboardTrap | undefined) {
    if (field === this.#field && trap === this.#trap) return;
    this.#field = field;
    this.#trap = trap;
    if (trap) this.#noticed(trap);
    this.#host.requestUpdate();
  }
}
