import { html, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Inquiry } from '../../contract/types.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { ResourceController } from '../../session/resource-controller.js';
import type { AttachMode, SmeAttachmentPicker } from '../attachment-picker/attachment-picker.js';
import { attachmentListStyles } from '../attachment-list.styles.js';
import { SmeElement } from '../element.js';
import { SmeCancelEvent, SmeInquiryOpenEvent, SmeInquirySentEvent } from '../events.js';
import { heading } from '../heading.js';
import { loadableSection } from '../loadable-section.js';
import { AgencyField } from './agency-field.js';
import { lettersPassed, type Draft, type DraftField, type DraftRefusal } from './draft.js';
import { FormMemory } from './form-memory.js';
import { FormOwner } from './form-owner.js';
import { loadFormOptions, presetBusiness, type FormOptions } from './form-options.js';
import { styles } from './inquiry-form.styles.js';
import { InquirySender, type Unsent } from './inquiry-sender.js';
import { SentInquiry } from './sent-inquiry.js';
import { writingView } from './writing-view.js';

/**
 * A new inquiry, its documents, and the receipt once it is sent (S41–S53, D11–D14). What a person has entered stays through every
 * failure, through an expired session of their own and over a reload (D30); it goes when they sign out (D26).
 *
 * @summary Write and send a new inquiry.
 * @tagname sme-inquiry-form
 *
 * @event {SmeInquirySentEvent} sme-inquiry-sent - The inquiry was sent and has its receipt number.
 * @event {SmeInquiryOpenEvent} sme-inquiry-open - The person wants to see the inquiry that they sent.
 * @event {SmeCancelEvent} sme-cancel - The person leaves the form without sending it.
 * @event {SmeRetryEvent} sme-retry - The person asked to load the choices again.
 *
 * @csspart heading - The headings.
 * @csspart form - The form.
 * @csspart field - One field with its label.
 * @csspart error - What is wrong with a field.
 * @csspart counter - How many letters are left.
 * @csspart agencies - The agencies to choose from.
 * @csspart show-agencies - The button between suggested and all agencies.
 * @csspart privacy - The notice on the use of personal data.
 * @csspart send - The button that sends.
 * @csspart cancel - The button that leaves the form.
 * @csspart error-summary - What is to be put right.
 * @csspart failure - The notice after a failure.
 * @csspart restored - The notice that what was typed before is back.
 * @csspart discard - The button that deletes it.
 * @csspart carried - The documents of before that go with it, uploaded before the page was loaded again.
 * @csspart kept - The note that a draft is kept.
 * @csspart empty - What is said when the account has no business.
 * @csspart receipt - The receipt.
 * @csspart earlier - The notice that an earlier version arrived.
 * @csspart begin-anew - The button that makes a new inquiry of the later one.
 * @csspart receipt-number - The receipt number.
 * @csspart copy - The button that copies the receipt number.
 * @csspart copied - Whether it was copied.
 * @csspart documents - The documents that arrived.
 * @csspart open - The button that opens the inquiry.
 * @csspart print - The button that prints the receipt.
 * @csspart message - What is said while loading or after a failure.
 * @csspart retry - The button shown after a failure.
 */
export class SmeInquiryForm extends SmeElement {
  static override styles = [SmeElement.styles, attachmentListStyles, styles];

  /** The business that is chosen to begin with; without it the only one is, if there is only one. */
  @property({ attribute: 'business-id' }) businessId = '';

  /** `one-step`: choosing a file adds it. `two-step`: the manual's wording, choose and then add (D12). */
  @property({ attribute: 'attach-mode' }) attachMode: AttachMode = 'one-step';

  /** What the person can choose from. Inside `<sme-one-id>` it is loaded for you. */
  @property({ attribute: false }) options: Loadable<FormOptions> = idle;

  /** What the person has entered; set it to begin with something. */
  @property({ attribute: false }) draft: Draft = {};

