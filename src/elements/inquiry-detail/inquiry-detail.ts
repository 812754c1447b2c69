import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Attachment, HistoryEntry, Inquiry, Notification } from '../../contract/types.js';
import { ActController } from '../../session/act-controller.js';
import { DownloadController } from '../../session/download-controller.js';
import { idle, ready, type Loadable } from '../../session/loadable.js';
import { ResourceController } from '../../session/resource-controller.js';
import { attachmentListStyles } from '../attachment-list.styles.js';
import { SmeElement } from '../element.js';
import { errorText } from '../error-text.js';
import { SmeInquiryChangedEvent, SmeInquirySeenEvent } from '../events.js';
import { heading } from '../heading.js';
import type { SmeHistoryTimeline } from '../history-timeline/history-timeline.js';
import { loadableSection } from '../loadable-section.js';
import { tellOnce } from '../news.js';
import { statusMarks } from '../status-mark.js';
import { styles } from './inquiry-detail.styles.js';
import { InquiryActs } from './inquiry-acts.js';
import { numberedTitle, ReceiptLine } from './receipt-line.js';
import { sentView, turnNotice } from './sent-view.js';

/**
 * Shows one inquiry: what was sent and that it arrived, where it stands, what the agencies did, and what the person may do
 * now (D8–D10). Opening it marks it as seen.
 *
 * @summary One inquiry with its documents, status and history.
 * @tagname sme-inquiry-detail
 *
 * @event {SmeInquiryChangedEvent} sme-inquiry-changed - The person replied to the inquiry or withdrew it.
 * @event {SmeInquirySeenEvent} sme-inquiry-seen - What an agency changed has been shown, and the service knows it.
 * @event {SmeDownloadEvent} sme-download - The person wants a document; cancel it to fetch it yourself.
 * @event {SmeRetryEvent} sme-retry - The person asked to load the inquiry again.
 *
 * @csspart heading - The heading: the subject.
 * @csspart receipt-number - The receipt number.
 * @csspart copy - The button that copies the receipt number.
 * @csspart copy-note - Whether the receipt number was copied.
 * @csspart status - The mark of the status.
 * @csspart outcome - The mark of how it ended.
 * @csspart turn - The notice that the agency waits for the person.
 * @csspart done - The notice after a reply or a withdrawal.
 * @csspart sent - The card with what was sent.
 * @csspart sub-heading - A heading inside.
 * @csspart detail - The text that was sent.
 * @csspart document - One document.
 * @csspart download - The button that downloads a document.
 * @csspart reply - The form for a reply.
 * @csspart attachments - The documents of the reply: an `<sme-attachment-picker>`.
 * @csspart write - The button that opens the form for a reply.
 * @csspart send - The button that sends the reply.
 * @csspart withdraw - The button that begins a withdrawal.
 * @csspart dialog - The dialog that asks before a withdrawal.
 * @csspart confirm - The button that withdraws.
 * @csspart keep - The button that leaves everything as it is.
 * @csspart history - The timeline.
 * @csspart message - The line shown while loading or after a failure.
 * @csspart failure - What is shown after a failure.
 * @csspart retry - The button shown after a failure.
 */
export class SmeInquiryDetail extends SmeElement {
  static override styles = [SmeElement.styles, attachmentListStyles, styles];

  /** Receipt number of the inquiry. Inside `<sme-one-id>` it is loaded for you, with its history. */
  @property({ attribute: 'receipt-number' }) receiptNumber = '';

  /** What to show. Set it yourself, or give a `receipt-number` and let `<sme-one-id>` set it. */
  @property({ attribute: false }) inquiry: Loadable<Inquiry> = idle;

  /** The history to show below, for a page that sets `inquiry` itself. */
  @property({ attribute: false }) history: Loadable<readonly HistoryEntry[]> = idle;

  /** What the person has just done, until another inquiry is shown. */
  @state() private done = '';

