import type { ReactiveControllerHost } from 'lit';

import { SmeError } from '../../client/errors.js';
import type { Inquiry, InquiryDraft } from '../../contract/types.js';
import { ActController } from '../../session/act-controller.js';
import { SendOnce, type Sending } from '../../session/send-once.js';
import { settleDocuments, type Documents } from '../attachment-picker/settle-documents.js';
import { checkDraft, refusalOf, type Draft, type DraftRefusal, type KeptDocument } from './draft.js';

/** What the form is doing, which its button says. */
export type Phase = 'writing' | 'uploading' | 'sending';

/** How a sending ended; undefined when another one was under way already. */
export type Outcome =
  | {
      readonly inquiry: Inquiry;
      /** What the person wanted to send, when an earlier version of it is what arrived. */
      readonly unsent?: Unsent;
    }
  | {
      readonly refusal: DraftRefusal;
      /** The session ended before it could be sent. */
      readonly sessionEnded?: boolean;
    }
  | undefined;

/** What was changed after an earlier version had arrived. */
export interface Unsent {
  readonly draft: Draft;
  /** Those of its documents that have not arrived with the version before. */
  readonly documents: readonly KeptDocument[];
}

interface Sent {
  readonly receipt: Inquiry;
  readonly arrived: InquiryDraft;
}

interface SenderListener {
  /** Called when a part of the sending begins, to tell of it. */
  readonly entered: (phase: Exclude<Phase, 'writing'>) => void;
  /** Waited for before every try. */
  readonly aboutToSend: () => Promise<void>;
}

/** Sends an inquiry once, with its documents, however often and however unluckily a person tries (S48–S52, D12, D30). */
export class InquirySender {
  readonly #host: ReactiveControllerHost;
  readonly #listener: SenderListener;
  readonly #act: ActController<Sent>;
  readonly #once: SendOnce<InquiryDraft, Inquiry>;
  #phase: Phase = 'writing';

  constructor(host: ReactiveControllerHost & HTMLElement, listener: SenderListener) {
    this.#host = host;
    this.#listener = listener;
    this.#act = new ActController(host);
    this.#once = new SendOnce(() => listener.aboutToSend());
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** What has been tried of this draft; set it to go on after a reload. */
  get sending(): Sending<InquiryDraft> | null {
    return this.#once.sending ?? null;
  }

  set sending(sending: Sending<InquiryDraft> | null) {
    this.#once.sending = sending ?? undefined;
  }

  /** `documents`: all that go with it; asked when those of the list have been sent. */
  async send(draft: Draft, list: Documents, documents: () => readonly KeptDocument[]): Promise<Outcome> {
    if (this.#phase !== 'writing') return undefined;
    const faults = checkDraft(draft);
    if (faults) return { refusal: faults };
    this.#enter('uploading');
    const attachments = await settleDocuments(list);
    const outcome = attachments ? { refusal: { fields: { attachments } } } : await this.#create(draft, documents());
    this.#enter('writing');
    return outcome;
  }

  async #create(draft: Draft, documents: readonly KeptDocument[]): Promise<Outcome> {
    this.#enter('sending');
    if (!this.#act.possible) return { refusal: refusalOf(new SmeError('unreachable')) };
    const { businessId = '', categoryId = '', agencyId = '', subject = '', detail = '' } = draft;
    const attachmentIds = documents.map(({ attachmentId }) => attachmentId);
    const body = { businessId, categoryId, agencyId, subject, detail, attachmentIds };
    const end = await this.#act.run(client =>
      this.#once.send(body, (version, idempotencyKey) => client.inquiries.create(version, { idempotencyKey })),
    );
    if (end.status === 'failed') {
      const { code } = end.error;
      return { refusal: refusalOf(end.error), sessionEnded: code === 'session_expired' || code === 'not_signed_in' };
    }
    if (end.status !== 'ready') return undefined;
    const { receipt, arrived } = end.value;
    if (arrived === body) return { inquiry: receipt };
    const went = new Set(receipt.attachments.map(({ attachmentId }) => attachmentId));
    const left = documents.filter(({ attachmentId }) => !went.has(attachmentId));
    return { inquiry: receipt, unsent: { draft, documents: left } };
  }

  #enter(phase: Phase) {
    this.#phase = phase;
    if (phase !== 'writing') this.#listener.entered(phase);
    this.#host.requestUpdate();
  }
}
