import type { LitElement, ReactiveController } from 'lit';

import { FarRows } from './far-rows.js';
import { asksForSearch, isSelecting } from './whole-list.js';

/** A row by its index, or the space of rows that are not in the page. */
export type ListLine =
  { readonly index: number } | { readonly from: number; readonly to: number; readonly space: number };

/** Rows that come and go together: a rendering for each row would cost more than it saves. */
const groupSize = 10;

const groupOf = (index: number) => Math.floor(index / groupSize);

/**
 * Which rows of a long list are in the page: those near the screen, the first one, and those around the focus. A space as high as
 * the others stands for each run of them. The browser reports what is near (`IntersectionObserver`), wherever the list
 * scrolls, and however it is scaled.
 *
 * All rows are in the page while it is printed, from the moment that the browser's search is opened by keyboard, and where the
 * browser reports nothing. No row leaves while text is selected, or while the list is hidden.
 */
export class RowWindow implements ReactiveController {
  readonly #host: LitElement;
  readonly #far: FarRows;
  /** The heights of the rows that are not in the page, by key. */
  readonly #away = new Map<unknown, number>();
  /** Rows that have come back, and were not near the screen since: they stay while their neighbours are. */
  readonly #returned = new Set<unknown>();
  #keys: readonly unknown[] = [];
  #lines: readonly ListLine[] = [];
  #gap = 0;
  #isPrinting = false;
  #isSearched = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#far = new FarRows({
      changed: () => {
        this.#leave();
      },
      reached: (space, from, to) => {
        this.#comeBack(space, from, to);
      },
    });
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
    window.addEventListener('keydown', this.#keydown, { capture: true });
  }

  hostDisconnected() {
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
    window.removeEventListener('keydown', this.#keydown, { capture: true });
    this.#far.disconnect();
  }

  /** The rows and spaces to render. */
  lines(keys: readonly unknown[]): readonly ListLine[] {
    this.#keys = keys;
    const known = new Set(keys);
    for (const key of this.#away.keys()) if (!known.has(key)) this.#away.delete(key);
    const isWhole = this.#isPrinting || this.#isSearched;
    const lines: ListLine[] = [];
    for (let index = 0; index < keys.length; index += 1) {
      const height = isWhole ? undefined : this.#away.get(keys[index]);
      const last = lines.at(-1);
      if (height === undefined) lines.push({ index });
      else if (last && 'space' in last)
        lines[lines.length - 1] = { ...last, to: index + 1, space: last.space + this.#gap + height };
      else lines.push({ from: index, to: index + 1, space: height });
    }
    return (this.#lines = lines);
  }

  hostUpdated() {
    const list = this.#list;
    if (!list) return;
    this.#gap = parseFloat(getComputedStyle(list).rowGap) || 0;
    const children = [...list.children];
    this.#far.observe(children.filter((_, place) => this.#lines[place]));
    for (const [place, child] of children.entries()) {
      const line = this.#lines[place];
      if (!line || 'space' in line) continue;
      child.ariaPosInSet = String(line.index + 1);
      child.ariaSetSize = String(this.#keys.length);
    }
  }

  get #list(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('[part~="list"]');
  }

  /** Rows that are far from the screen leave the page, group by group. */
  #leave() {
    const list = this.#list;
    if (!list || this.#isPrinting || this.#isSearched || isSelecting() || !canMeasure(list)) return;
    const rows = [...list.children].flatMap((child, place) => {
      const line = this.#lines[place];
      return line && 'index' in line ? [{ child, index: line.index, isFar: this.#far.has(child) }] : [];
    });
    for (const { index, isFar } of rows) if (!isFar) this.#returned.delete(this.#keys[index]);
    const near = new Set(rows.filter(({ isFar }) => !isFar).map(({ index }) => groupOf(index)));
    const focused = rows.findIndex(({ child }) => child.matches(':focus-within'));
    const leaving = rows.filter(({ index }, place) => {
      const isAtFocus = focused >= 0 && Math.abs(place - focused) < 2;
      const group = groupOf(index);
      // Rows that the screen has only passed are nobody's neighbours.
      const isExpected = this.#returned.has(this.#keys[index]) && (near.has(group - 1) || near.has(group + 1));
      return index > 0 && !isAtFocus && !near.has(group) && !isExpected;
    });
    if (leaving.length === 0) return;
    // In the list's own pixels, whatever scales the list.
    const scale = list.getBoundingClientRect().height / list.offsetHeight;
    for (const { child, index } of leaving)
      this.#away.set(this.#keys[index], child.getBoundingClientRect().height / scale);
    this.#host.requestUpdate();
  }

  /** A part of a space has come near the screen: between these fractions of its height. */
  #comeBack(space: Element, from: number, to: number) {
    const line = this.#lines[[...(this.#list?.children ?? [])].indexOf(space)];
    if (!line || !('space' in line)) return;
    let edge = 0;
    const reached = new Set<number>();
    for (let index = line.from; index < line.to; index += 1) {
      const start = edge;
      edge += (this.#away.get(this.#keys[index]) ?? 0) + this.#gap;
      if (edge >= from * line.space && start <= to * line.space) reached.add(groupOf(index));
    }
    for (let index = line.from; index < line.to; index += 1) {
      if (!reached.has(groupOf(index))) continue;
      this.#away.delete(this.#keys[index]);
      this.#returned.add(this.#keys[index]);
    }
    this.#host.requestUpdate();
  }

  readonly #beforePrint = () => {
    this.#isPrinting = true;
    this.#host.requestUpdate();
  };

  readonly #afterPrint = () => {
    this.#isPrinting = false;
    this.#host.requestUpdate();
  };

  readonly #keydown = (event: KeyboardEvent) => {
    if (this.#isSearched || !asksForSearch(event)) return;
    this.#isSearched = true;
    this.#host.requestUpdate();
  };
}

/** Whether it has a layout, in lines that follow each other from top to bottom. */
function canMeasure(list: HTMLElement): boolean {
  return list.offsetHeight > 0 && getComputedStyle(list).writingMode === 'horizontal-tb';
}
