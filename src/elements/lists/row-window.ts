import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows of a list, by index; `to` is excluded. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
  /** Height in pixels of the space that stands for the rows; undefined where they are in the page. */
  readonly space?: number;
}

type ListHost = ReactiveControllerHost & HTMLElement;

interface RowWindowOptions {
  /** All rows of a list up to this length are in the page. */
  readonly mostRows: number;
  /** Renders the host before it returns. */
  readonly renderNow: () => void;
}

/** Rows beyond the screen, as a part of its height: some so that scrolling shows no space, and more when they are rendered. */
const needed = 0.25;
const rendered = 0.5;
/** In the page before anything was measured. */
const firstRows = 20;

/**
 * Keeps only those rows of a long list in the page that are near the screen, and space in place of the others. Each row says its
 * position and the length of the list, so that screen readers count all of them. All rows are in the page while it is
 * printed, and once the reader searches the page for a text.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ListHost;
  readonly #options: RowWindowOptions;
  #keys: readonly unknown[] = [];
  #total = 0;
  #first = 0;
  #last = firstRows;
  #isWhole = false;
  #isPlaced = false;
  #frame = 0;
  #spans: readonly RowSpan[] = [];
  /** From the top of a row to the top of the next one, by key. */
  #steps = new Map<unknown, number>();
  /** Of a row that was not measured yet. Estimated once for each width: rows below must not move with every row that is measured. */
  #usualStep = 0;
  #width = 0;
  #spaceBetween = 0;

  constructor(host: ListHost, options: RowWindowOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('scroll', this.#moved, { capture: true, passive: true });
    window.addEventListener('resize', this.#moved);
    window.addEventListener('beforeprint', this.#printing);
    window.addEventListener('afterprint', this.#printed);
    window.addEventListener('keydown', this.#key);
  }

  hostDisconnected() {
    cancelAnimationFrame(this.#frame);
    document.removeEventListener('scroll', this.#moved, { capture: true });
    window.removeEventListener('resize', this.#moved);
    window.removeEventListener('beforeprint', this.#printing);
    window.removeEventListener('afterprint', this.#printed);
    window.removeEventListener('keydown', this.#key);
  }

  /**
   * What to render of the rows with these keys.
   *
   * @param total length of the list, with the rows that were not fetched yet
   * @param wanted keys of rows that have to be in the page wherever it is scrolled to, each with its neighbours
   */
  spans(keys: readonly unknown[], total: number, wanted: ReadonlySet<unknown>): readonly RowSpan[] {
    this.#take(keys);
    this.#total = total;
    this.#isPlaced = this.#usualStep > 0;
    const isWhole = this.#isWhole || keys.length <= this.#options.mostRows;
    return (this.#spans = isWhole ? [{ from: 0, to: keys.length }] : this.#spansAround(wanted));
  }

  /** Whether the space for other rows was estimated from rows that had been measured. */
  get isPlaced(): boolean {
    return this.#isPlaced;
  }

  hostUpdated() {
    this.#measure();
    this.#follow();
    if (!this.#isPlaced && this.#usualStep > 0) this.#host.requestUpdate();
  }

  /** The rows in the page stay there, wherever they are in the list now. */
  #take(keys: readonly unknown[]) {
    const before = this.#keys;
    if (keys.length !== before.length) this.#isWhole = false;
    const first = keys.indexOf(before[this.#first]);
    const last = keys.indexOf(before[this.#last - 1]) + 1;
    this.#first = first < 0 ? Math.min(this.#first, keys.length - 1) : first;
    this.#last = Math.max(last || Math.min(this.#last, keys.length), this.#first + 1);
    this.#keys = keys;
  }

  #spansAround(wanted: ReadonlySet<unknown>): readonly RowSpan[] {
    const keys = this.#keys;
    const inPage: [from: number, to: number][] = [[this.#first, this.#last]];
    for (const key of wanted) {
      const index = keys.indexOf(key);
      if (index >= 0) inPage.push([Math.max(0, index - 1), Math.min(keys.length, index + 2)]);
    }
    inPage.sort(([a], [b]) => a - b);
    const spans: RowSpan[] = [];
    let done = 0;
    for (const [first, last] of inPage) {
      if (first > done) spans.push(this.#spaceFor(done, first));
      if (last > done) spans.push({ from: Math.max(done, first), to: last });
      done = Math.max(done, last);
    }
    return done < keys.length ? [...spans, this.#spaceFor(done, keys.length)] : spans;
  }

  #spaceFor(from: number, to: number): RowSpan {
    let space = -this.#spaceBetween;
    for (let index = from; index < to; index += 1) space += this.#stepAt(index);
    return { from, to, space: Math.max(0, space) };
  }

  #stepAt(index: number): number {
    return this.#steps.get(this.#keys[index]) ?? this.#usualStep;
  }

  get #list(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('[part~="list"]');
  }

  #measure() {
    const list = this.#list;
    if (!list || list.offsetWidth === 0) return;
    if (list.offsetWidth !== this.#width) {
      this.#steps = new Map();
      this.#usualStep = 0;
    }
    this.#width = list.offsetWidth;
    this.#spaceBetween = parseFloat(getComputedStyle(list).rowGap) || 0;
    const children = [...list.children];
    const tops = children.map(child => child.getBoundingClientRect().top);
    tops.push(list.getBoundingClientRect().bottom + this.#spaceBetween);
    let child = 0;
    let rows = 0;
    let sum = 0;
    for (const { from, to, space } of this.#spans) {
      if (space !== undefined) {
        child += 1;
        continue;
      }
      for (let index = from; index < to; index += 1, child += 1) {
        const step = (tops[child + 1] ?? 0) - (tops[child] ?? 0);
        this.#steps.set(this.#keys[index], step);
        rows += 1;
        sum += step;
        children[child]?.setAttribute('aria-posinset', String(index + 1));
        children[child]?.setAttribute('aria-setsize', String(this.#total));
      }
    }
    if (this.#usualStep === 0 && rows > 0) this.#usualStep = sum / rows;
  }

  /** Renders other rows once the screen comes near the edge of those that are in the page, or they are far more than it shows. */
  #follow() {
    const list = this.#list;
    if (!list || list.offsetWidth === 0 || this.#isWhole) return;
    const { top } = list.getBoundingClientRect();
    const from = this.#edgeAt(this.#first, top);
    const to = this.#edgeAt(this.#last, from, this.#first);
    const isReached =
      (this.#first === 0 || from <= -needed * window.innerHeight) &&
      (this.#last >= this.#keys.length || to >= (1 + needed) * window.innerHeight);
    if (isReached && to - from < 2 * (1 + 2 * rendered) * window.innerHeight) return;
    this.#reach(top);
    this.#host.requestUpdate();
  }

  /** Where a row begins, from where an earlier one does. */
  #edgeAt(index: number, edge: number, from = 0): number {
    let at = edge;
    for (let each = from; each < index; each += 1) at += this.#stepAt(each);
    return at;
  }

  /** Takes the rows on the screen, and those around it. */
  #reach(top: number) {
    const { length } = this.#keys;
    const margin = rendered * window.innerHeight;
    let index = 0;
    let edge = top;
    for (; index < length - 1 && edge + this.#stepAt(index) <= -margin; index += 1) edge += this.#stepAt(index);
    this.#first = index;
    for (; index < length && edge < window.innerHeight + margin; index += 1) edge += this.#stepAt(index);
    this.#last = Math.max(index, this.#first + 1);
  }

  readonly #moved = () => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#follow();
    });
  };

  readonly #printing = () => {
    this.#isWhole = true;
    this.#options.renderNow();
  };

  readonly #printed = () => {
    this.#isWhole = false;
    this.#host.requestUpdate();
  };

  /** Before the browser's search opens, which finds only what is in the page. All rows stay until the list gets longer or shorter. */
  readonly #key = ({ code, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (altKey || !(code === 'F3' || (code === 'KeyF' && (ctrlKey || metaKey)))) return;
    this.#isWhole = true;
    this.#options.renderNow();
  };
}
