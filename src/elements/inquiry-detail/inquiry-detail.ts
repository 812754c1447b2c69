import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { property } from '../../property.js';
import type { Attachment, HistoryEntry, Inquiry } from '../../contract/types.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import { ActionController } from '../../session/action-controller.js';
import { DownloadController } from '../../session/download-controller.js';
import { idle, ready, type Loadable } from '../../session/loadable.js';
import { ResourceController } from '../../session/resource-controller.js';
import { ServiceController } from '../../session/service-controller.js';
import { fieldStyles } from '../../styles/fields.styles.js';
import { markStyles } from '../../styles/mark.styles.js';
import { recordStyles } from '../../styles/record.styles.js';
import { attachmentListStyles } from '../attachments/attachment-list.styles.js';
import { attachmentsMessages } from '../attachments/messages.js';
import { writeToClipboard } from '../text/clipboard.js';
import { SmeElement } from '../base/element.js';
import { errorText } from '../text/error-text.js';
import { SmeInquiryChangedEvent, SmeInquirySeenEvent } from '../base/events.js';
import { heading } from '../base/heading.js';
import { historyOf } from '../history-timeline/history-of.js';
import type { SmeHistoryTimeline } from '../history-timeline/history-timeline.js';
import { linkedText } from '../text/linked-text.js';
import { loadableSection } from '../base/loadable-section.js';
import { announceOnce } from '../base/announce-once.js';
import { statusMark } from '../lists/status-mark.js';
import { UnfinishedNotices } from '../drafts/unfinished-notices.js';
import { SubjectState } from '../base/subject-state.js';
import { InquiryActions, type Done } from './inquiry-actions.js';
import { styles } from './inquiry-detail.styles.js';
import { inquiryMessages } from './messages.js';
import { numberedTitle, receiptLine } from './receipt-line.js';
import { sentView } from './sent-view.js';
import { latestQuestion, turnNotice } from './turn-notice.js';

/** What the person has just done with the inquiry, until another one is shown. */
interface DoneState {
  what?: Done | undefined;
  /** How the last try to copy the receipt number ended. */
  copied?: boolean;
}

// Requirements: D8–D10.
/**
 * Shows one inquiry: what was sent and that it arrived, where it stands, what the agencies did, and what the person may do
 * now. Opening it marks it as seen. What the person writes belongs to the inquiry and is there again when they come back
 * to it, also after a reload; it goes when they sign out.
 *
 * @summary One inquiry with its documents, status and history.
 * @tagname sme-inquiry-detail
 *
 * @event {SmeInquiryChangedEvent} sme-inquiry-changed - The person replied to the inquiry or withdrew it.
 * @event {SmeInquirySeenEvent} sme-inquiry-seen - What an agency changed has been shown, and the service knows it.
 * @event {SmeDownloadEvent} sme-download - The person wants a document. Cancelable: then the document is not fetched.
 * @event {SmeRetryEvent} sme-retry - The person asked to load the inquiry again. Cancelable: then nothing is loaded.
 *
 * @csspart heading - The heading: the subject.
 * @csspart receipt-number - The receipt number.
 * @csspart copy - The button that copies the receipt number.
 * @csspart copy-note - Whether the receipt number was copied.
 * @csspart status - The mark of the status.
 * @csspart outcome - The mark of how it ended.
 * @csspart turn - The notice that the agency waits for the person.
 * @csspart question - What the agency asked, in this notice.
 * @csspart done - The notice after a reply or a withdrawal.
 * @csspart unfinished - What became of a submission that was under way when the person signed out.
 * @csspart dismiss - The button that dismisses this notice.
 * @csspart sent - The card with what was sent.
 * @csspart sub-heading - A heading inside.
 * @csspart detail - The text that was sent.
 * @csspart document - One document.
 * @csspart download - The button that downloads a document.
 * @csspart reply - The form for a reply.
 * @csspart attachments - The documents of the reply: an `<sme-attachment-picker>`.
 * @csspart write - The button that opens the form for a reply.
 * @csspart send - The button that sends the reply.
 * @csspart error-summary - The summary of the errors in the reply.
 * @csspart error - What is wrong with a field of the reply.
 * @csspart counter - How many characters are left, or too many, once most of the reply's limit is used.
 * @csspart restored - The notice that a reply that was written before is back.
 * @csspart carried - The note on documents that were uploaded before the page was loaded again.
 * @csspart another-draft - The notice that there is another, earlier reply.
 * @csspart take-another - The button that puts it into the form.
 * @csspart discard-another - The button that deletes it.
 * @csspart kept - The note that the reply is kept.
 * @csspart unsent - What was written for an inquiry that takes no reply any more, in place of the form.
 * @csspart unsent-note - Why it cannot be sent.
 * @csspart unsent-documents - The documents that were chosen for it.
 * @csspart copy-unsent - The button that copies it.
 * @csspart discard - The button that deletes what was written.
 * @csspart withdraw - The button that begins a withdrawal.
 * @csspart dialog - The dialog that asks before a withdrawal.
 * @csspart confirm - The button that withdraws.
 * @csspart keep - The button that leaves everything as it is.
 * @csspart history - The timeline.
 * @csspart message - The line shown while loading or after a failure.
 * @csspart failure - What is shown after a failure.
 * @csspart retry - The button shown after a failure.
 * @csspart reference - The reference code of a failure, for an officer.
 * @csspart copy-reference - The button that copies it.
 */
