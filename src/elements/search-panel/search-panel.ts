import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { property } from '../../property.js';
import type { InquirySort } from '../../contract/codes.js';
import type { Agency, InquiryPage, InquirySearch } from '../../contract/types.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import type { SearchCriteria } from '../../rules/search.js';
import { byDefault } from '../../session/default-action.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { OwnerController } from '../../session/owner-controller.js';
import { PagedController } from '../../session/paged-controller.js';
import { rowsOfInquiries } from '../../session/pages.js';
import { ServiceController } from '../../session/service-controller.js';
import { ResourceController } from '../../session/resource-controller.js';
import { fieldStyles } from '../../styles/fields.styles.js';
import { dateFieldStyles } from '../fields/date-field.styles.js';
import { SmeInquiryCreateEvent, SmeSearchEvent } from '../base/events.js';
import { ControlReader, readControls } from '../fields/bound.js';
import { heading } from '../base/heading.js';
import { notOfferedNotice } from '../base/not-offered.js';
import { hasChanged, inquiryRow } from '../lists/inquiry-row.js';
import { SmePagedElement } from '../lists/paged-element.js';
import { rowStyles } from '../lists/rows.styles.js';
import { sortChoice } from '../lists/sort-choice.js';
import { searchMessages } from './messages.js';
import { searchResults } from './results-view.js';
import { errorAt } from './search-form.js';
import { SearchFormController } from './search-form-controller.js';
import { styles } from './search-panel.styles.js';

// Requirements: S54–S64, D20, D21.
/**
 * Finds the person's inquiries by the manual's conditions: receipt number, two ranges of dates, status, agency and
 * words. An inquiry has to meet all that are given; none is required. Searches only on request.
 *
 * @summary Conditions of a search and its results.
 * @tagname sme-search-panel
 *
 * @event {SmeSearchEvent} sme-search - The person searched; what for is in `criteria`, not in the event.
 * @event {SmeSortChangeEvent} sme-sort-change - The person chose what the results are sorted by.
 * @event {SmeInquiryOpenEvent} sme-inquiry-open - The person chose an inquiry.
 *   Cancelable: then a portal does not show the inquiry.
 * @event {SmeInquiryCreateEvent} sme-inquiry-create - The person has no inquiry yet and wants to write one.
 *   Cancelable: then a portal does not open the form.
 * @event {SmeRetryEvent} sme-retry - The person asked to search again after a failure. Cancelable: then nothing is loaded.
 * @event {SmeMoreEvent} sme-more - The person asked for the next rows. Cancelable: then no further rows are loaded.
 *
 * @csspart heading - The heading.
 * @csspart form - The conditions.
 * @csspart field - One condition.
 * @csspart more-conditions - The further conditions: dates and agencies.
 * @csspart range - A condition of two dates.
 * @csspart date - One date.
 * @csspart open-calendar - The button that opens the calendar of a date.
 * @csspart calendar-failed - The note that the calendar could not be loaded.
 * @csspart calendar - The dialog with the calendar.
 * @csspart close-calendar - The button that closes it.
 * @csspart echo - A date as it was read.
 * @csspart receipt-note - How a receipt number was corrected.
 * @csspart agency-filter - The field in which an agency is found.
 * @csspart agencies - The list of the agencies found.
 * @csspart agency - One agency in that list.
 * @csspart agencies-chosen - The chosen agencies.
 * @csspart remove-agency - A chosen agency: the button that removes it.
 * @csspart no-agency - The line shown when no agency matches.
 * @csspart search - The button that searches.
 * @csspart clear - The button that clears the conditions.
 * @csspart error-summary - The summary of the errors.
 * @csspart error - The error of one condition.
 * @csspart results - The heading of the results.
 * @csspart found - How many were found.
 * @csspart sort - The choice of what the results are sorted by.
 * @csspart offline - The note above the rows while the device is offline.
 * @csspart updates - The button that shows updates by agencies, which would move the rows.
 * @csspart list - The results.
 * @csspart row - One inquiry.
 * @csspart open - The button that opens an inquiry.
 * @csspart status - The mark of the status.
 * @csspart outcome - The mark of how it ended.
 * @csspart unread - The mark of what the person has not seen yet.
 * @csspart shown - How many of all rows are shown.
 * @csspart more - The button for the next rows.
 * @csspart message - The line shown while searching, after a failure, or when nothing was found.
 * @csspart failure - What is shown after a failure.
 * @csspart retry - The button shown after a failure.
 * @csspart reference - The reference code of a failure, for an officer.
 * @csspart copy-reference - The button that copies it.
 */
