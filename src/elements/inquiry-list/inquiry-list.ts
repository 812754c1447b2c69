import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { property } from '../../property.js';
import type { InquiryListOptions } from '../../client/client.js';
import type { InquirySort, InquiryStatus } from '../../contract/codes.js';
import type { InquiryCounts, InquiryPage } from '../../contract/types.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import { statusMessages } from '../../i18n/statuses/messages.js';
import { statusCount } from '../../rules/count-names.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { PagedController } from '../../session/paged-controller.js';
import { rowsOfInquiries } from '../../session/pages.js';
import { ServiceController } from '../../session/service-controller.js';
import { codeName } from '../text/code-name.js';
import { SmeInquiryCreateEvent, SmeStatusChangeEvent } from '../base/events.js';
import { heading } from '../base/heading.js';
import { icon, plus } from '../base/icons.js';
import { hasChanged, inquiryRow } from '../lists/inquiry-row.js';
import { loadableSection } from '../base/loadable-section.js';
import { listsMessages } from '../lists/messages.js';
import { SmePagedElement } from '../lists/paged-element.js';
import { rowStyles } from '../lists/rows.styles.js';
import { sortChoice } from '../lists/sort-choice.js';
import { tile } from '../lists/tile.js';
import { emptyList } from './empty-list.js';
import { inquiriesMessages } from './messages.js';

/** The manual's three tiles, in its order. Completed inquiries are under all. */
const tiles = ['new', 'in_progress', 'all'] as const;

/** One for each list; the status alone in the default order, as hooks for React name the same list. */
type ListKey = InquiryStatus | 'all' | `${InquiryStatus | 'all'} ${InquirySort}`;

function filterOf(key: ListKey): InquiryListOptions {
  const [status, sort] = key.split(' ') as [InquiryStatus | 'all', InquirySort?];
  return { ...(status !== 'all' && { status }), ...(sort && { sort }) };
}

// Requirements: S33–S40, D24.
/**
 * Shows the person's inquiries: three tiles with counts, and the list that they filter. Counts and rows come from
 * one answer, so that they always add up.
 *
 * @summary The three tiles and the list of inquiries that they filter.
 * @tagname sme-inquiry-list
 *
 * @event {SmeInquiryOpenEvent} sme-inquiry-open - The person chose an inquiry.
 *   Cancelable: then a portal does not show the inquiry.
 * @event {SmeInquiryCreateEvent} sme-inquiry-create - The person wants to write a new inquiry.
 *   Cancelable: then a portal does not open the form.
 * @event {SmeStatusChangeEvent} sme-status-change - The person chose a tile.
 * @event {SmeSortChangeEvent} sme-sort-change - The person chose what the list is sorted by.
 * @event {SmeRetryEvent} sme-retry - The person asked to load the list again. Cancelable: then nothing is loaded.
 * @event {SmeMoreEvent} sme-more - The person asked for the next rows. Cancelable: then no further rows are loaded.
 *
 * @slot empty - Replaces what is shown when there is no inquiry at all.
 *
 * @csspart heading - The heading.
 * @csspart create - The button for a new inquiry.
 * @csspart tile - One tile.
 * @csspart found - How many were found.
 * @csspart sort - The choice of what the list is sorted by.
 * @csspart offline - The note above the rows while the device is offline.
 * @csspart updates - The button that shows updates by agencies, which would move the rows.
 * @csspart list - The list.
 * @csspart row - One inquiry.
 * @csspart open - The button that opens an inquiry.
 * @csspart status - The mark of the status.
 * @csspart outcome - The mark of how it ended.
 * @csspart unread - The mark of what the person has not seen yet.
 * @csspart shown - How many of all rows are shown.
 * @csspart more - The button for the next rows.
 * @csspart message - The line shown while loading, after a failure, or when there is nothing.
 * @csspart failure - What is shown after a failure.
 * @csspart retry - The button shown after a failure.
 * @csspart reference - The reference code of a failure, for an officer.
 * @csspart copy-reference - The button that copies it.
 */
export class SmeInquiryList extends SmePagedElement {
  static override styles = [SmePagedElement.styles, rowStyles];

  /**
   * The chosen tile: `new`, `in_progress` or `all`; another status of the service works too, and presses no tile. All by
   * default: the manual shows "new" only as an example, and people who return look for an answer, which is never among those.
   */
  @property({ reflect: true, useDefault: true })
  status: InquiryStatus | 'all' = 'all';

  /** What the list is sorted by: `activity`, the latest update of an agency or else the contact, or `contacted`. */
  @property({ reflect: true, useDefault: true })
  sort: InquirySort = 'activity';

  /** What to show: all pages fetched so far as one. Inside `<sme-one-id>` it is loaded for you. */
  @property({ attribute: false }) inquiries: Loadable<InquiryPage> = idle;

  #counts: InquiryCounts | undefined;
  /** One row needs no order. */
  #isSortable = false;
  readonly #service = new ServiceController(this);

