import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import { idle, type Loadable } from '../session/loadable.js';
import { errorText } from './error-text.js';
import { SmeInquiryOpenEvent, SmeMoreEvent } from './events.js';
import { SmeElement } from './element.js';
import { tellOnce } from './news.js';

/** A list as far as it has been fetched. */
interface PagedRows<Row> {
  readonly rows: readonly Row[];
  /** How many there are in all. */
  readonly total: number;
  readonly nextCursor: string | null;
  readonly key: (row: Row) => string;
  /** Draws one row; its button has the part `open`. */
  readonly row: (row: Row) => TemplateResult;
}

/** An element with a list of matters that grows page by page. What is shown stays, whatever happens to the next page. */
export abstract class SmePagedElement extends SmeElement {
  /** How the next page stands. */
  @state() protected more: Loadable<never> = idle;

  /** The matter whose button had the focus before this drawing. */
  #focused: string | undefined;

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    this.#focused = matterOf(this.shadowRoot?.activeElement);
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    this.#keepFocus();
    if (changed.has('more') && this.more.status === 'failed')
      this.announce(`${this.messages.inquiries.moreFailed} ${errorText(this.more.error, this.messages)}`);
  }

  /** Says that there is something new in what was already shown; the focus stays where it is. */
  protected tellNews(text: string) {
    tellOnce(text, this.announce);
  }

  /** A row that moved in the list was taken out of the page for a moment, and the focus fell off it. */
  #keepFocus() {
    if (this.#focused === undefined || this.shadowRoot?.activeElement) return;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('[part~="open"]')];
    const same = buttons.find(button => matterOf(button) === this.#focused);
    // A matter that is no longer in this list leaves the reader at the list's heading.
    (same ?? this.find('#results'))?.focus({ preventScroll: true });
  }

  protected open(receiptNumber: string) {
    this.dispatchEvent(new SmeInquiryOpenEvent(receiptNumber));
  }

  /** After a further page: on to the first new row, so that a reader goes on where the list went on. */
  protected async goOnAt(index: number, total: number, shown: number) {
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('[part~="open"]')[index]?.focus();
    this.announce(this.messages.common.shown(this.localize.number(shown), this.localize.number(total)));
  }

  protected pagedRows<Row>({ rows, total, nextCursor, key, row }: PagedRows<Row>): TemplateResult {
    const { common } = this.messages;
    const number = (value: number) => this.localize.number(value);
    return html`
      <ul class="rows" part="list">
        ${repeat(rows, key, row)}
      </ul>
      ${
        nextCursor === null
          ? nothing
          : html`
              <div class="more stack">
                ${this.more.status === 'failed' ? this.#moreFailed(this.more) : nothing}
                <p class="soft" part="shown">${common.shown(number(rows.length), number(total))}</p>
                <button
                  class="button"
                  part="more"
                  type="button"
                  aria-disabled=${this.more.status === 'loading'}
                  @click=${this.#askForMore}
                >
                  ${this.more.status === 'loading' ? common.moreLoading : common.more}
                </button>
              </div>
            `
      }
    `;
  }

  #moreFailed({ error }: Extract<Loadable<never>, { status: 'failed' }>): TemplateResult {
    return html`<p class="notice danger" part="failure">
      ${this.messages.inquiries.moreFailed} ${errorText(error, this.messages)}
    </p>`;
  }

  #askForMore() {
    this.dispatchEvent(new SmeMoreEvent());
  }
}

/** The receipt number that a row's button shows. */
function matterOf(button: Element | null | undefined): string | undefined {
  return button?.matches('[part~="open"]') ? button.querySelector('.number')?.textContent : undefined;
}