export class SmeSearchPanel extends SmePagedElement {
  static override styles = [SmePagedElement.styles, rowStyles, fieldStyles, dateFieldStyles, styles];

  /** What was found: all pages fetched so far as one. Inside `<sme-one-id>` it is loaded for you. */
  @property({ attribute: false }) results: Loadable<InquiryPage> = idle;

  /** What the results are sorted by: `activity`, the latest update of an agency or else the contact, or `contacted`. */
  @property({ reflect: true, useDefault: true })
  sort: InquirySort = 'activity';

  /** The agencies to choose from. Inside `<sme-one-id>` they are loaded for you. */
  @property({ attribute: false }) agencies: Loadable<readonly Agency[]> = idle;

  #criteria: SearchCriteria | undefined;
  /** One row needs no order. */
  #isSortable = false;
  /** What the form itself searched for; other criteria come from the host. */
  #searched: SearchCriteria | undefined;
  /** The host's last criteria: setting equal ones at every rendering changes nothing. */
  #given: SearchCriteria | undefined;

  /** One object for each search, as the controller compares them. */
  #asked: InquirySearch | undefined;

  readonly #search = new PagedController(this, {
    key: () => this.#sortedCriteria,
    topic: 'inquiries',
    load: (client, criteria, { cursor, limit, signal }) =>
      client.inquiries.search(
        { ...criteria, ...(cursor && { cursor }), ...(limit && { limit }) },
        { ...(signal && { signal }) },
      ),
    ...rowsOfInquiries,
    shown: () => this.results,
    show: results => (this.results = results),
    showMore: more => (this.more = more),
    appended: before => void this.#goOn(before.inquiries.length),
  });
  readonly #agencies = new ResourceController(this, {
    key: () => 'agencies',
    topic: 'agencies',
    load: async (client, _key, signal) => (await client.reference.agencies({ signal })).agencies,
    show: (agencies: Loadable<readonly Agency[]>) => (this.agencies = agencies),
  });
  readonly #service = new ServiceController(this, () => {
    void this.#form.use(this.#service.description);
  });
  readonly #form: SearchFormController = new SearchFormController(this, this.localize, {
    announce: this.announce,
    goTo: controlId => this.find(`#${controlId}`)?.focus(),
    search: criteria => {
      this.#searched = criteria;
      this.#searchFor(criteria);
      this.dispatchEvent(new SmeSearchEvent());
    },
    clear: () => {
      this.#clear();
      this.announce(this.messages(searchMessages).cleared);
    },
    retryAgencies: event => {
      this.#retryAgencies(event);
    },
  });

  constructor() {
    super();
    new ControlReader(this);
    new OwnerController(this, {
      // A person's own search is theirs and dropped with their session; the host's criteria stay.
      left: () => {
        if (this.criteria && this.criteria === this.#given) this.#fill(this.criteria);
        else this.#clear();
      },
    });
  }

  /**
   * What was searched for last; undefined before the first search. Setting it to something else than it was set to before fills
   * the form and searches.
   */
  @property({ attribute: false })
  get criteria(): SearchCriteria | undefined {
    return this.#criteria;
  }

  set criteria(criteria: SearchCriteria | undefined) {
    if (JSON.stringify(criteria) === JSON.stringify(this.#given)) return;
    this.#criteria = this.#given = criteria;
  }

  /** Searches again for the same, when something may have changed. */
  async reload(): Promise<void> {
    await this.#search.reload();
  }

  protected override get subject() {
    return { criteria: this.criteria, sort: this.sort };
  }

  protected override takeUp(subject: unknown) {
    const { criteria, sort } = subject as Pick<this, 'criteria' | 'sort'>;
    if (!this.criteria) this.#searchFor(criteria);
    if (!this.hasAttribute('sort')) this.sort = sort;
  }

  get #sortedCriteria(): InquirySearch | undefined {
    const { criteria, sort } = this;
    if (!criteria || sort === 'activity') return criteria;
    const asked = { ...criteria, sort };
    if (JSON.stringify(asked) !== JSON.stringify(this.#asked)) this.#asked = asked;
    return this.#asked;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    if (this.results.status === 'ready') this.#isSortable = this.results.value.total > 1;
    if (changed.has('criteria') && this.criteria !== this.#searched) this.#fill(this.criteria);
  }

  override render(): TemplateResult {
    const search = this.messages(searchMessages);
    const isOffered = this.#service.offers('searchInquiries');
    return html`
      <div class="stack">
        <search class="stack" aria-labelledby="heading">
          <div>
            ${heading(this.headingLevel, search.title)}
            ${isOffered ? html`<p class="soft">${search.about}</p>` : nothing}
          </div>
          ${isOffered ? this.#form.render(this.agencies) : notOfferedNotice(this.localize)}
        </search>
        ${isOffered ? this.#results() : nothing}
      </div>
    `;
  }

  #results(): TemplateResult {
    return html`
      ${searchResults(this.results, {
        level: this.headingLevel + 1,
        areEarlier: this.#form.errors.length > 0,
        localize: this.localize,
        sort: this.#isSortable ? sortChoice(this, this.localize) : nothing,
        rows: page =>
          this.pagedRows({
            ...page,
            rows: page.inquiries,
            key: ({ receiptNumber }) => receiptNumber,
            updatedAt: ({ lastOfficerChangeAt }) => lastOfficerChangeAt,
            row: inquiry => inquiryRow(inquiry, this.localize, this.opening, this.sort),
          }),
        create: this.#service.offers('createInquiry')
          ? () => this.dispatchEvent(new SmeInquiryCreateEvent())
          : undefined,
      })}
    `;
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    const before = changed.get('results') as Loadable<InquiryPage> | undefined;
    const another = changed.has('criteria') || changed.has('sort');
    if (before?.status === 'ready' && this.results.status === 'ready' && !another) {
      if (hasChanged(before.value, this.results.value)) this.announceChange(this.messages(factsMessages).newChange);
      return;
    }
    if (before?.status !== 'loading' && !(another && before?.status === 'ready')) return;
    if (this.results.status === 'ready') {
      const { total } = this.results.value;
      this.announce(total === 0 ? this.messages(searchMessages).none : this.foundText(total));
    }
    if (this.results.status === 'failed') {
      const { error } = this.results;
      if (error.fields.length > 0) void this.#form.showErrors(error.fields.map(errorAt));
    }
  }

  #clear() {
    this.#fill(undefined);
    this.#searchFor(undefined);
    this.results = idle;
  }

  #searchFor(criteria: SearchCriteria | undefined) {
    const before = this.#criteria;
    this.#criteria = criteria;
    this.requestUpdate('criteria', before);
  }

  /** Also resets what the controls show without an event. */
  #fill(criteria: SearchCriteria | undefined) {
    readControls(this.renderRoot);
    this.#searched = criteria;
    this.#form.fill(criteria);
  }

  /** Loads only the agencies again; the results stay. */
  #retryAgencies(event: Event) {
    byDefault(event, () => void this.#agencies.reload());
  }

  async #goOn(index: number) {
    if (this.results.status !== 'ready') return;
    const { total, inquiries } = this.results.value;
    await this.goOnAt(index, total, inquiries.length);
  }
}
