import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { observeSize } from './observe-size.js';

type SizedHost = ReactiveControllerHost & HTMLElement;

/** In `rem`. Narrower, no element can be read; with nothing left of it, anything is better. */
const narrowest = 8;
const nothing = 4;
/** As wide as the text of an element is set, where the screen has room. */
const own = 'min(40rem, 100vw - 2rem)';

/**
 * A width for an element whose box is as wide as its content, such as a dialog or a flex item. A size container has no width of
 * its own, and would be squeezed to nothing there. CSS alone cannot tell: any width that is always set would also be the least
 * that a grid or a table may give the element.
 */
export class OwnWidth implements ReactiveController {
  readonly #host: SizedHost;
  #observer: ResizeObserver | undefined;

  constructor(host: SizedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#observer = observeSize(this.#host, () => {
      // Not at once: a page is notified of an error when an observer changes the size of what it observes.
      if (this.#isSqueezed) requestAnimationFrame(() => this.#isSqueezed && this.#widen());
    });
  }

  hostDisconnected() {
    this.#observer?.disconnect();
  }

  get #isSqueezed(): boolean {
    const { offsetWidth, offsetHeight, style } = this.#host;
    return offsetHeight > 0 && offsetWidth < narrowest * rem() && !style.containIntrinsicInlineSize;
  }

  #widen() {
    const { offsetWidth, style } = this.#host;
    style.containIntrinsicInlineSize = own;
    const { left, right } = this.#host.getBoundingClientRect();
    const isCut = left < 0 || right > document.documentElement.clientWidth;
    if (isCut && offsetWidth >= nothing * rem()) style.containIntrinsicInlineSize = 'none';
  }
}

const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
