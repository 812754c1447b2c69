import { html, type TemplateResult } from 'lit';

import { property, state } from '../../property.js';
import type { Business, Inquiry } from '../../contract/types.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { ResourceController } from '../../session/resource-controller.js';
import { ServiceController } from '../../session/service-controller.js';
import { fieldStyles } from '../../styles/fields.styles.js';
import type { AttachMode, SmeAttachmentPicker } from '../attachment-picker/attachment-picker.js';
import { PickerLoader } from '../attaching/picker-loader.js';
import { writeToClipboard } from '../text/clipboard.js';
import { SmeElement } from '../base/element.js';
import { SmeCancelEvent, SmeInquiryOpenEvent, SmeInquirySentEvent } from '../base/events.js';
import { ControlReader, readControls } from '../fields/bound.js';
import { failureNotice } from '../fields/failure-notice.js';
import { FileDrop } from '../attachments/file-drop.js';
import { heading } from '../base/heading.js';
import { notOfferedNotice } from '../base/not-offered.js';
import { loadableSection } from '../base/loadable-section.js';
import type { InquirySubmission } from '../inquiry-submission/inquiry-submission.js';
import type { OtherBusiness } from '../inquiry-submission/other-business-notice.js';
import { AgencyField } from './agency-field.js';
import type { ShownDraft } from './early-draft.js';
import { loadFormOptions, presetBusiness, type FormOptions } from './form-options.js';
import { formView } from './form-view.js';
import { draftFields, type DraftField, type InquiryFields } from './inquiry-fields.js';
import { styles } from './inquiry-form.styles.js';
import { formMessages } from './messages.js';
import { loadInquirySubmission, SubmissionLoader } from './submission-loader.js';

/** An inquiry that has just been sent, while its receipt is shown. */
interface Sent {
  /** Account id of the sender: nobody else sees the receipt. */
  readonly owner: string;
  readonly inquiry: Inquiry;
  /** Whether what was changed after it is still in the form. */
  readonly unsent: boolean;
  /** How the last try to copy the number ended. */
  readonly copied: boolean | undefined;
}

// Requirements: S41–S53, D11–D14, D26, D30.
/**
 * A new inquiry, its attachments, and the receipt once it is sent. What a person has entered stays through every
 * failure, through an expired session of their own, over a reload and while the element is not on the page; it goes when they
 * sign out.
 *
 * @summary Write and send a new inquiry.
 * @tagname sme-inquiry-form
 *
 * @event {SmeInquirySentEvent} sme-inquiry-sent - The inquiry was sent and has its receipt number.
 * @event {SmeInquiryOpenEvent} sme-inquiry-open - The person wants to see the inquiry that they sent.
 *   Cancelable: then a portal does not show the inquiry.
 * @event {SmeCancelEvent} sme-cancel - The person leaves the form without submission it.
 *   Cancelable: then a portal stays on the form.
 * @event {SmeRetryEvent} sme-retry - The person asked to load the choices again. Cancelable: then nothing is loaded.
 *
 * @csspart heading - The headings.
 * @csspart form - The form.
 * @csspart field - One field with its label.
 * @csspart error - What is wrong with a field.
 * @csspart counter - How many characters are left, or too many, once most of a limit is used.
 * @csspart agencies - The agencies to choose from.
 * @csspart chosen-agency - The chosen agency when it is not among these.
 * @csspart show-agencies - The button between suggested and all agencies.
 * @csspart privacy - The notice on the use of personal data.
 * @csspart send - The button that sends.
 * @csspart cancel - The button that leaves the form.
 * @csspart error-summary - The summary of the errors.
 * @csspart failure - The notice after a failure.
 * @csspart restored - The notice that what was typed before is back.
 * @csspart discard - The button that deletes it.
 * @csspart carried - The note on attachments that were uploaded before the page was reloaded.
 * @csspart another-draft - The notice that there is another, earlier draft.
 * @csspart take-another - The button that puts it into the form.
 * @csspart discard-another - The button that deletes it.
 * @csspart other-business - The notice that the draft is on behalf of another business than the page asks for.
 * @csspart use-business - The button that changes the draft to the business that the page asks for.
 * @csspart kept - The note that a draft is kept.
 * @csspart unfinished - What became of a submission that was under way when the person signed out.
 * @csspart dismiss - The button that dismisses this notice.
 * @csspart empty - The text for an account without a business.
 * @csspart receipt - The receipt.
 * @csspart earlier - The notice that an earlier version arrived.
 * @csspart continue-as-new - The button that returns to the form, to send the later version as a new inquiry.
 * @csspart receipt-number - The receipt number.
 * @csspart copy - The button that copies the receipt number.
 * @csspart copied - Whether it was copied.
 * @csspart documents - The attachments that arrived.
 * @csspart open - The button that opens the inquiry.
 * @csspart print - The button that prints the receipt.
 * @csspart message - The text while loading or after a failure.
 * @csspart retry - The button shown after a failure.
 * @csspart reference - The reference code of a failure, for an officer.
 * @csspart copy-reference - The button that copies it.
 */
