import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { SmeClient } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import type { Attachment } from '../../contract/types.js';
import { SmeErrorEvent } from '../../session/events.js';
import { SessionController } from '../../session/session-controller.js';
import { attachmentListStyles } from '../attachment-list.styles.js';
import { SmeElement } from '../element.js';
import { styles } from './attachment-picker.styles.js';
import { documentRow } from './document-row.js';
import { dropZone } from './drop-zone.js';
import { attachmentLimits } from './limits-text.js';
import { addedText, changeText, refusedText } from './spoken-text.js';
import { takeFiles, type RefusedFile } from './take-files.js';
import { UploadQueue } from './upload-queue.js';

/** `one-step`: choosing adds. `two-step`: the manual's own wording, choose and then add (S50–S51). */
export type AttachMode = 'one-step' | 'two-step';

/**
 * Documents for an inquiry: chosen, sent to the service at once, listed with their state, taken off again (S49–S51, D12). Stands
 * in `<sme-inquiry-form>`; alone inside `<sme-one-id>` it serves a form of the host, which reads `attachmentIds`.
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
 * @csspart refused - The files that cannot be attached, and why.
 * @csspart list - The list of documents.
 * @csspart document - One document.
 * @csspart progress - The bar of a document that is on its way.
 * @csspart progress-text - The same in figures.
 * @csspart error - Why a document was not sent.
 * @csspart retry - The button that sends a document again.
 * @csspart remove - The button that takes a document off the list, and stops it while it is on its way.
 */
export class SmeAttachmentPicker extends SmeElement {
  static override styles = [SmeElement.styles, attachmentListStyles, styles];

  /** Whether choosing adds at once or a second button adds. */
  @property({ attribute: 'attach-mode' }) attachMode: AttachMode = 'one-step';

  @state() private chosen: readonly File[] = [];
  @state() private refused: readonly RefusedFile[] = [];
  @state() private dragging = false;

  readonly #session = new SessionController(this, ({ status }) => {
    if (status === 'signed-in') this.#queue.retryAfterSignIn();
  });
  /** Kept when the element leaves the page: documents under way go on while the person looks at another screen. */
  #client: SmeClient | undefined;
  readonly #queue = new UploadQueue({
    api: () => {
      this.#client = this.#session.client ?? this.#client;
      if (!this.#client) throw new SmeError('unreachable');
      return this.#client.attachments;
    },
    changed: (document, before) => {
      this.requestUpdate();
      const text = document && before && changeText(document, before, this.localize);
      if (text) this.#tell(text);
    },
  });

  /** The documents that stand on the service, in the order of the list. */
  get attachments(): readonly Attachment[] {
    return this.#queue.documents.flatMap(({ state, attachment }) =>
      state === 'ready' && attachment ? [attachment] : [],
    );
  }

  /** Their ids, for the inquiry that carries them. */
  get attachmentIds(): readonly string[] {
    return this.attachments.map(({ attachmentId }) => attachmentId);
  }

  /** Names of the documents on the list that are not on the service: still under way, or failed. */
  get unsentNames(): readonly string[] {
    return this.#queue.documents.filter(({ state }) => state !== 'ready').map(({ announcement }) => announcement.name);
  }

  /**
   * Adds what was chosen but not added (D12), then waits until no upload is under way. Never rejects: `unsentNames` tells what
   * failed. Resolves to `false` when a file that was only chosen until now cannot be attached.
   */
  async settled(): Promise<boolean> {
    const chosen = this.chosen.length;
    this.#addChosen();
    const allTaken = chosen === 0 || this.refused.length === 0;
    await this.#queue.settled();
    return allTaken;
  }

  /** Empties the list. What stands on the service stays there, with the inquiry that carries it. */
  clear() {
    this.chosen = [];
    this.refused = [];
    this.#queue.clear();
  }

  /** Moves to the field that chooses files. */
  override focus(options?: FocusOptions) {
    this.find('#file')?.focus(options);
  }

  override render(): TemplateResult {
    const { label, limits } = this.messages.form.attachments;
    return html`
      <div class="picker" role="group" aria-labelledby="label">
        <p class="label" id="label" part="label" tabindex="-1">${label} ${this.messages.common.optional}</p>
        <p class="hint" id="limits" part="limits">${limits(attachmentLimits(this.localize))}</p>
        ${dropZone({
          messages: this.messages,
          chosen: this.chosen,
          dragging: this.dragging,
          setDragging: dragging => (this.dragging = dragging),
          receive: files => {
            this.#receive(files);
          },
          add: this.#addChosen,
        })}
        ${this.#refusedList()} ${this.#documentList()}
      </div>
    `;
  }

  #refusedList() {
    if (this.refused.length === 0) return nothing;
    return html`<ul class="refused error" part="refused">
      ${this.refused.map(file => html`<li>${refusedText(file, this.localize)}</li>`)}
    </ul>`;
  }

  #documentList() {
    const { documents } = this.#queue;
    if (documents.length === 0) return nothing;
    const actions = { retry: this.#retry, remove: this.#remove };
    return html`<ul class="documents" part="list" aria-label=${this.messages.form.attachments.list}>
      ${repeat(
        documents,
        ({ key }) => key,
        document => documentRow(document, this.localize, actions),
      )}
    </ul>`;
  }

  #receive(files: readonly File[]) {
    if (files.length === 0) return;
    this.chosen = [...this.chosen, ...files];
    if (this.attachMode !== 'two-step') this.#addChosen();
  }

  readonly #addChosen = () => {
    const files = this.chosen;
    if (files.length === 0) return;
    this.chosen = [];
    const { taken, refused } = takeFiles(files, this.#queue.documents.length);
    for (const { file, announcement } of taken) this.#queue.add(file, announcement);
    this.refused = refused;
    const names = taken.map(({ announcement }) => announcement.name);
    this.#tell(addedText(names, this.localize));
  };

  readonly #retry = (key: number) => {
    this.#queue.retry(key);
  };

  /** The focus goes on to the next document, or to the list's label when none is left (domain §5). */
  readonly #remove = async (key: number) => {
    const place = this.#queue.documents.findIndex(document => document.key === key);
    const name = this.#queue.documents[place]?.announcement.name ?? '';
    void this.#takeOff(key);
    this.announce(this.messages.form.attachments.removed(name));
    await this.updateComplete;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('[part="remove"]')];
    (buttons[Math.min(place, buttons.length - 1)] ?? this.find('#label'))?.focus();
  };

  async #takeOff(key: number) {
    try {
      await this.#queue.remove(key);
    } catch (thrown) {
      // Nothing for the person to do: the service forgets documents that no inquiry carries.
      const { code, requestId } = SmeError.from(thrown);
      this.dispatchEvent(new SmeErrorEvent(code, requestId));
    }
  }

  /** Refused files are told again with each outcome: a quick upload would otherwise talk over them. */
  #tell(text: string) {
    this.announce([text, ...this.refused.map(file => refusedText(file, this.localize))].filter(Boolean).join(' '));
  }
}
