import type { ReactiveControllerHost } from 'lit';

import { SmeError } from '../../client/errors.js';
import type { Inquiry } from '../../contract/types.js';
import { ActController } from '../../session/act-controller.js';
import { IntentKey } from '../../session/intent-key.js';
import { settleDocuments, type Documents } from '../attachment-picker/settle-documents.js';
import { checkDraft, refusalOf, type Draft, type DraftRefusal } from './draft.js';

/** What the form is doing, which its button says. */
export type Phase = 'writing' | 'uploading' | 'sending';

/** How a sending ended; undefined when another one was under way already. */
export type Outcome = { readonly inquiry: Inquiry } | { readonly refusal: DraftRefusal } | undefined;

/** Sends an inquiry once, with its documents, however often and however unluckily a person tries (S48–S52, D12). */
export class InquirySender {
  readonly #host: ReactiveControllerHost;
  readonly #entered: (phase: Exclude<Phase, 'writing'>) => void;
  readonly #act: ActController<Inquiry>;
  readonly #intent = new IntentKey();
  #phase: Phase = 'writing';

  /** `entered` is called when a part of the sending begins, to tell of it. */
  constructor(host: ReactiveControllerHost & HTMLElement, entered: (phase: Exclude<Phase, 'writing'>) => void) {
    this.#host = host;
    this.#entered = entered;
    this.#act = new ActController(host);
  }

  get phase(): Phase {
    return this.#phase;
  }

  async send(draft: Draft, documents: Documents): Promise<Outcome> {
    if (this.#phase !== 'writing') return undefined;
    const faults = checkDraft(draft);
    if (faults) return { refusal: faults };
    this.#enter('uploading');
    const attachments = await settleDocuments(documents);
    const outcome = attachments
      ? { refusal: { fields: { attachments } } }
      : await this.#create(draft, documents.attachmentIds);
    this.#enter('writing');
    return outcome;
  }

  async #create(draft: Draft, attachmentIds: readonly string[]): Promise<Outcome> {
    this.#enter('sending');
    if (!this.#act.possible) return { refusal: refusalOf(new SmeError('unreachable')) };
    const { businessId = '', categoryId = '', agencyId = '', subject = '', detail = '' } = draft;
    const body = { businessId, categoryId, agencyId, subject, detail, attachmentIds: [...attachmentIds] };
    const idempotencyKey = this.#intent.keyFor(JSON.stringify(body));
    const end = await this.#act.run(client => client.inquiries.create(body, { idempotencyKey }));
    if (end.status === 'failed') return { refusal: refusalOf(end.error) };
    if (end.status !== 'ready') return undefined;
    this.#intent.done();
    return { inquiry: end.value };
  }

  #enter(phase: Phase) {
    this.#phase = phase;
    if (phase !== 'writing') this.#entered(phase);
    this.#host.requestUpdate();
  }
}
