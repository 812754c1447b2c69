import type { LitElement } from 'lit';

import type * as RowWindowModule from './row-window.js';
import type { ListLine, RowWindow } from './row-window.js';

/** A list up to this length has all of its rows in the page. */
const mostRowsInPage = 100;

let windowModule: typeof RowWindowModule | undefined;

/** The rows of a list that are in the page: all, until it is long. What keeps the others out is loaded then. */
export class LongList {
  readonly #host: LitElement;
  #window: RowWindow | undefined;
  #isLoading = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Undefined for all of them. */
  readonly lines = (keys: readonly unknown[]): readonly ListLine[] | undefined => {
    if (keys.length <= mostRowsInPage && !this.#window) return undefined;
    if (windowModule) this.#window ??= new windowModule.RowWindow(this.#host);
    else void this.#load();
    return this.#window?.lines(keys);
  };

  /** Without it, all rows stay in the page; the next page of the list tries again. */
  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      windowModule = await import('./row-window.js');
      this.#host.requestUpdate();
    } catch {
      this.#isLoading = false;
    }
  }
}
