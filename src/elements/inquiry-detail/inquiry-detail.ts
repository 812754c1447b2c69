import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Attachment, HistoryEntry, Inquiry, Reply, Withdrawal } from '../../contract/types.js';
import { ActController } from '../../session/act-controller.js';
import { DownloadController } from '../../session/download-controller.js';
import { DraftController } from '../../session/drafts/draft-controller.js';
import { idle, ready, type Loadable } from '../../session/loadable.js';
import { ResourceController } from '../../session/resource-controller.js';
import { attachmentListStyles } from '../attachment-list.styles.js';
import type { SmeAttachmentPicker } from '../attachment-picker/attachment-picker.js';
import { writeToClipboard } from '../clipboard.js';
import { SmeElement } from '../element.js';
import { errorText } from '../error-text.js';
import { SmeInquiryChangedEvent, SmeInquirySeenEvent } from '../events.js';
import { ControlReader, readControls } from '../forms/bound.js';
import { FileDrop } from '../forms/file-drop.js';
import { heading } from '../heading.js';
import type { SmeHistoryTimeline } from '../history-timeline/history-timeline.js';
import { loadableSection } from '../loadable-section.js';
import { tellOnce } from '../news.js';
import type { Wording } from '../refusal.js';
import { statusMarks } from '../status-mark.js';
import { SubjectState } from '../subject-state.js';
import { styles } from './inquiry-detail.styles.js';
import { numberedTitle, receiptLine } from './receipt-line.js';
import { replyDraft, type ReplyErrors } from './reply-draft.js';
import { replyView, type ReplySlot } from './reply-view.js';
import { sentView, turnNotice } from './sent-view.js';
import { showDialog, withdrawalDraft, withdrawalView, type WithdrawalSlot } from './withdrawal.js';

/** What the person has just done with the inquiry, until another one is shown. */
interface Done {
  readonly what?: 'replied' | 'withdrawn';
  /** How the last try to copy the receipt number ended. */
  readonly copied?: boolean;
}

/**
 * Shows one inquiry: what was sent and that it arrived, where it stands, what the agencies did, and what the person may do
 * now (D8–D10). Opening it marks it as seen. What the person writes belongs to the inquiry and is there again when they come back
 * to it, also after a reload; it goes when they sign out.
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
 * @csspart error-summary - What is to be put right in the reply.
 * @csspart error - What is wrong with a field of the reply.
 * @csspart restored - The notice that a reply that was written before is back.
 * @csspart carried - The note on documents that were uploaded before the page was loaded again.
 * @csspart another-draft - The notice that there is another reply of before.
 * @csspart take-another - The button that puts it into the form.
 * @csspart discard-another - The button that deletes it.
 * @csspart kept - The note that the reply is kept.
 * @csspart unsent - What was written for an inquiry that takes no reply any more, in place of the form.
 * @csspart unsent-note - Why it cannot be sent.
 * @csspart unsent-documents - The documents that were not sent with it.
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
 */