  readonly #resource = new PagedController(this, {
    key: (): ListKey => (this.sort === 'activity' ? this.status : `${this.status} ${this.sort}`),
    topic: 'inquiries',
    load: (client, key, options) => client.inquiries.list({ ...options, ...filterOf(key) }),
    ...rowsOfInquiries,
    shown: () => this.inquiries,
    show: inquiries => (this.inquiries = inquiries),
    showMore: more => (this.more = more),
    appended: before => void this.#goOn(before.inquiries.length),
  });

  /** Loads the list again, when it may have changed. */
  async reload(): Promise<void> {
    await this.#resource.reload();
  }

  protected override get subject() {
    return { status: this.status, sort: this.sort };
  }

  protected override takeUp(subject: unknown) {
    const { status, sort } = subject as Pick<this, 'status' | 'sort'>;
    if (!this.hasAttribute('status')) this.status = status;
    if (!this.hasAttribute('sort')) this.sort = sort;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    // The tiles keep their counts, and with them the focus, while another list is on its way.
    if (this.inquiries.status !== 'ready') return;
    this.#counts = this.inquiries.value.counts;
    this.#isSortable = this.inquiries.value.total > 1;
  }

  override render() {
    const inquiries = this.messages(inquiriesMessages);
    return html`
      <div class="stack">
        <div class="top">
          ${heading(this.headingLevel, inquiries.title)}
          ${
            this.#service.offers('createInquiry')
              ? html`<button class="button primary" part="create" type="button" @click=${this.#create}>
                  ${icon(plus)} ${this.messages(listsMessages).create}
                </button>`
              : nothing
          }
        </div>
        <ul class="tiles" aria-label=${inquiries.tiles}>
          ${tiles.map(status => this.#tile(status))}
        </ul>
        <section class="stack" aria-labelledby="results" aria-busy=${this.inquiries.status === 'loading'}>
          <div class="results">
            ${heading(this.headingLevel + 1, this.#label(this.status), { id: 'results', part: 'results', size: 'card' })}
            ${this.inquiries.status === 'ready' ? this.#found(this.inquiries.value) : nothing}
            ${this.#isSortable ? sortChoice(this, this.localize) : nothing}
          </div>
          ${loadableSection(
            this.inquiries,
            { loading: inquiries.loading, failed: inquiries.failed, ready: page => this.#list(page) },
            this.localize,
          )}
        </section>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    const before = changed.get('inquiries') as Loadable<InquiryPage> | undefined;
    const another = changed.has('status') || changed.has('sort');
    if (before?.status === 'ready' && this.inquiries.status === 'ready' && !another) {
      if (hasChanged(before.value, this.inquiries.value)) this.announceChange(this.messages(factsMessages).newChange);
      return;
    }
    if (before?.status !== 'loading' && !(another && before?.status === 'ready')) return;
    if (this.inquiries.status === 'ready')
      this.announce(`${this.#label(this.status)} ${this.foundText(this.inquiries.value.total)}`);
  }

  #tile(status: (typeof tiles)[number]): TemplateResult {
    const count = this.#counts?.[status === 'all' ? status : statusCount[status]];
    return tile({
      label: this.#label(status),
      count: count === undefined ? undefined : this.localize.number(count),
      unit: this.messages(inquiriesMessages).unit(count ?? 0),
      pressed: this.status === status,
      choose: () => {
        this.#choose(status);
      },
    });
  }

  #label(status: InquiryStatus | 'all'): string {
    if (status === 'all') return this.messages(inquiriesMessages).all;
    return codeName(this.messages(statusMessages).statuses, status);
  }

  #found({ total }: InquiryPage): TemplateResult {
    return html`<p class="soft" part="found">${this.foundText(total)}</p>`;
  }

  #list(page: InquiryPage): TemplateResult {
    if (page.inquiries.length === 0)
      return emptyList({
        localize: this.localize,
        status: this.status,
        all: page.counts.all,
        create: this.#service.offers('createInquiry') ? this.#create : undefined,
        showAll: () => {
          this.#choose('all');
        },
      });
    return this.pagedRows({
      rows: page.inquiries,
      total: page.total,
      nextCursor: page.nextCursor,
      asOf: page.asOf,
      key: inquiry => inquiry.receiptNumber,
      updatedAt: inquiry => inquiry.lastOfficerChangeAt,
      row: inquiry => inquiryRow(inquiry, this.localize, this.opening, this.sort),
    });
  }

  readonly #create = () => {
    this.dispatchEvent(new SmeInquiryCreateEvent());
  };

  #choose(status: InquiryStatus | 'all') {
    if (status === this.status) return;
    this.status = status;
    this.dispatchEvent(new SmeStatusChangeEvent(status));
  }

  async #goOn(index: number) {
    if (this.inquiries.status !== 'ready') return;
    const { total, inquiries } = this.inquiries.value;
    await this.goOnAt(index, total, inquiries.length);
  }
}