  readonly #resource = new ResourceController(this, {
    key: () => this.receiptNumber || undefined,
    topic: 'inquiry',
    load: (client, receiptNumber, signal) => client.inquiries.get(receiptNumber, { signal }),
    show: inquiry => (this.inquiry = inquiry),
  });
  readonly #downloads = new DownloadController(this);
  readonly #seen = new ActController<Notification>(this);
  readonly #receipt = new ReceiptLine(this, this.localize, this.announce);
  readonly #acts = new InquiryActs(this, this.localize, {
    changed: (receiptNumber, done) => this.#changed(receiptNumber, done),
    withdrawn: inquiry => (this.inquiry = ready(inquiry)),
  });

  /** Loads the inquiry and its history again. */
  async reload(): Promise<void> {
    await Promise.all([this.#resource.reload(), this.#timeline?.reload()]);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('receiptNumber')) return;
    this.done = '';
    this.#receipt.clear();
  }

  override render() {
    const { inquiries } = this.messages;
    const { inquiry } = this;
    return html`
      <article class="stack">
        ${inquiry.status === 'ready' ? this.#receipt.render(inquiry.value.receiptNumber) : nothing}
        ${heading(
          this.headingLevel,
          inquiry.status === 'ready' ? inquiry.value.subject : numberedTitle(this.receiptNumber, this.messages),
        )}
        ${this.done ? html`<p class="notice success" part="done" id="done" tabindex="-1">${this.done}</p>` : nothing}
        ${loadableSection(
          inquiry,
          { loading: inquiries.detailLoading, failed: inquiries.detailFailed, ready: value => this.#inquiry(value) },
          this.messages,
        )}
      </article>
    `;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('inquiry')) return;
    this.#tellNews(changed.get('inquiry'));
    if (this.inquiry.status === 'ready' && this.inquiry.value.unread) void this.#markSeen(this.inquiry.value);
  }

  /** What an agency did while the person was reading. */
  #tellNews(before: this['inquiry'] | undefined) {
    const { inquiry } = this;
    if (before?.status !== 'ready' || inquiry.status !== 'ready') return;
    if (before.value.receiptNumber !== inquiry.value.receiptNumber) return;
    if (before.value.lastOfficerChangeAt === inquiry.value.lastOfficerChangeAt) return;
    tellOnce(this.messages.notifications.news, this.announce);
  }

  #inquiry(inquiry: Inquiry): TemplateResult {
    const level = this.headingLevel + 1;
    // Lit sets an object anew at every drawing, which would wipe out what the timeline has loaded for itself.
    const history = (this.history.status === 'idle' ? noChange : this.history) as typeof this.history;
    return html`
      <div>${statusMarks({ ...inquiry, unread: false }, this.messages)}</div>
      ${turnNotice(inquiry, this.localize)}
      ${sentView(inquiry, {
        level,
        localize: this.localize,
        downloadState: id => this.#downloads.state(id),
        download: attachment => void this.#download(attachment),
      })}
      ${this.#acts.render(inquiry, level)}
      <sme-history-timeline
        part="history"
        heading-level=${level}
        receipt-number=${inquiry.receiptNumber}
        .history=${history}
      ></sme-history-timeline>
    `;
  }

  get #timeline(): SmeHistoryTimeline | null {
    return this.renderRoot.querySelector<SmeHistoryTimeline>('sme-history-timeline');
  }

  async #markSeen({ receiptNumber }: Inquiry) {
    const end = await this.#seen.run(client => client.notifications.markSeen(receiptNumber));
    // When that failed it stays unread, and the next opening tries again.
    if (end.status === 'ready') this.dispatchEvent(new SmeInquirySeenEvent(receiptNumber));
  }

  async #download(attachment: Attachment) {
    const error = await this.#downloads.download(attachment);
    const { documents } = this.messages.inquiries;
    if (error) this.announce(`${attachment.name}: ${documents.failed} ${errorText(error, this.messages)}`);
  }

  /** Says what was done, tells the host, and fetches what it changed, under the reader's eyes. */
  async #changed(receiptNumber: string, done = '') {
    this.done = done;
    this.dispatchEvent(new SmeInquiryChangedEvent(receiptNumber));
    await this.updateComplete;
    if (done) this.find('#done')?.focus();
    await this.reload();
  }
}
