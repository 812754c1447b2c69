import { nothing, type LitElement } from 'lit';

import type { HistoryEntry, Inquiry, Reply, Withdrawal } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { ServiceController } from '../../session/service-controller.js';
import { DraftController } from '../../session/drafts/draft-controller.js';
import type { SmeAttachmentPicker } from '../attachment-picker/attachment-picker.js';
import { writeToClipboard } from '../text/clipboard.js';
import { ControlReader, readControls } from '../fields/bound.js';
import { attachmentOperations } from '../attachments/attachment-operations.js';
import { PickerLoader } from '../attaching/picker-loader.js';
import { FileDrop } from '../attachments/file-drop.js';
import { draftMessages } from '../drafts/messages.js';
import type { Wording } from '../fields/form-errors.js';
import { inquiryMessages } from './messages.js';
import { replyDraft, type ReplyErrors } from './reply-draft.js';
import { replyView, type ReplySlot } from './reply-view.js';
import { showDialog, withdrawalDraft, withdrawalView, type WithdrawalSlot, type Withdrawn } from './withdrawal.js';

/** `withdrawn-before`: by an earlier try, whose reason is in the history. */
export type Done = 'replied' | 'withdrawn' | 'withdrawn-before';

interface ActionsListener {
  readonly announce: (text: string) => void;
  /** Receipt number of the inquiry that is drawn; undefined while there is none. */
  readonly receiptNumber: () => string | undefined;
  /** The service has a reply or a withdrawal, of any inquiry; for the event to the page. */
  readonly arrived: (receiptNumber: string) => void;
  /** The inquiry on the screen has changed. `what` is missing when more is left to do. */
  readonly done: (what?: Done) => void;
  /** The inquiry as it is after a withdrawal. */
  readonly withdrawn: (inquiry: Inquiry) => void;
  readonly reload: () => Promise<void>;
}

/** A service that takes no replies cannot say so of each inquiry. */
const withoutReply = (inquiry: Inquiry): Inquiry => ({
  ...inquiry,
  capabilities: { ...inquiry.capabilities, canReply: false },
});

/** What the person may do with an inquiry: answer the agency, or withdraw. Drafts belong to the inquiry. */
export class InquiryActions {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  readonly #listener: ActionsListener;
  readonly #service: ServiceController;
  readonly #picker: PickerLoader;
  readonly #replies: DraftController<Reply, HistoryEntry, ReplyErrors>;
  readonly #withdrawals: DraftController<Withdrawal, Withdrawn, Wording>;