  @state() private refused: DraftRefusal = {};
  readonly #sender: InquirySender = new InquirySender(this, {
    entered: phase => {
      this.announce(this.messages.form[phase]);
    },
    aboutToSend: () => this.#memory.flush(),
  });
  readonly #memory = new FormMemory(this, {
    sender: this.#sender,
    draft: () => (this.#sent.isThere ? undefined : this.draft),
    documents: () => this.#picker?.attachments ?? [],
    takeUp: draft => {
      this.draft = draft;
      this.announce(this.messages.draft.restored);
    },
  });
  readonly #sent = new SentInquiry(this);
  readonly #agencies = new AgencyField(this, this.localize, this.announce);
  readonly #owner = new FormOwner(this, {
    left: () => {
      this.reset();
    },
    follow: accountId => {
      this.#memory.follow(accountId);
    },
    again: () => void this.#send(),
  });

  constructor() {
    super();
    new ResourceController(this, {
      key: () => 'options',
      load: (client, _, signal) => loadFormOptions(client, signal),
      // Loaded again when the element comes back to the page; the form stays meanwhile, with its documents.
      show: options => {
        if (options.status === 'ready' || this.options.status !== 'ready') this.options = options;
      },
    });
  }

  /** Begins anew: forgets what was entered, its documents and the receipt. */
  reset() {
    this.draft = {};
    this.refused = {};
    this.#owner.waits = false;
    this.#memory.forget();
    this.#sent.clear();
    this.#agencies.showSuggested();
    this.#picker?.clear();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('draft')) this.#memory.touch();
    if (this.options.status !== 'ready' || (!changed.has('businessId') && this.draft.businessId)) return;
    const preset = presetBusiness(this.options.value, this.businessId);
    if (preset) this.draft = { ...this.draft, businessId: preset.businessId };
  }

  override render(): TemplateResult | typeof nothing {
    if (this.#sent.isThere) return this.#receipt();
    const { title, loading, failed } = this.messages.form;
    return html`
      <div class="stack">
        ${heading(this.headingLevel, title)}
        ${loadableSection(this.options, { loading, failed, ready: options => this.#form(options) }, this.messages)}
      </div>
    `;
  }

  #form(options: FormOptions): TemplateResult {
    return writingView({
      options,
      draft: this.draft,
      localize: this.localize,
      agencies: this.#agencies,
      attachMode: this.attachMode,
      refused: this.refused,
      memory: this.#memory,
      phase: this.#sender.phase,
      set: this.#set,
      goTo: this.#goToControl,
      discard: () => void this.#discard(),
      submit: this.#submit,
      cancel: this.#cancel,
    });
  }

  #receipt() {
    return this.#sent.render({
      headingLevel: this.headingLevel,
      localize: this.localize,
      open: receiptNumber => this.dispatchEvent(new SmeInquiryOpenEvent(receiptNumber)),
      beginWith: unsent => void this.#beginWith(unsent),
      say: this.announce,
    });
  }

  get #picker(): SmeAttachmentPicker | null {
    return this.renderRoot.querySelector('sme-attachment-picker');
  }

  readonly #set = (field: DraftField, value: string) => {
    const before = this.draft;
    this.draft = { ...before, [field]: value };
    const over = lettersPassed(before, this.draft, field);
    if (over > 0) this.announce(this.messages.form.lettersOver(this.localize.number(over)));
  };

  readonly #submit = (event: Event) => {
    event.preventDefault();
    void this.#send();
  };

  async #send() {
    const picker = this.#picker;
    if (!picker) return;
    const { accountId } = this.#owner;
    this.refused = {};
    const outcome = await this.#sender.send(this.draft, picker, () => this.#memory.documents);
    // Signed out meanwhile: the answer is nobody else's to see.
    if (!outcome || accountId !== this.#owner.accountId) return;
    if ('inquiry' in outcome) await this.#arrived(outcome.inquiry, outcome.unsent);
    else await this.#refuse(outcome.refusal, outcome.sessionEnded);
  }

  async #arrived(inquiry: Inquiry, unsent: Unsent | undefined) {
    this.reset();
    this.#sent.show(inquiry, unsent);
    this.dispatchEvent(new SmeInquirySentEvent(inquiry.receiptNumber));
    await this.goTo('#heading');
  }

  async #refuse(refusal: DraftRefusal, sessionEnded = false) {
    this.#owner.waits = sessionEnded;
    this.refused = this.#memory.withoutLostDocuments(refusal);
    await this.goTo('#error-summary', '#failure');
  }

  /** Where the list of agencies is empty, the way to one leads through its filter. */
  readonly #goToControl = (controlId: string) => {
    (this.find(`#${controlId}`) ?? this.find('#agency-filter'))?.focus();
  };

  readonly #cancel = () => {
    this.dispatchEvent(new SmeCancelEvent());
  };

  async #discard() {
    this.reset();
    this.announce(this.messages.draft.discarded);
    await this.goTo('#heading');
  }

  async #beginWith({ draft, documents }: Unsent) {
    this.reset();
    this.draft = draft;
    this.#memory.beginWith(documents);
    await this.goTo('#heading');
  }
}
