/**
 * Postpones work while a mouse button or a finger is held on the element. A press takes the focus from a field, which then
 * fires `change`: rendering at that moment may move the button away from the pointer, and the click is lost.
 */
export class AfterPress {
  #isPressed = false;
  #waiting: (() => void)[] = [];

  constructor(host: HTMLElement) {
    host.addEventListener('pointerdown', () => {
      this.#isPressed = true;
    });
    for (const type of ['pointerup', 'pointercancel', 'pointerleave'])
      host.addEventListener(type, () => {
        // The click comes after this event.
        if (this.#isPressed) setTimeout(this.#end);
        this.#isPressed = false;
      });
  }

  /** Does it now, or after the click that is being made. */
  readonly run = (work: () => void) => {
    if (this.#isPressed) this.#waiting.push(work);
    else work();
  };

  readonly #end = () => {
    for (const work of this.#waiting.splice(0)) work();
  };
}