export class SmeInquiryDetail extends SmeElement {
  static override styles = [SmeElement.styles, attachmentListStyles, styles];

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
  readonly #downloads = new DownloadController(this);
  readonly #seen = new ActController(this);
  readonly #replies: DraftController<Reply, HistoryEntry, ReplyErrors> = new DraftController(this, {
    form: replyDraft,
    receiptNumber: () => this.#shownNumber,
    restored: () => {
      const { draft, inquiries } = this.messages;
      this.announce(this.#replies.slot?.hasEarlier ? draft.another.title : inquiries.reply.restored);
    },
    rejected: error => {
      this.find('#error-summary, #failure')?.focus();
      if (error?.code === 'not_allowed_now') void this.#showUnsent();
    },
    arrived: (_, receiptNumber) => this.dispatchEvent(new SmeInquiryChangedEvent(receiptNumber)),
    sent: ({ unsent }) => void this.#changed(unsent ? {} : { what: 'replied' }),
  });
  readonly #withdrawals: DraftController<Withdrawal, Inquiry, Wording> = new DraftController(this, {
    form: withdrawalDraft,
    receiptNumber: () => this.#shownNumber,
    restored: () => undefined,
    rejected: () => this.find('#withdraw-failure')?.focus(),
    arrived: (_, receiptNumber) => this.dispatchEvent(new SmeInquiryChangedEvent(receiptNumber)),
    sent: ({ receipt }) => {
      this.inquiry = ready(receipt);
      void this.#changed({ what: 'withdrawn' });
    },
  });
  readonly #done = new SubjectState<{ done: Done }>(
    () => `${this.#replies.owner} ${this.#shownNumber ?? this.receiptNumber}`,
    () => ({ done: {} }),
  );

  constructor() {
    super();
    new ControlReader(this);
    new FileDrop(this, {
      receiver: event => {
        const form = this.find('[part="reply"]');
        const picker = form && event.composedPath().includes(form) ? this.#picker : null;
        return picker ? files => picker.addFiles(files) : undefined;
      },
      dragging: isDragging => {
        if (this.#picker) this.#picker.dragging = isDragging;
      },
    });
  }

  /** Loads the inquiry and its history again. */
  async reload(): Promise<void> {
    await Promise.all([this.#resource.reload(), this.#timeline?.reload()]);
  }

  override render() {
    const { inquiries } = this.messages;
    const { inquiry } = this;
    return html`
      <article class="stack">
        ${inquiry.status === 'ready' ? this.#receiptLine(inquiry.value.receiptNumber) : nothing}
        ${heading(
          this.headingLevel,
          inquiry.status === 'ready' ? inquiry.value.subject : numberedTitle(this.receiptNumber, this.messages),
        )}
        ${this.#doneNotice()}
        ${loadableSection(
          inquiry,
          { loading: inquiries.detailLoading, failed: inquiries.detailFailed, ready: value => this.#inquiry(value) },
          this.messages,
        )}
      </article>
    `;
  }

  protected override updated(changed: PropertyValues<this>) {
    showDialog(this.renderRoot.querySelector('dialog'), this.#withdrawals.slot?.draft.open === true);
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
    const { notifications, inquiries } = this.messages;
    const { canReply } = inquiry.value.capabilities;
    if (before.value.capabilities.canReply && !canReply && this.#replies.slot?.draft.isEmpty === false)
      this.announce(inquiries.reply.unsent[inquiry.value.status === 'completed' ? 'completed' : 'notNow']);
    else tellOnce(notifications.news, this.announce);
  }

  #receiptLine(receiptNumber: string): TemplateResult {
    const { copied } = this.#done.current.done;
    return receiptLine(receiptNumber, {
      localize: this.localize,
      copied,
      copy: () => void this.#copyNumber(receiptNumber),
    });
  }

  #doneNotice() {
    const { reply, withdraw } = this.messages.inquiries;
    const { what } = this.#done.current.done;
    if (!what) return nothing;
    return html`<p class="notice success" part="done" id="done" tabindex="-1">
      ${what === 'replied' ? reply.sent : withdraw.done}
    </p>`;
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
      ${this.#replies.isPossible ? [this.#reply(inquiry, level), this.#withdrawal(inquiry, level)] : nothing}
      <sme-history-timeline
        part="history"
        heading-level=${level}
        receipt-number=${inquiry.receiptNumber}
        .history=${history}
      ></sme-history-timeline>
    `;
  }

  /** The slots are those of the inquiry that is drawn: whatever is pressed is meant for it. */
  #reply(inquiry: Inquiry, level: number): unknown {
    const slot = this.#replies.slot as ReplySlot;
    const { draft } = slot;
    return replyView({
      slot,
      inquiry,
      level,
      isSent: this.#done.current.done.what === 'replied',
      localize: this.localize,
      submit: event => {
        event.preventDefault();
        readControls(this.renderRoot);
        if (draft === this.#replies.slot?.draft) void draft.submit();
      },
      write: () => {
        draft.open = true;
        void this.goTo('#reply');
      },
      discard: () => {
        if (draft.isBusy || draft !== this.#replies.slot?.draft) return;
        slot.discard();
        this.#draftChanged(this.messages.inquiries.reply.discarded);
      },
      copy: text => void this.#copyText(text),
      draftChanged: text => {
        this.#draftChanged(text);
      },
      goTo: id => this.find(`#${id}`)?.focus(),
    });
  }

  #withdrawal(inquiry: Inquiry, level: number): unknown {
    const slot = this.#withdrawals.slot as WithdrawalSlot;
    const { draft } = slot;
    // What is begun stays in sight, whatever becomes of the inquiry meanwhile.
    if (!inquiry.capabilities.canWithdraw && !draft.open) return nothing;
    return withdrawalView({
      slot,
      level,
      localize: this.localize,
      submit: event => {
        event.preventDefault();
        readControls(this.renderRoot);
        if (draft === this.#withdrawals.slot?.draft) void draft.submit();
      },
    });
  }

  /** Receipt number of the inquiry that is drawn; undefined while there is none. */
  get #shownNumber(): string | undefined {
    return this.inquiry.status === 'ready' ? this.inquiry.value.receiptNumber : undefined;
  }

  get #timeline(): SmeHistoryTimeline | null {
    return this.renderRoot.querySelector<SmeHistoryTimeline>('sme-history-timeline');
  }

  get #picker(): SmeAttachmentPicker | null {
    return this.renderRoot.querySelector('sme-attachment-picker');
  }

  async #markSeen({ receiptNumber }: Inquiry) {
    const subject = `${this.#replies.owner} ${receiptNumber}`;
    // When that failed it stays unread, and the next opening tries again.
    if (await this.#seen.run(subject, client => client.notifications.markSeen(receiptNumber)))
      this.dispatchEvent(new SmeInquirySeenEvent(receiptNumber));
  }

  async #download(attachment: Attachment) {
    const error = await this.#downloads.download(attachment);
    const { documents } = this.messages.inquiries;
    if (error) this.announce(`${attachment.name}: ${documents.failed} ${errorText(error, this.messages)}`);
  }

  /** Says what was done, and fetches what it changed, under the reader's eyes. */
  async #changed(done: Done) {
    const state = this.#done.current;
    state.done = { ...state.done, ...done };
    this.requestUpdate();
    await this.updateComplete;
    if (state !== this.#done.current) return;
    this.find(done.what ? '#done' : '#error-summary, #failure')?.focus();
    await this.reload();
  }

  /** The agency was quicker: what was written cannot be sent, and is shown as such. */
  async #showUnsent() {
    const state = this.#done.current;
    await this.reload();
    if (state === this.#done.current) await this.goTo('#unsent');
  }

  async #copyNumber(receiptNumber: string) {
    const state = this.#done.current;
    const copied = await writeToClipboard(receiptNumber);
    state.done = { ...state.done, copied };
    if (state !== this.#done.current) return;
    const { copied: done, copyFailed } = this.messages.inquiries;
    this.announce(copied ? done : copyFailed);
    this.requestUpdate();
  }

  async #copyText(text: string) {
    const { copied, copyFailed } = this.messages.inquiries.reply.unsent;
    this.announce((await writeToClipboard(text)) ? copied : copyFailed);
  }

  #draftChanged(text: string) {
    this.announce(text);
    void this.goTo('#reply-title', '[part="write"]', '#heading');
  }
}