export class SmeInquiryForm extends SmeElement {
  static override styles = [SmeElement.styles, fieldStyles, styles];

  /** The business that is chosen to begin with; without it the only one is, if there is only one. */
  @property({ attribute: 'business-id' }) businessId = '';

  /** `one-step`: choosing a file adds it. `two-step`: the manual's wording, choose and then add. */
  @property({ attribute: 'attach-mode' }) attachMode: AttachMode = 'one-step';

  /** What the person can choose from. Inside `<sme-one-id>` it is loaded for you. */
  @property({ attribute: false }) options: Loadable<FormOptions> = idle;

  @state() private sent: Sent | undefined;
  /** The page's last value, so that setting an equal one at every rendering changes nothing. */
  #given = '{}';
  /** The business of the draft and the one that the page asks for, while these are two. */
  #otherBusiness: OtherBusiness | undefined;
  #agencies: { readonly key: object; readonly field: AgencyField } | undefined;
  readonly #loader = new SubmissionLoader({
    host: this,
    localize: this.localize,
    announce: this.announce,
    read: () => {
      readControls(this.renderRoot);
    },
    phaseChanged: phase => {
      if (phase === 'uploading') this.announce(this.messages(formMessages).uploading);
      if (phase === 'submitting') this.announce(this.messages(formMessages).sending);
    },
    rejected: () => {
      this.find('#error-summary, #failure')?.focus();
    },
    arrived: ({ receiptNumber }) => {
      this.dispatchEvent(new SmeInquirySentEvent(receiptNumber));
    },
    sent: ({ receipt: inquiry, unsent }) => {
      this.sent = { owner: this.#submission?.owner ?? '', inquiry, unsent, copied: undefined };
      void this.goTo('#heading');
    },
  });
  readonly #service = new ServiceController(this);
  readonly #pickerLoader = new PickerLoader(this, this.localize, loadInquirySubmission);

  constructor() {
    super();
    new ControlReader(this);
    new FileDrop(this, {
      receiver: () => {
        const picker = this.#picker;
        if (picker) return files => picker.addFiles(files);
        return this.#pickerLoader.early(this.#loader.files, this.attachMode);
      },
      dragging: isDragging => {
        if (this.#picker) this.#picker.dragging = isDragging;
      },
    });
    new ResourceController(this, {
      key: () => (this.#service.offers('createInquiry') ? 'options' : undefined),
      load: (client, _, signal) => loadFormOptions(client, signal),
      // Loaded again when the element returns to the page; the form stays meanwhile.
      show: options => {
        if (options.status === 'ready' || this.options.status !== 'ready') this.options = options;
      },
    });
  }

  /** What the person has entered; set it to begin with something. */
  @property({ attribute: false })
  get draft(): InquiryFields {
    const { fields } = this.#loader.draft;
    return Object.fromEntries(draftFields.flatMap(name => (fields[name] ? [[name, fields[name]]] : [])));
  }

  set draft(draft: InquiryFields) {
    const given = JSON.stringify(draft);
    if (given === this.#given) return;
    this.#given = given;
    // The initial value gives way to what the person entered before a reload; a later value does not.
    if (this.hasUpdated) this.#loader.draft.fill(draft);
    else this.#loader.draft.preset(draft);
    this.requestUpdate();
  }

  /** Starts over: forgets what was entered, its attachments and the receipt. */
  reset() {
    this.sent = undefined;
    this.#given = '{}';
    this.#loader.discard();
  }

  protected override willUpdate() {
    if (this.sent && this.sent.owner !== this.#submission?.owner) this.sent = undefined;
    if (this.options.status !== 'ready') return;
    this.#presetBusiness(this.options.value);
    const before = this.#otherBusiness?.current;
    this.#otherBusiness = this.#findOtherBusiness(this.options.value);
    const current = this.#otherBusiness?.current;
    if (current && current !== before) this.announce(this.#submission?.otherBusinessText(current) ?? '');
  }

  override render(): TemplateResult {
    if (this.sent && this.#submission) return this.#receipt(this.sent, this.#submission);
    const { title, loading, failed } = this.messages(formMessages);
    return html`
      <div class="stack">
        ${heading(this.headingLevel, title)} ${this.#submission?.unfinished()}
        ${
          this.#service.offers('createInquiry')
            ? loadableSection(this.options, { loading, failed, ready: options => this.#form(options) }, this.localize)
            : notOfferedNotice(this.localize)
        }
      </div>
    `;
  }

  #form(options: FormOptions): unknown {
    const submission = this.#submission;
    const { draft, key } = this.#loader;
    return formView({
      options,
      draft,
      draftKey: key,
      headingLevel: this.headingLevel,
      localize: this.localize,
      agencies: this.#agencyField,
      attachMode: this.attachMode,
      picker: this.#pickerLoader,
      service: this.#service,
      find: submission?.findAgencies,
      notices: submission ? this.#notices(submission, draft) : failureNotice(draft.errors ?? {}, this.localize),
      keptNote: submission?.keptNote(),
      countOf: field => submission?.characterCount(field),
      errorAt: field => draft.errors?.fields?.[field]?.(this.localize),
      // By the draft that is shown: when the controls are read, the element may already have another one.
      set: (field, value) => {
        this.#set(draft, field, value);
      },
      submit: event => {
        event.preventDefault();
        readControls(this.renderRoot);
        if (draft === this.#loader.draft) void this.#loader.submit();
      },
      cancel: () => this.dispatchEvent(new SmeCancelEvent()),
    });
  }

  #notices(submission: InquirySubmission, draft: ShownDraft): TemplateResult {
    const discard = () => {
      if (draft.isBusy || draft !== this.#loader.draft) return;
      this.reset();
      this.#draftChanged(submission.discardedText);
    };
    return submission.notices({
      otherBusiness: this.#otherBusiness,
      useBusiness: business => {
        this.#useBusiness(business, submission);
      },
      discard,
      changed: this.#draftChanged,
      goTo: this.#goToControl,
    });
  }

  #receipt(sent: Sent, submission: InquirySubmission) {
    const { receiptNumber } = sent.inquiry;
    return submission.receipt(sent.inquiry, {
      headingLevel: this.headingLevel,
      localize: this.localize,
      copied: sent.copied,
      copy: () => void this.#copy(sent, submission),
      open: () => this.dispatchEvent(new SmeInquiryOpenEvent(receiptNumber)),
      continueAsNew: sent.unsent ? this.#continueAsNew : undefined,
    });
  }

  /** Undefined until its code is loaded; the form takes input before. */
  get #submission(): InquirySubmission | undefined {
    return this.#loader.submission;
  }

  get #picker(): SmeAttachmentPicker | null {
    return this.renderRoot.querySelector('sme-attachment-picker');
  }

  /** The filter of the agencies belongs to the draft. */
  get #agencyField(): AgencyField {
    const { key } = this.#loader;
    if (this.#agencies?.key !== key)
      this.#agencies = { key, field: new AgencyField(this, this.localize, this.announce) };
    return this.#agencies.field;
  }

  /** The business that the page asks for, or the only one; what the person chose after that stays. */
  #presetBusiness(options: FormOptions) {
    const { draft } = this.#loader;
    const { businessId, presetFor } = draft.fields;
    const isKnown = options.businesses.some(business => business.businessId === businessId);
    // What was written on behalf of one business is never sent on behalf of another by itself.
    if (isKnown && (!this.businessId || presetFor === this.businessId || !draft.isEmpty)) return;
    const preset = presetBusiness(options, this.businessId);
    if (preset) draft.preset({ businessId: preset.businessId, presetFor: this.businessId });
  }

  #findOtherBusiness({ businesses }: FormOptions): OtherBusiness | undefined {
    if (!this.#submission) return undefined;
    const { businessId, presetFor } = this.#loader.draft.fields;
    const find = (id: string | undefined) => businesses.find(business => business.businessId === id);
    const [current, requested] = [find(businessId), find(this.businessId)];
    return current && requested && current !== requested && presetFor !== this.businessId
      ? { current, requested }
      : undefined;
  }

  #useBusiness({ businessId, name }: Business, submission: InquirySubmission) {
    const { draft } = this.#loader;
    if (draft.isBusy) return;
    draft.preset({ businessId, presetFor: businessId });
    this.#draftChanged(submission.takenText(name));
  }

  #set(draft: ShownDraft, field: DraftField | 'agencyUnsure', value: string) {
    const before = draft.fields;
    if (field === 'businessId' && value !== before['businessId']) draft.preset({ presetFor: this.businessId });
    draft.set(field, value);
    if (!this.#submission) this.requestUpdate();
    const count = this.#submission?.changedCount(before, field) ?? '';
    if (count) this.announce(count);
  }

  /** Where the list of agencies is empty, its filter is the target. */
  readonly #goToControl = (controlId: string) => {
    (this.find(`#${controlId}`) ?? this.find('#agency-filter'))?.focus();
  };

  readonly #draftChanged = (text: string) => {
    this.announce(text);
    void this.goTo('#heading');
  };

  readonly #continueAsNew = () => {
    this.sent = undefined;
    void this.goTo('#heading');
  };

  async #copy(sent: Sent, { copiedText }: InquirySubmission) {
    const isCopied = await writeToClipboard(sent.inquiry.receiptNumber);
    if (this.sent?.inquiry !== sent.inquiry) return;
    this.sent = { ...this.sent, copied: isCopied };
    this.announce(copiedText(isCopied));
  }
}
