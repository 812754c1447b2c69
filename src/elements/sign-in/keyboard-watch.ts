import type { ReactiveControllerHost } from 'lit';

/** Why the typed characters may not be the intended ones. */
export type KeyboardWarning = 'capsLock' | 'thaiKeyboard';

const thaiLetter = /[\u0E00-\u0E7F]/;

/**
 * Watches what is typed into a username or password field. It only warns: a password may well contain Thai or capital letters.
 */
export class KeyboardWatch {
  readonly #host: ReactiveControllerHost;
  readonly #noticed: (warning: KeyboardWarning) => void;
  #control = '';
  #warning: KeyboardWarning | undefined;

  /** `noticed` is called once for each new warning. */
  constructor(host: ReactiveControllerHost, noticed: (warning: KeyboardWarning) => void) {
    this.#host = host;
    this.#noticed = noticed;
  }

  /** The warning beside the control of this id. */
  warningAt(id: string): KeyboardWarning | undefined {
    return id === this.#control ? this.#warning : undefined;
  }

  clear() {
    this.#control = '';
    this.#warning = undefined;
  }

  /** For `keydown`, `keyup` and `input` of the whole form. */
  readonly observe = (event: Event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    // Browsers send a `keydown` without modifiers when they fill in a saved password.
    const capsLock = event instanceof KeyboardEvent && event.getModifierState('CapsLock');
    const thai = thaiLetter.test(target.value);
    const known = event instanceof KeyboardEvent ? undefined : this.warningAt(target.id);
    this.#set(target.id, thai ? 'thaiKeyboard' : capsLock || known === 'capsLock' ? 'capsLock' : undefined);
  };

  #set(id: string, warning: KeyboardWarning | undefined) {
    if (id === this.#control && warning === this.#warning) return;
    this.#control = id;
    this.#warning = warning;
    if (warning) this.#noticed(warning);
    this.#host.requestUpdate();
  }
}
