import { ContextConsumer } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { shortDateTimeText } from '../../i18n/dates.js';
import { state } from '../../property.js';
import { cursorOf } from '../../session/pages.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { errorText } from '../text/error-text.js';
import { SmeInquiryOpenEvent, SmeMoreEvent } from '../base/events.js';
import { SmeElement } from '../base/element.js';
import { guardedRows } from './guarded-rows.js';
import { HeldOrder, type RowFacts } from './held-order.js';
import type { Opening } from './inquiry-row.js';
import { linksContext } from './links.js';
import { ListPlace } from './list-place.js';
import { LongList } from './long-list.js';
import { listsMessages } from './messages.js';
import { OfflineController } from './offline-controller.js';
import { announceOnce } from '../base/announce-once.js';

/** A list as far as it has been fetched. */
interface PagedRows<Row> extends RowFacts<Row> {
  readonly rows: readonly Row[];
  /** How many there are in all. */
  readonly total: number;
  readonly nextCursor: string | null;
  /** When the service gave the rows. */
  readonly asOf: string;
  /** Renders one row; the control that opens its inquiry has the part `open`. */
  readonly row: (row: Row) => TemplateResult;
}

/** An element with a list of inquiries that grows page by page. What is shown stays, whatever happens to the next page. */
export abstract class SmePagedElement extends SmeElement {
  /** State of the next page. */
  @state() protected more: Loadable<never> = idle;

  /** When the rows that are shown were given; undefined while there are none. */
  #shownAsOf: string | undefined;
  readonly #offline = new OfflineController(this, () => {
    if (this.#shownAsOf !== undefined) this.announce(this.#offlineText(this.#shownAsOf));
  });
  readonly #order = new HeldOrder<{ readonly unread: boolean }>();
  /** The subject as it was drawn last. */
  #drawn: string | undefined;
  /** Drawn for the first time with this subject, or back in the page: what is shown may come from the cache. */
  #isFirst = true;
  /** Whether the rows have been read since. An update may then move them under the eyes. */
  #isRead = false;
  #given: readonly unknown[] | undefined;
  readonly #long = new LongList(this);
  readonly #links = new ContextConsumer(this, { context: linksContext, subscribe: true });
  readonly #place = new ListPlace(this, {
    subject: () => this.subject,
    takeUp: subject => {
      this.takeUp(subject);
    },
    isLed: () => this.#links.value !== undefined,
  });

  /** The subject of the list, as plain data. */
  protected abstract get subject(): unknown;

  /** Shows the list with that subject again, unless the page has asked for one. */
  protected abstract takeUp(subject: unknown): void;

  /** The person goes to another screen, perhaps to one of these inquiries. @internal */
  keepPlace(opened?: string) {
    this.#place.keep(opened);
  }

  /** The person is back: restores rows and focus. Returns whether that was possible. @internal */
  takePlace(): boolean {
    return this.#place.take();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#begin();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const subject = JSON.stringify(this.subject);
    if (subject !== this.#drawn) this.#begin();
    this.#drawn = subject;
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    this.#isFirst = false;
    if (changed.has('more') && this.more.status === 'failed')
      this.announce(`${this.messages(listsMessages).moreFailed} ${errorText(this.more.error, this.localize)}`);
  }

  /** Announces a change in what was already shown; the focus stays where it is. */
  protected announceChange(text: string) {
    announceOnce(text, this.announce);
  }

  /** How a row opens its inquiry. */
  protected readonly opening: Opening = {
    href: receiptNumber => this.#links.value?.inquiry(receiptNumber),
    open: receiptNumber => {
      this.keepPlace(receiptNumber);
      this.dispatchEvent(new SmeInquiryOpenEvent(receiptNumber));
    },
  };

  /** After a further page: the focus moves to the first new row, where reading continues. */
  protected async goOnAt(index: number, total: number, shown: number) {
    await this.updateComplete;
    // From the end: a long list has not all of the rows before in the page.
    [...this.renderRoot.querySelectorAll<HTMLElement>('[part~="open"]')].at(index - shown)?.focus();
    this.announce(this.messages(listsMessages).shown(this.localize.number(shown), this.localize.number(total)));
  }

  protected pagedRows<Row extends { readonly unread: boolean }>(page: PagedRows<Row>): TemplateResult {
    const { total, nextCursor, asOf, key, row } = page;
    this.#shownAsOf = asOf;
    const { rows, held } = this.#arranged(page);
    const lists = this.messages(listsMessages);
    const number = (value: number) => this.localize.number(value);
    return html`
      ${this.#offline.isOffline ? html`<p class="notice" part="offline">${this.#offlineText(asOf)}</p>` : nothing}
      <div>
        ${held > 0 ? this.#updatesOffer(held) : nothing}
        <ul class="rows" part="list">
          ${guardedRows(this.guard, {
            rows,
            key,
            draw: row,
            lines: this.#long.lines,
            instead: line => html`<li class="card row" part="row">${line}</li>`,
          })}
        </ul>
      </div>
      ${
        !cursorOf({ nextCursor }) && this.more.status === 'idle'
          ? nothing
          : html`
              <div class="more stack">
                ${this.more.status === 'failed' ? this.#moreFailed(this.more) : nothing}
                <p class="soft" part="shown">${lists.shown(number(rows.length), number(total))}</p>
                <button
                  class="button"
                  part="more"
                  type="button"
                  aria-disabled=${this.more.status === 'loading'}
                  @click=${this.#askForMore}
                >
                  ${this.more.status === 'loading' ? lists.moreLoading : lists.more}
                </button>
              </div>
            `
      }
    `;
  }

  #begin() {
    this.#order.release();
    this.#isFirst = true;
    this.#isRead = false;
  }

  /** Updates are held in a list that somebody reads; a list that the page sets itself is the page's. */
  #arranged<Row extends { readonly unread: boolean }>(page: PagedRows<Row>) {
    const order = this.#order as HeldOrder<Row>;
    const holds = this.#isRead && this.#place.hasClient;
    if (page.rows !== this.#given && !this.#isFirst) this.#isRead = true;
    this.#given = page.rows;
    return order.arrange(page.rows, page, () => holds && this.getClientRects().length > 0);
  }

  #updatesOffer(held: number): TemplateResult {
    return html`<div class="updates">
      <button class="button primary" part="updates" type="button" @click=${this.#showUpdates}>
        ${this.messages(listsMessages).updates(this.localize.number(held))}
      </button>
    </div>`;
  }

  readonly #showUpdates = async () => {
    this.#order.release();
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[part~="open"]')?.focus();
  };

  #offlineText(asOf: string): string {
    return this.messages(listsMessages).offline(shortDateTimeText(asOf, this.localize));
  }

  protected foundText(total: number): string {
    return this.messages(listsMessages).found(this.localize.number(total));
  }

  #moreFailed({ error }: Extract<Loadable<never>, { status: 'failed' }>): TemplateResult {
    return html`<p class="notice danger" part="failure">
      ${this.messages(listsMessages).moreFailed} ${errorText(error, this.localize)}
    </p>`;
  }

  #askForMore() {
    this.dispatchEvent(new SmeMoreEvent());
  }
}
