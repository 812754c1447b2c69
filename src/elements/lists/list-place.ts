import type { ReactiveController } from 'lit';

import type { SmeClient } from '../../client/client.js';
import { consumeClient } from '../../session/client-context.js';
import { placesOf, type Place, type StandingRow } from '../../session/places.js';
import type { SmeElement } from '../base/element.js';
import { observeSize } from '../base/observe-size.js';
import { isScrolledInto, scrollBack, standingRows } from './scroll.js';

interface PlacedList {
  /** Identifies the list among those of its kind: another subject is another list, and has no place yet. */
  readonly subject: () => unknown;
  /** Shows the list that the person left, unless the host has asked for one. */
  readonly takeUp: (subject: unknown) => void;
  /** Whether an ancestor reports when the person comes back to the list. */
  readonly isLed: () => boolean;
}

/**
 * Keeps a reader's place in a list: rows that come, go or grow do not move what is being read, and the focus stays with its
 * row; on the way back from an inquiry the list is where it was, with the focus on the row that was opened.
 */
export class ListPlace implements ReactiveController {
  readonly #host: SmeElement;
  readonly #list: PlacedList;
  #client: SmeClient | undefined;
  #place: Place | undefined;
  /** Connected or shown again, and not rendered since. */
  #isBack = false;
  #hiding: ResizeObserver | undefined;
  /** Before a rendering. */
  #subject: unknown;
  #standing: readonly StandingRow[] = [];
  #focused: string | undefined;

  constructor(host: SmeElement, list: PlacedList) {
    this.#host = host;
    this.#list = list;
    host.addController(this);
    consumeClient(host, client => {
      this.#client = client;
      const place = placesOf(client).get(host.localName);
      if (!place || list.isLed()) return;
      this.#isBack = true;
      list.takeUp(place.subject);
    });
  }

  get hasClient(): boolean {
    return this.#client !== undefined;
  }

  hostDisconnected() {
    this.#hiding?.disconnect();
    this.#client = undefined;
  }

  hostUpdate() {
    this.#focused = keyOfElement(this.#host.shadowRoot?.activeElement?.closest('[part~="row"]'));
    this.#standing = this.#isBeingRead ? standingRows(this.#host, this.#rows) : [];
  }

  hostUpdated() {
    const subject = JSON.stringify(this.#list.subject());
    if (subject === this.#subject) scrollBack(this.#host, this.#rows, this.#standing);
    this.#subject = subject;
    this.#keepFocus();
    if (this.#isBack) this.#comeBack();
  }

  /** The person leaves the list for one of its inquiries or for another screen. */
  keep(opened?: string) {
    const { localName } = this.#host;
    this.#place = { subject: this.#list.subject(), opened, rows: standingRows(this.#host, this.#rows) };
    if (opened === undefined || this.#list.isLed()) return;
    if (this.#client) placesOf(this.#client).set(localName, this.#place);
    this.#watchHiding();
  }

  /** Restores list and focus. Returns whether there was a place to restore. */
  take(): boolean {
    const place = this.#place;
    if (!place || JSON.stringify(place.subject) !== JSON.stringify(this.#list.subject())) return false;
    const isThere = scrollBack(this.#host, this.#rows, place.rows);
    if (isThere) this.#focusOn(place.opened);
    return isThere;
  }

  /** In a host that swaps lists and inquiries; where the host has moved the focus itself, it stays. */
  #comeBack() {
    const rows = this.#rows;
    if (rows.size === 0) return;
    this.#isBack = false;
    const places = this.#client && placesOf(this.#client);
    const place = places?.get(this.#host.localName);
    if (!place || JSON.stringify(place.subject) !== this.#subject) return;
    places?.delete(this.#host.localName);
    if (scrollBack(this.#host, rows, place.rows) && isFocusNowhere(this.#host)) this.#focusOn(place.opened);
  }

  /** A host may hide the list instead of removing it. */
  #watchHiding() {
    let isHidden = false;
    this.#hiding?.disconnect();
    this.#hiding = observeSize(this.#host, () => {
      const isShown = this.#host.getClientRects().length > 0;
      if (isShown && isHidden) {
        this.#hiding?.disconnect();
        this.#comeBack();
      }
      isHidden = !isShown;
    });
  }

  #focusOn(opened: string | undefined) {
    const row = this.#rows.get(opened ?? '')?.querySelector<HTMLElement>('[part~="open"]');
    // If the inquiry is no longer in this list, the focus goes to the list's heading.
    const heading = opened === undefined ? '#heading' : '#results';
    (row ?? this.#host.renderRoot.querySelector<HTMLElement>(heading))?.focus({ preventScroll: true });
  }

  /** A row that moves in the list is removed from the page for a moment, and loses the focus. */
  #keepFocus() {
    if (this.#focused !== undefined && !this.#host.shadowRoot?.activeElement) this.#focusOn(this.#focused);
  }

  /** At the top of a list, new rows may appear in view. */
  get #isBeingRead(): boolean {
    if (this.#focused !== undefined) return true;
    const [first] = this.#rows.values();
    return first !== undefined && isScrolledInto(this.#host, first);
  }

  get #rows(): ReadonlyMap<string, Element> {
    // A list that was drawn in a part of the page that is no longer there has no root.
    const rows = this.#host.shadowRoot?.querySelectorAll('[part~="row"]') ?? [];
    return new Map([...rows].map(row => [keyOfElement(row) ?? '', row]));
  }
}

/** The receipt number that a row shows. */
function keyOfElement(row: Element | null | undefined): string | undefined {
  return row?.querySelector('.number')?.textContent;
}

function isFocusNowhere(element: Element): boolean {
  const active = document.activeElement;
  return !active || active === document.body || active.contains(element);
}
