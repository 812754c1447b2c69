import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { property } from '../../property.js';
import { notificationBuckets, type NotificationBucket } from '../../contract/codes.js';
import type { NotificationPage } from '../../contract/types.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import { bucketCount } from '../../rules/count-names.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { PagedController } from '../../session/paged-controller.js';
import { rowsOfNotifications } from '../../session/pages.js';
import { codeName } from '../text/code-name.js';
import { SmeCountsChangedEvent } from '../base/events.js';
import { heading } from '../base/heading.js';
import { loadableSection } from '../base/loadable-section.js';
import { SmePagedElement } from '../lists/paged-element.js';
import { rowStyles } from '../lists/rows.styles.js';
import { tile } from '../lists/tile.js';
import { notificationsMessages } from './messages.js';
import { notificationRow } from './notification-row.js';

type Counts = Pick<NotificationPage, 'counts' | 'unreadCounts'>;

// Requirements: S65–S74, D1–D3.
/**
 * Shows the inquiries that agencies changed, in three buckets by the days since the latest change. Ages, buckets and
 * counts come from the service, never from the clock of the device.
 *
 * @summary The three age buckets of notifications and their inquiries.
 * @tagname sme-notification-buckets
 *
 * @event {SmeInquiryOpenEvent} sme-inquiry-open - The person chose an inquiry. Cancelable: then a portal does not show the inquiry.
 * @event {SmeCountsChangedEvent} sme-counts-changed - How many inquiries and unread ones there are, whenever the service tells.
 * @event {SmeRetryEvent} sme-retry - The person asked to load the notifications again. Cancelable: then nothing is loaded.
 * @event {SmeMoreEvent} sme-more - The person asked for the next rows. Cancelable: then no further rows are loaded.
 *
 * @slot empty - Replaces what is shown when there is no notification at all.
 *
 * @csspart heading - The heading.
 * @csspart tile - One bucket.
 * @csspart found - How many inquiries are in the chosen bucket.
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
export class SmeNotificationBuckets extends SmePagedElement {
  static override styles = [SmePagedElement.styles, rowStyles];

  /** The chosen bucket; the most recent one by default. */
  @property({ reflect: true, useDefault: true })
  bucket: NotificationBucket = '1-7';

  /** What to show: all pages fetched so far as one. Inside `<sme-one-id>` it is loaded for you. */
  @property({ attribute: false }) notifications: Loadable<NotificationPage> = idle;

  #counts: Counts | undefined;

  readonly #resource = new PagedController(this, {
    key: () => this.bucket,
    topic: 'notifications',
    load: (client, bucket, options) => client.notifications.list({ ...options, bucket }),
    ...rowsOfNotifications,
    shown: () => this.notifications,
    show: notifications => (this.notifications = notifications),
    showMore: more => (this.more = more),
    appended: before => void this.#goOn(before.notifications.length),
  });

  /** Loads the notifications again, when they may have changed. */
  async reload(): Promise<void> {
    await this.#resource.reload();
  }

  protected override get subject() {
    return this.bucket;
  }

  protected override takeUp(bucket: unknown) {
    if (!this.hasAttribute('bucket')) this.bucket = bucket as NotificationBucket;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    // The tiles keep their counts, and with them the focus, while another bucket is on its way.
    if (this.notifications.status === 'ready') this.#counts = this.notifications.value;
  }

  override render() {
    const notifications = this.messages(notificationsMessages);
    return html`
      <div class="stack">
        <div>
          ${heading(this.headingLevel, notifications.title)}
          <p class="soft">${notifications.about}</p>
        </div>
        <ul class="tiles" aria-label=${notifications.tiles}>
          ${notificationBuckets.map(bucket => this.#tile(bucket))}
        </ul>
        <section class="stack" aria-labelledby="results" aria-busy=${this.notifications.status === 'loading'}>
          <div class="results">
            ${heading(this.headingLevel + 1, this.#label(this.bucket), { id: 'results', part: 'results', size: 'card' })}
            ${this.notifications.status === 'ready' ? this.#found(this.notifications.value) : nothing}
          </div>
          ${loadableSection(
            this.notifications,
            { loading: notifications.loading, failed: notifications.failed, ready: page => this.#list(page) },
            this.localize,
          )}
        </section>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    if (!changed.has('notifications')) return;
    const before = changed.get('notifications') as Loadable<NotificationPage> | undefined;
    if (this.notifications.status === 'ready') {
      const { counts, unreadCounts, total } = this.notifications.value;
      this.dispatchEvent(new SmeCountsChangedEvent(counts, unreadCounts.all));
      const another = changed.has('bucket');
      if (before?.status === 'ready' && !another && unreadCounts.all > before.value.unreadCounts.all)
        this.announceChange(this.messages(factsMessages).newChange);
      if (before?.status === 'loading' || (before?.status === 'ready' && another))
        this.announce(`${this.#spokenLabel(this.bucket)} ${this.foundText(total)}`);
    }
  }

  #tile(bucket: NotificationBucket): TemplateResult {
    const notifications = this.messages(notificationsMessages);
    const number = (value: number) => this.localize.number(value);
    const count = this.#counts?.counts[bucketCount[bucket]];
    const unread = this.#counts?.unreadCounts[bucketCount[bucket]] ?? 0;
    return tile({
      label: this.#label(bucket),
      count: count === undefined ? undefined : number(count),
      unit: notifications.unit(count ?? 0),
      note: unread > 0 ? notifications.unread(number(unread)) : undefined,
      pressed: this.bucket === bucket,
      choose: () => {
        this.bucket = bucket;
      },
    });
  }

  /** The manual's ">15" is what is seen; screen readers, of which some skip the sign, get the same in words. */
  #label(bucket: NotificationBucket): unknown {
    const label = codeName(this.messages(notificationsMessages).buckets, bucket);
    if (bucket !== 'over-15') return label;
    return html`<span aria-hidden="true">${label}</span
      ><span class="visually-hidden">${this.#spokenLabel(bucket)}</span>`;
  }

  #spokenLabel(bucket: NotificationBucket): string {
    const { buckets, over15, title } = this.messages(notificationsMessages);
    return bucket === 'over-15' ? `${title} ${over15}` : codeName(buckets, bucket);
  }

  #found({ total }: NotificationPage): TemplateResult {
    return html`<p class="soft" part="found">${this.foundText(total)}</p>`;
  }

  #list(page: NotificationPage): TemplateResult {
    if (page.notifications.length === 0) return this.#empty(page);
    return this.pagedRows({
      rows: page.notifications,
      total: page.total,
      nextCursor: page.nextCursor,
      asOf: page.asOf,
      key: notification => notification.receiptNumber,
      updatedAt: notification => notification.changedAt,
      row: notification => notificationRow(notification, this.localize, this.opening),
    });
  }

  /** What it means that nothing is here, and what to do next. */
  #empty({ counts }: Counts): TemplateResult {
    const { empty } = this.messages(notificationsMessages);
    const box = (text: string, next: string) => html`
      <div class="empty">
        <p part="message"><strong>${text}</strong></p>
        <p>${next}</p>
      </div>
    `;
    return counts.all === 0
      ? html`<slot name="empty">${box(empty.none, empty.noneNext)}</slot>`
      : box(empty.bucket, empty.bucketNext);
  }

  async #goOn(index: number) {
    if (this.notifications.status !== 'ready') return;
    const { total, notifications } = this.notifications.value;
    await this.goOnAt(index, total, notifications.length);
  }
}