export class SmeInquiryDetail extends SmeElement {
  static override styles = [SmeElement.styles, recordStyles, markStyles, fieldStyles, attachmentListStyles, styles];

  /** Receipt number of the inquiry. Inside `<sme-one-id>` it is loaded for you, with its history. */
  @property({ attribute: 'receipt-number' }) receiptNumber = '';

  /** What to show. Set it yourself, or give a `receipt-number` and let `<sme-one-id>` set it. */
  @property({ attribute: false }) inquiry: Loadable<Inquiry> = idle;

  /** The history to show below, for a page that sets `inquiry` itself. */
  @property({ attribute: false }) history: Loadable<readonly HistoryEntry[]> = idle;

  readonly #resource = new ResourceController(this, {
    key: () => this.receiptNumber || undefined,
    topic: 'inquiry',
    load: (client, receiptNumber, signal) => client.inquiries.get(receiptNumber, { signal }),
    show: inquiry => (this.inquiry = inquiry),
  });
  /** Shared with the timeline: one request. Loaded here only when the agency's question has to be quoted. */
  #ownHistory: Loadable<readonly HistoryEntry[]> = idle;
  readonly #service = new ServiceController(this);
  readonly #downloads = new DownloadController(this);
  readonly #seen = new ActionController(this);
  readonly #actions: InquiryActions = new InquiryActions(this, this.localize, {
    announce: this.announce,
    receiptNumber: () => (this.inquiry.status === 'ready' ? this.inquiry.value.receiptNumber : undefined),
    arrived: receiptNumber => this.dispatchEvent(new SmeInquiryChangedEvent(receiptNumber)),
    done: what => void this.#changed(what),
    withdrawn: inquiry => (this.inquiry = ready(inquiry)),
    reload: () => this.reload(),
  });
  readonly #unfinished = new UnfinishedNotices(this, this.localize);
  readonly #state: SubjectState<DoneState> = new SubjectState(
    () =>
      `${this.#actions.owner} ${this.inquiry.status === 'ready' ? this.inquiry.value.receiptNumber : this.receiptNumber}`,
    () => ({}),
  );

  constructor() {
    super();
    new ResourceController<string, readonly HistoryEntry[]>(this, {
      ...historyOf(() => {
        if (this.inquiry.status !== 'ready' || this.inquiry.value.waitingFor !== 'citizen') return '';
        if (!this.#service.offers('listHistory')) return '';
        return this.inquiry.value.receiptNumber || this.receiptNumber;
      }),
      show: history => {
        this.#ownHistory = history;
        this.requestUpdate();
      },
    });
  }

  /** Loads the inquiry and its history again. */
  async reload(): Promise<void> {
    await Promise.all([this.#resource.reload(), this.#timeline?.reload()]);
  }

  override render() {
    const words = this.messages(inquiryMessages);
    const { inquiry } = this;
    return html`
      <article class="stack">
        ${inquiry.status === 'ready' ? this.#receiptLine(inquiry.value.receiptNumber) : nothing}
        ${heading(
          this.headingLevel,
          inquiry.status === 'ready'
            ? linkedText(inquiry.value.subject, this.localize)
            : numberedTitle(this.receiptNumber, this.localize),
        )}
        ${this.#unfinished.render()} ${this.#doneNotice()}
        ${loadableSection(
          inquiry,
          { loading: words.loading, failed: words.failed, ready: value => this.#inquiry(value) },
          this.localize,
        )}
      </article>
    `;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('inquiry')) return;
    this.#announceChange(changed.get('inquiry'));
    if (this.inquiry.status === 'ready' && this.inquiry.value.unread) void this.#markSeen(this.inquiry.value);
  }

  /** Announces what an agency did while the person was reading. */
  #announceChange(before: this['inquiry'] | undefined) {
    const { inquiry } = this;
    if (before?.status !== 'ready' || inquiry.status !== 'ready') return;
    if (before.value.receiptNumber !== inquiry.value.receiptNumber) return;
    if (this.#actions.announceClosed(before.value, inquiry.value)) return;
    if (before.value.lastOfficerChangeAt === inquiry.value.lastOfficerChangeAt) return;
    announceOnce(this.messages(factsMessages).newChange, this.announce);
  }

  #receiptLine(receiptNumber: string): TemplateResult {
    return receiptLine(receiptNumber, {
      localize: this.localize,
      copied: this.#state.current.copied,
      copy: () => void this.#copyNumber(receiptNumber),
    });
  }

  #doneNotice() {
    const { reply, withdraw } = this.messages(inquiryMessages);
    const { what } = this.#state.current;
    if (!what) return nothing;
    const texts = { replied: reply.sent, withdrawn: withdraw.done, 'withdrawn-before': withdraw.doneBefore };
    return html`<p class="notice success" part="done" id="done" tabindex="-1">${texts[what]}</p>`;
  }

  #inquiry(inquiry: Inquiry): TemplateResult {
    const level = this.headingLevel + 1;
    // Lit sets an object again at every rendering, which would replace what the timeline has loaded itself.
    const history = (this.history.status === 'idle' ? noChange : this.history) as typeof this.history;
    return html`
      <div>${this.guard.part(inquiry, () => statusMark(inquiry, this.localize))}</div>
      ${this.guard.part(inquiry, () => turnNotice(inquiry, this.#question, this.localize))}
      ${this.guard.part(inquiry, () => this.#actions.reply(inquiry, level, this.#state.current.what === 'replied'))}
      ${this.guard.part(inquiry, () =>
        sentView(inquiry, {
          level,
          localize: this.localize,
          downloadState: id => this.#downloads.state(id),
          download: attachment => void this.#download(attachment),
        }),
      )}
      ${
        this.#service.offers('listHistory') || this.history.status !== 'idle'
          ? html`<sme-history-timeline
              part="history"
              heading-level=${level}
              receipt-number=${inquiry.receiptNumber || this.receiptNumber}
              .history=${history}
            ></sme-history-timeline>`
          : nothing
      }
      ${this.guard.part(inquiry, () => this.#actions.withdrawal(inquiry, level))}
    `;
  }

  /** What the agency waits for an answer to, as far as the history is known. */
  get #question(): HistoryEntry | undefined {
    const known = this.history.status === 'ready' ? this.history : this.#ownHistory;
    return known.status === 'ready' ? latestQuestion(known.value) : undefined;
  }

  get #timeline(): SmeHistoryTimeline | null | undefined {
    return this.shadowRoot?.querySelector<SmeHistoryTimeline>('sme-history-timeline');
  }

  async #markSeen({ receiptNumber }: Inquiry) {
    const subject = `${this.#actions.owner} ${receiptNumber}`;
    if (!this.#service.offers('markNotificationSeen')) return;
    // When that failed it stays unread, and the next opening tries again.
    if (await this.#seen.run(subject, client => client.notifications.markSeen(receiptNumber)))
      this.dispatchEvent(new SmeInquirySeenEvent(receiptNumber));
  }

  async #download(attachment: Attachment) {
    const error = await this.#downloads.download(attachment);
    const { failed } = this.messages(attachmentsMessages);
    if (error) this.announce(`${attachment.name}: ${failed} ${errorText(error, this.localize)}`);
  }

  /** Announces what was done, and loads what it changed, while the inquiry stays on screen. */
  async #changed(what: Done | undefined) {
    const state = this.#state.current;
    state.what = what;
    this.requestUpdate();
    await this.updateComplete;
    if (state !== this.#state.current) return;
    this.find(what ? '#done' : '#error-summary, #failure')?.focus();
    await this.reload();
  }

  async #copyNumber(receiptNumber: string) {
    const state = this.#state.current;
    const { copied, copyFailed } = this.messages(inquiryMessages);
    state.copied = await writeToClipboard(receiptNumber);
    if (state !== this.#state.current) return;
    this.announce(state.copied ? copied : copyFailed);
    this.requestUpdate();
  }
}
