import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { property, state } from '../../property.js';
import type { SmeClient } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import type { Attachment } from '../../contract/types.js';
import { commonMessages } from '../../i18n/common/messages.js';
import { AttachmentQueue, type QueueListener } from '../../session/drafts/attachment-queue.js';
import type { RejectedFile } from '../../session/drafts/queued-attachment.js';
import { SmeErrorEvent } from '../../session/events.js';
import { attachmentLimitsOf } from '../../rules/attachment.js';
import { ServiceController } from '../../session/service-controller.js';
import { OwnerController } from '../../session/owner-controller.js';
import { fieldStyles } from '../../styles/fields.styles.js';
import { markStyles } from '../../styles/mark.styles.js';
import { attachmentListStyles } from '../attachments/attachment-list.styles.js';
import { keyedList } from '../base/keyed-list.js';
import { SmeElement } from '../base/element.js';
import { attachmentOperations } from '../attachments/attachment-operations.js';
import { notOfferedNotice } from '../base/not-offered.js';
import { FileDrop } from '../attachments/file-drop.js';
import { styles } from './attachment-picker.styles.js';
import { attachmentRow } from './attachment-row.js';
import { dropZone } from './drop-zone.js';
import { attachmentLimits } from './limits-text.js';
import { attachmentPickerMessages } from './messages.js';
import { rejectedList } from './rejected-list.js';
import { addedText, changeText, rejectedText } from './spoken-text.js';

/** `one-step`: choosing adds. `two-step`: the manual's own wording, choose and then add. */
export type AttachMode = 'one-step' | 'two-step';

// Requirements: S49–S51, D12.
/**
 * Documents for an inquiry: chosen, sent to the service at once, listed with their state, taken off again. Stands
 * in `<sme-inquiry-form>`; alone inside `<sme-one-id>` it serves a form of the host, which reads `attachmentIds`. Its list belongs
 * to whoever is signed in, and is emptied when they sign out.
 *
 * @summary Choose and send documents.
 * @tagname sme-attachment-picker
 *
 * @event {SmeErrorEvent} sme-error - A document that was taken off the list could not be taken off the service.
 *
 * @csspart label - What the list is for.
 * @csspart limits - What may be attached.
 * @csspart drop-zone - Where files are chosen or dropped.
 * @csspart choose - The button that chooses files.
 * @csspart chosen - Names of files chosen but not added, in two steps.
 * @csspart add - The button that adds chosen files, in two steps.
 * @csspart refused - The files that are not attached, and why.
 * @csspart dismiss - The button that takes the message on such a file away.
 * @csspart dismiss-all - The button that takes all of them away.
 * @csspart list - The list of documents.
 * @csspart document - One document.
 * @csspart progress - The bar of a document that is on its way.
 * @csspart progress-text - The same in figures.
 * @csspart error - Why a document was not sent.
 * @csspart retry - The button that sends a document again.
 * @csspart remove - The button that takes a document off the list, and stops it while it is on its way.
 */
export class SmeAttachmentPicker extends SmeElement {
  static override styles = [SmeElement.styles, markStyles, fieldStyles, attachmentListStyles, styles];

  /** Whether choosing adds at once or a second button adds. */
  @property({ attribute: 'attach-mode' }) attachMode: AttachMode = 'one-step';

  /**
   * The list of the form around it, which outlives the element.
   *
   * @internal
   */
  @property({ attribute: false }) queue: AttachmentQueue | undefined;

  /**
   * Whether files that are held over the form around it would be taken.
   *
   * @internal
   */
  @state() dragging = false;

