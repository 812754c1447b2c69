import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import { draftFields, type Draft, type DraftRefusal, type KeptDocument } from './draft.js';
import { DraftKeeper, type KeptDraft } from './draft-keeper.js';
import { keptNote, restoredNotice } from './draft-notices.js';
import type { InquirySender } from './inquiry-sender.js';

interface RememberedForm {
  readonly sender: InquirySender;
  /** Undefined once it has been sent. */
  readonly draft: () => Draft | undefined;
  /** Of its list, those that stand on the service. */
  readonly documents: () => readonly KeptDocument[];
  /** Puts a draft of before into the form. */
  readonly takeUp: (draft: Draft) => void;
}

/** What the form remembers of before the page was loaded: what was typed, its documents, and whether it was being sent. */
export class FormMemory {
  readonly #host: ReactiveControllerHost;
  readonly #form: RememberedForm;
  readonly #keeper: DraftKeeper;
  #isRestored = false;
  #carried: readonly KeptDocument[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, form: RememberedForm) {
    this.#host = host;
    this.#form = form;
    this.#keeper = new DraftKeeper(host, {
      collect: () => this.#collect(),
      restore: kept => {
        this.#restore(kept);
      },
    });
  }

  /** Documents from before, which stand on the service and are not on the list of this page. */
  get carried(): readonly KeptDocument[] {
    return this.#carried;
  }

  /** All documents that go with the inquiry, as far as they stand on the service. */
  get documents(): readonly KeptDocument[] {
    const listed = this.#form.documents();
    return [...this.#carried, ...listed.map(({ attachmentId, name, size }) => ({ attachmentId, name, size }))];
  }

  follow(accountId: string | undefined) {
    this.#keeper.follow(accountId);
  }

  touch() {
    this.#keeper.touch();
  }

  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  forget() {
    this.#isRestored = false;
    this.#carried = [];
    this.#form.sender.sending = null;
    this.#keeper.drop();
    this.#host.requestUpdate();
  }

  /** Begins with documents of an inquiry that was changed too late. */
  beginWith(documents: readonly KeptDocument[]) {
    this.#carried = documents;
    this.#host.requestUpdate();
  }

  /** The service forgets documents that no inquiry has carried for long: says so where it refuses them. */
  withoutLostDocuments(refusal: DraftRefusal): DraftRefusal {
    if (!refusal.fields?.attachments || this.#carried.length === 0) return refusal;
    this.#carried = [];
    return { fields: { ...refusal.fields, attachments: ({ messages }) => messages.draft.documentsGone } };
  }

  restoredNotice(localize: LocalizeController, discard: () => void): TemplateResult | typeof nothing {
    if (!this.#isRestored) return nothing;
    const unsure = this.#form.sender.sending !== null;
    return restoredNotice({ localize, unsure, discard });
  }

  keptNote(localize: LocalizeController): TemplateResult | typeof nothing {
    return this.#keeper.isKept ? keptNote(localize) : nothing;
  }

  #collect(): KeptDraft | undefined {
    const draft = this.#form.draft();
    const { sending } = this.#form.sender;
    // The business alone may have been chosen by the page.
    const isEmpty = draftFields.every(field => field === 'businessId' || !draft?.[field]) && sending === null;
    if (!draft || isEmpty) return undefined;
    return { draft, sending, documents: this.documents };
  }

  #restore({ draft, documents, sending }: KeptDraft) {
    if (this.#collect()) return;
    this.#isRestored = true;
    this.#carried = documents;
    this.#form.sender.sending = sending;
    this.#form.takeUp(draft);
  }
}
