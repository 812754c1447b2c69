import { html, type LitElement, type TemplateResult } from 'lit';

import type { SmeClient } from '../../client/client.js';
import type { Business, Inquiry, InquiryDraft, LocalizedText } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { DraftController } from '../../session/drafts/draft-controller.js';
import type { DraftFields, DraftPhase } from '../../session/drafts/draft.js';
import type { DraftOutcome, DraftSlot } from '../../session/drafts/draft-slot.js';
import { draftStoreOf } from '../../session/drafts/draft-store.js';
import { adoptStyles } from '../../styles/sheet-in.js';
import { characterCount } from '../drafts/character-count.js';
import { draftNotices, keptNote } from '../drafts/draft-notices.js';
import { draftMessages } from '../drafts/messages.js';
import { UnfinishedNotices } from '../drafts/unfinished-notices.js';
import type { EarlyDraft } from '../inquiry-form/early-draft.js';
import { formErrorNotices } from '../fields/form-errors.js';
import type { CountedField, DraftField, InquiryErrors } from '../inquiry-form/inquiry-fields.js';
import { findAgencies } from '../text/agency-search.js';
import { changedCount, fieldCount, inquiryDraft } from './inquiry-draft.js';
import { submissionMessages } from './messages.js';
import { otherBusinessNotice, type OtherBusiness } from './other-business-notice.js';
import { receiptStyles } from './receipt.styles.js';
import { receipt, type ReceiptView } from './receipt-view.js';

export type InquirySlot = DraftSlot<InquiryDraft, Inquiry, InquiryErrors>;

/** The form that shows the draft. */
export interface SubmissionView {
  readonly host: LitElement;
  readonly localize: LocalizeController;
  readonly announce: (text: string) => void;
  /** Enters what the controls show into the draft. */
  readonly read: () => void;
  readonly phaseChanged: (phase: DraftPhase) => void;
  /** The draft was rejected: the person has to correct something. */
  readonly rejected: () => void;
  /** For the event to the page, once for each inquiry. */
  readonly arrived: (inquiry: Inquiry) => void;
  readonly sent: (outcome: DraftOutcome<Inquiry>) => void;
}

interface SubmissionNotices {
  readonly otherBusiness: OtherBusiness | undefined;
  readonly useBusiness: (business: Business) => void;
  readonly discard: () => void;
  /** The form's content was exchanged or deleted; for the announcement. */
  readonly changed: (text: string) => void;
  /** Moves the focus to a control. */
  readonly goTo: (controlId: string) => void;
}

/** The draft of a form of a new inquiry, from the moment that this code is loaded. */
export class InquirySubmission {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  readonly #drafts: DraftController<InquiryDraft, Inquiry, InquiryErrors>;
  readonly #unfinished: UnfinishedNotices;
  readonly findAgencies = findAgencies;

  /** Takes over what was entered before. */
  constructor(view: SubmissionView, early: EarlyDraft) {
    const { host, localize, announce } = view;
    this.#host = host;
    this.#localize = localize;
    this.#drafts = new DraftController<InquiryDraft, Inquiry, InquiryErrors>(host, {
      form: inquiryDraft,
      receiptNumber: () => '',
      begin: draft => {
        early.handOver(draft);
      },
      read: view.read,
      phaseChanged: view.phaseChanged,
      restored: () => {
        const { restored } = localize.messages(submissionMessages).draft;
        announce(this.slot.hasEarlier ? localize.messages(draftMessages).another.title : restored);
      },
      rejected: view.rejected,
      arrived: view.arrived,
      sent: view.sent,
    });
    this.#unfinished = new UnfinishedNotices(host, localize);
  }

  get slot(): InquirySlot {
    // A new inquiry has no receipt number, so there is always a slot.
    return this.#drafts.slot as InquirySlot;
  }

  /** Account id of the draft's owner; empty while nobody is known. */
  get owner(): string {
    return this.#drafts.owner;
  }

  /** What became of submissions that were under way at a sign-out. */
  unfinished(): unknown {
    return this.#unfinished.render();
  }

  /** Above the fields: that they hold restored input, that there is another draft, and what is wrong. */
  notices({ otherBusiness, useBusiness, discard, changed, goTo }: SubmissionNotices): TemplateResult {
    const localize = this.#localize;
    const { restored, unsure, discard: discardText } = this.#words;
    const { isRestored, errors = {} } = this.slot.draft;
    return html`
      ${draftNotices(this.slot, { localize, restored, unsure, discardText, discard, changed })}
      ${otherBusiness && otherBusinessNotice(otherBusiness, { localize, isRestored, use: useBusiness, discard })}
      ${formErrorNotices(errors, { localize, goTo })}
    `;
  }

  /** In the place of the form, when the inquiry has arrived. */
  receipt(inquiry: Inquiry, view: ReceiptView): TemplateResult {
    adoptStyles(this.#host, ...receiptStyles);
    return receipt(inquiry, view);
  }

  /** Beside the buttons: that the input survives a reload. */
  keptNote(): unknown {
    return keptNote(this.slot, this.#localize);
  }

  /** At the end of a field: how many characters are left, once most of its limit is used. */
  characterCount(field: CountedField): unknown {
    return characterCount(fieldCount(this.slot.draft.fields, field), this.#localize);
  }

  /** For the announcement after a change of this field: its count when that has become important. */
  changedCount(before: DraftFields, field: DraftField | 'agencyUnsure'): string {
    return changedCount(before, this.slot.draft.fields, field, this.#localize);
  }

  /** For the announcements: that the draft was deleted, and on behalf of which business it is. */
  get discardedText(): string {
    return this.#localize.messages(draftMessages).discarded;
  }

  otherBusinessText({ name }: Business): string {
    return this.#words.otherBusiness.title(this.#localize.text(name));
  }

  takenText(name: LocalizedText): string {
    return this.#words.otherBusiness.taken(this.#localize.text(name));
  }

  readonly copiedText = (isCopied: boolean): string => {
    const { copied, notCopied } = this.#localize.messages(submissionMessages).receipt;
    return isCopied ? copied : notCopied;
  };

  get #words() {
    return this.#localize.messages(submissionMessages).draft;
  }
}

/** Puts what was entered in an element that has left the page with the drafts of the client, for the next one. */
export function keepEarly(client: SmeClient, early: EarlyDraft) {
  const { draft } = draftStoreOf(client).slot(inquiryDraft, '');
  if (!draft.isBegun) early.handOver(draft);
}
