import type { ReactiveControllerHost } from 'lit';

import type * as RowWindowModule from './row-window.js';
import type { RowSpan, RowWindow } from './row-window.js';

/** All rows of a list up to this length are in the page. */
const mostRowsInPage = 100;

/** As many are in the page until it is known which ones are needed. */
const mostAtFirst = 3 * mostRowsInPage;

let loaded: typeof RowWindowModule | undefined;

/** Which rows of a list are in the page: all, until it is long. What keeps others out is loaded then. */
export class LongList {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #renderNow: () => void;
  #window: RowWindow | undefined;
  #loading: 'no' | 'yes' | 'failed' = 'no';

  constructor(host: ReactiveControllerHost & HTMLElement, renderNow: () => void) {
    this.#host = host;
    this.#renderNow = renderNow;
  }

  /** Whether the rows in the page are where they would be with all others. */
  get isPlaced(): boolean {
    return this.#window?.isPlaced ?? true;
  }

  /** As in `RowWindow`. */
  spans(keys: readonly unknown[], total: number, wanted: ReadonlySet<unknown>): readonly RowSpan[] {
    const isLong = keys.length > mostRowsInPage;
    if (isLong && loaded)
      this.#window ??= new loaded.RowWindow(this.#host, { mostRows: mostRowsInPage, renderNow: this.#renderNow });
    if (isLong && !this.#window) void this.#load();
    if (this.#window) return this.#window.spans(keys, total, wanted);
    const to = this.#loading === 'failed' ? keys.length : Math.min(keys.length, mostAtFirst);
    return [{ from: 0, to }];
  }

  async #load(): Promise<void> {
    if (this.#loading !== 'no') return;
    this.#loading = 'yes';
    try {
      loaded = await import('./row-window.js');
    } catch {
      // Offline, for example. All rows are in the page, as in a shorter list.
      this.#loading = 'failed';
    }
    this.#host.requestUpdate();
  }
}