  constructor(host: LitElement, localize: LocalizeController, listener: ActionsListener) {
    this.#host = host;
    this.#localize = localize;
    this.#listener = listener;
    this.#service = new ServiceController(host);
    this.#picker = new PickerLoader(host, localize);
    const { receiptNumber } = listener;
    const arrived = (_: unknown, number: string) => {
      listener.arrived(number);
    };
    const read = () => {
      readControls(host.renderRoot);
    };
    this.#replies = new DraftController(host, {
      form: replyDraft,
      receiptNumber,
      read,
      arrived,
      restored: () => {
        const draft = localize.messages(draftMessages);
        const { reply } = localize.messages(inquiryMessages);
        listener.announce(this.#replies.slot?.hasEarlier ? draft.another.title : reply.restored);
      },
      rejected: error => {
        this.#focus('#error-summary, #failure');
        if (error?.code === 'not_allowed_now') void this.#showUnsent();
      },
      sent: ({ unsent }) => {
        listener.done(unsent ? undefined : 'replied');
      },
    });
    this.#withdrawals = new DraftController(host, {
      form: withdrawalDraft,
      receiptNumber,
      read,
      arrived,
      restored: () => undefined,
      rejected: () => {
        this.#focus('#withdraw-failure');
      },
      sent: ({ receipt }) => {
        listener.withdrawn(receipt.inquiry);
        listener.done(receipt.isEarlier ? 'withdrawn-before' : 'withdrawn');
      },
    });
    new ControlReader(host);
    this.#acceptDrops();
    host.addController({
      hostUpdated: () => {
        showDialog(host.renderRoot.querySelector('dialog'), this.#withdrawals.slot?.draft.open === true);
      },
    });
  }

  /** Account id of the drafts' owner; empty while nobody is known. */
  get owner(): string {
    return this.#replies.owner;
  }

  /** The reply form, or the button that opens it. `isReplied`: a reply has just been sent. */
  reply(inquiry: Inquiry, level: number, isReplied: boolean): unknown {
    const { slot, isPossible } = this.#replies;
    return isPossible && slot ? this.#reply(slot, inquiry, level, isReplied) : nothing;
  }

  /** The button that begins a withdrawal, with its dialog. */
  withdrawal(inquiry: Inquiry, level: number): unknown {
    const { slot, isPossible } = this.#withdrawals;
    return isPossible && slot ? this.#withdrawal(slot, inquiry, level) : nothing;
  }

  /** Announces that the reply can no longer be sent; `false` when there is nothing to announce. */
  announceClosed(before: Inquiry, now: Inquiry): boolean {
    const { unsent } = this.#localize.messages(inquiryMessages).reply;
    const isClosed = before.capabilities.canReply && !now.capabilities.canReply;
    const { slot } = this.#replies;
    if (!isClosed || !slot || (slot.draft.isEmpty && !slot.hasEarlier)) return false;
    this.#listener.announce(now.status === 'completed' ? unsent.completed : unsent.notNow);
    return true;
  }

  /** The draft belongs to the inquiry on the screen: every press applies to it and to no other. */
  #reply(slot: ReplySlot, inquiry: Inquiry, level: number, isSent: boolean): unknown {
    const { draft } = slot;
    return replyView({
      slot,
      inquiry: this.#service.offers('replyToInquiry') ? inquiry : withoutReply(inquiry),
      picker: this.#picker,
      takesAttachments: this.#service.offers(...attachmentOperations),
      level,
      isSent,
      localize: this.#localize,
      submit: event => {
        event.preventDefault();
        readControls(this.#host.renderRoot);
        if (draft === this.#replies.slot?.draft) void draft.submit();
      },
      write: () => {
        draft.open = true;
        void this.#focusLater('#reply');
      },
      discard: () => {
        if (draft.isBusy || draft !== this.#replies.slot?.draft) return;
        slot.discard();
        this.#draftChanged(this.#localize.messages(inquiryMessages).reply.discarded);
      },
      copy: text => void this.#copy(text),
      announce: this.#listener.announce,
      draftChanged: text => {
        this.#draftChanged(text);
      },
      goTo: id => {
        this.#focus(`#${id}`);
      },
    });
  }

  #withdrawal(slot: WithdrawalSlot, inquiry: Inquiry, level: number): unknown {
    const { draft } = slot;
    // A withdrawal that was begun stays visible, whatever happens to the inquiry meanwhile.
    const isPossible = inquiry.capabilities.canWithdraw && this.#service.offers('withdrawInquiry');
    if (!isPossible && !draft.open) return nothing;
    return withdrawalView({
      slot,
      level,
      localize: this.#localize,
      submit: event => {
        event.preventDefault();
        readControls(this.#host.renderRoot);
        if (draft === this.#withdrawals.slot?.draft) void draft.submit();
      },
    });
  }

  /** Anywhere in the reply form. */
  #acceptDrops() {
    const pickerOf = (): SmeAttachmentPicker | null => this.#host.renderRoot.querySelector('sme-attachment-picker');
    new FileDrop(this.#host, {
      receiver: event => {
        const form = this.#host.renderRoot.querySelector('[part="reply"]');
        if (!form || !event.composedPath().includes(form)) return undefined;
        const picker = pickerOf();
        if (picker) return files => picker.addFiles(files);
        return this.#picker.early(this.#replies.slot?.draft.attachments);
      },
      dragging: isDragging => {
        const picker = pickerOf();
        if (picker) picker.dragging = isDragging;
      },
    });
  }

  /** The agency was faster: the reply cannot be sent, and is shown as unsent. */
  async #showUnsent() {
    const { slot } = this.#replies;
    await this.#listener.reload();
    if (slot === this.#replies.slot) await this.#focusLater('#unsent');
  }

  async #copy(text: string) {
    const { copied, copyFailed } = this.#localize.messages(inquiryMessages).reply.unsent;
    this.#listener.announce((await writeToClipboard(text)) ? copied : copyFailed);
  }

  #draftChanged(text: string) {
    this.#listener.announce(text);
    void this.#focusLater('#reply-title', '[part="write"]', '#heading');
  }

  async #focusLater(...selectors: readonly string[]) {
    await this.#host.updateComplete;
    this.#focus(...selectors);
  }

  /** Focuses the first of these that is there. */
  #focus(...selectors: readonly string[]) {
    const found = selectors.map(selector => this.#host.renderRoot.querySelector<HTMLElement>(selector));
    found.find(element => element !== null)?.focus();
  }
}