  /**
   * Files rejected by the last choice: announced again with each outcome, since a quick upload would otherwise replace the
   * message.
   */
  #justRejected: readonly RejectedFile[] = [];
  /** Survives removal from the page: uploads continue while the person looks at another screen. */
  #client: SmeClient | undefined;
  readonly #owner = new OwnerController(this, {
    left: () => {
      this.#own.clear();
    },
    signedIn: () => {
      this.#own.resume();
    },
  });
  /** The queue of a picker outside a form. */
  readonly #own = new AttachmentQueue(() => {
    this.#client = this.#owner.client ?? this.#client;
    if (!this.#client) throw new SmeError('unreachable');
    return this.#client.attachments;
  });
  readonly #service = new ServiceController(this);
  #followed: AttachmentQueue | undefined;
  #unfollow: (() => void) | undefined;

  constructor() {
    super();
    new FileDrop(this, {
      receiver: () => files => {
        this.addFiles(files);
      },
      dragging: isDragging => (this.dragging = isDragging),
    });
  }

  /** The attachments that are on the service, in the order of the list. */
  get attachments(): readonly Attachment[] {
    return this.#queue.ready;
  }

  /** Their ids, for the inquiry that carries them. */
  get attachmentIds(): readonly string[] {
    return this.attachments.map(({ attachmentId }) => attachmentId);
  }

  /** Names of the attachments on the list that are not on the service: still uploading, or failed. */
  get unsentNames(): readonly string[] {
    return this.#queue.unsentNames;
  }

  /**
   * Adds what was chosen but not added, then waits until no upload is running. Never rejects: `unsentNames` lists what failed.
   * Resolves to `false` when a file that was only chosen until now cannot be attached.
   */
  async settled(): Promise<boolean> {
    const rejected = this.#addChosen();
    await this.#queue.settled();
    return rejected.length === 0;
  }

  /** Accepts files as if the person had chosen them. */
  addFiles(files: readonly File[]) {
    if (files.length === 0) return;
    this.#queue.choose(files);
    if (this.attachMode !== 'two-step') this.#addChosen();
  }

  /** Empties the list. What is on the service stays there, with the inquiry that carries it. */
  clear() {
    this.#queue.clear();
  }

  /** Moves to the field that chooses files. */
  override focus(options?: FocusOptions) {
    this.find('#file')?.focus(options);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#follow(this.#queue);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#follow(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('queue') && this.isConnected) this.#follow(this.#queue);
    this.#queue.limits = attachmentLimitsOf(this.#service.description?.limits);
  }

  override render(): TemplateResult {
    if (this.#queue.isEmpty && !this.#service.offers(...attachmentOperations)) return notOfferedNotice(this.localize);
    const { label, limits } = this.messages(attachmentPickerMessages);
    return html`
      <div class="picker" role="group" aria-labelledby="label">
        <p class="label" id="label" part="label" tabindex="-1">${label} ${this.messages(commonMessages).optional}</p>
        <p class="hint" id="limits" part="limits">${limits(attachmentLimits(this.#queue.limits, this.localize))}</p>
        ${dropZone({
          localize: this.localize,
          limits: this.#queue.limits,
          chosen: this.#queue.chosen,
          dragging: this.dragging,
          receive: files => {
            this.addFiles(files);
          },
          add: () => {
            this.#addChosen();
          },
        })}
        ${rejectedList(this.#queue, this.localize, key => void this.#dismiss(key))} ${this.#attachmentList()}
      </div>
    `;
  }

  #attachmentList() {
    const { items } = this.#queue;
    if (items.length === 0) return nothing;
    const actions = {
      retry: (key: number) => {
        this.#queue.retry(key);
      },
      remove: (key: number) => void this.#remove(key),
    };
    return html`<ul class="documents" part="list" aria-label=${this.messages(attachmentPickerMessages).list}>
      ${keyedList(
        items,
        ({ key }) => key,
        item => attachmentRow(item, this.localize, actions),
      )}
    </ul>`;
  }

  get #queue(): AttachmentQueue {
    return this.queue ?? this.#own;
  }

  #follow(queue: AttachmentQueue | undefined) {
    if (queue === this.#followed) return;
    this.#unfollow?.();
    this.#followed = queue;
    this.#unfollow = queue?.subscribe(this.#queueChanged);
    this.#justRejected = [];
    this.requestUpdate();
  }

  readonly #queueChanged: QueueListener = change => {
    this.requestUpdate();
    const text = change && changeText(change.after, change.before, this.localize);
    if (text) this.#announceAll(text);
  };

  #addChosen(): readonly RejectedFile[] {
    const { added, rejected } = this.#queue.addChosen();
    this.#justRejected = rejected;
    this.#announceAll(addedText(added, this.localize));
    return rejected;
  }

  /** The focus moves to the next attachment, or to the list's label when none is left. */
  async #remove(key: number) {
    const { items } = this.#queue;
    const place = items.findIndex(item => item.key === key);
    void this.#removeFromService(key);
    this.announce(this.messages(attachmentPickerMessages).removed(items[place]?.announcement.name ?? ''));
    await this.#focusNext('remove', place);
  }

  async #dismiss(key: number | undefined) {
    const place = this.#queue.rejected.findIndex(file => file.key === key);
    this.#queue.dismiss(key);
    this.announce(this.messages(attachmentPickerMessages).dismissed);
    await this.#focusNext('dismiss', place);
  }

  async #focusNext(part: string, place: number) {
    const queue = this.#queue;
    await this.updateComplete;
    if (queue !== this.#queue) return;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>(`[part="${part}"]`)];
    (buttons[Math.min(place, buttons.length - 1)] ?? this.find('#label'))?.focus();
  }

  async #removeFromService(key: number) {
    try {
      await this.#queue.remove(key);
    } catch (thrown) {
      // The person need not do anything: the service deletes attachments that no inquiry carries.
      const { code, requestId } = SmeError.from(thrown);
      this.dispatchEvent(new SmeErrorEvent(code, requestId));
    }
  }

  #announceAll(text: string) {
    const { rejected } = this.#queue;
    const again = this.#justRejected.filter(file => rejected.includes(file));
    const texts = [text, ...again.map(file => rejectedText(file, this.#queue.limits, this.localize))].filter(Boolean);
    if (texts.length > 0) this.announce(texts.join(' '));
  }
}
