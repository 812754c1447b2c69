import { html, nothing } from 'lit';

import { property } from '../../property.js';
import { commonMessages } from '../../i18n/common/messages.js';
import type { OperationId } from '../../contract/operations.js';
import { saveFile } from '../../session/save-file.js';
import { ServiceController } from '../../session/service-controller.js';
import { SmeElement } from '../base/element.js';
import { heading } from '../base/heading.js';
import { notOfferedNotice } from '../base/not-offered.js';
import { errorText } from '../text/error-text.js';
import { fileSize } from '../text/file-size.js';
import { ExportController, type ExportFormat, type ExportState } from './export-controller.js';
import { dataExportMessages } from './messages.js';
import { styles } from './data-export.styles.js';

const exportFormats: readonly ExportFormat[] = ['csv', 'json'];

const operationOfFormat: Readonly<Record<ExportFormat, OperationId>> = {
  csv: 'exportMyInquiries',
  json: 'exportMyData',
};

const fileNames: Readonly<Record<ExportFormat, string>> = {
  csv: 'sme-one-id-inquiries.csv',
  json: 'sme-one-id-export.json',
};

// Requirements: PDPA s.30–31.
/**
 * Lets people download a copy of their data: their inquiries as a table for spreadsheets, or everything, machine-readable. It
 * may take a while for thousands of inquiries, so it shows how much has arrived and can be cancelled.
 *
 * @summary Buttons that download a copy of the person's data.
 * @tagname sme-data-export
 *
 * @event {SmeErrorEvent} sme-error - A download failed; for the host's own records.
 *
 * @csspart heading - The heading.
 * @csspart about - What the copy is.
 * @csspart download - A button that downloads a file.
 * @csspart progress - The progress bar of a download.
 * @csspart message - How much has arrived, or that the file is saved.
 * @csspart cancel - The button that cancels a download.
 * @csspart failure - The notice after a failure.
 * @csspart retry - The button that downloads again after a failure.
 */
export class SmeDataExport extends SmeElement {
  static override styles = [SmeElement.styles, styles];

  /** What to show. The element sets it when the person downloads. */
  @property({ attribute: false }) download: ExportState = { status: 'idle' };

  readonly #service = new ServiceController(this);
  readonly #controller = new ExportController(this, state => {
    this.download = state;
  });

  override render(): unknown {
    const words = this.messages(dataExportMessages);
    const isLoading = this.download.status === 'loading';
    const offered = this.#offered;
    return html`
      <section class="stack" aria-labelledby="heading">
        ${heading(this.headingLevel, words.title, { size: 'section' })}
        ${offered.length > 0 ? html`<p class="soft" part="about">${words.about}</p>` : notOfferedNotice(this.localize)}
        <div class="buttons">
          ${offered.map(
            format => html`
              <button
                id=${format}
                class="button"
                type="button"
                part="download"
                aria-disabled=${isLoading}
                @click=${() => this.#start(format)}
              >
                ${words[format]}
              </button>
            `,
          )}
        </div>
        ${this.#outcome()}
      </section>
    `;
  }

  get #offered(): readonly ExportFormat[] {
    return exportFormats.filter(format => this.#service.offers(operationOfFormat[format]));
  }

  #outcome(): unknown {
    const words = this.messages(dataExportMessages);
    const common = this.messages(commonMessages);
    switch (this.download.status) {
      case 'loading':
        return html`
          <div>
            <p id="message" part="message">${words.received(fileSize(this.download.received, this.localize))}</p>
            <progress part="progress" aria-labelledby="message"></progress>
            <button class="button quiet" type="button" part="cancel" @click=${() => this.#cancel()}>
              ${common.cancel}
            </button>
          </div>
        `;
      case 'saved':
        return html`<p part="message">${this.#savedText(this.download.received)}</p>`;
      case 'failed':
        return html`
          <div class="notice" part="failure">
            <p part="message">${this.#failureText(this.download)}</p>
            <button class="button" type="button" part="retry" @click=${() => this.#retry()}>${common.retry}</button>
          </div>
        `;
      case 'idle':
        return nothing;
    }
  }

  async #start(format: ExportFormat) {
    if (this.download.status === 'loading') return;
    this.announce(this.messages(dataExportMessages).started);
    const file = await this.#controller.download(format);
    if (file) saveFile(file, fileNames[format]);
    if (this.download.status === 'saved') this.announce(this.#savedText(this.download.received));
    if (this.download.status === 'failed') this.announce(this.#failureText(this.download));
  }

  /** Back to the button that started it, as the one that was pressed is gone. */
  #cancel() {
    const { download } = this;
    this.#controller.cancel();
    this.announce(this.messages(dataExportMessages).cancelled);
    if (download.status === 'loading') void this.goTo(`#${download.format}`);
  }

  #retry() {
    if (this.download.status !== 'failed') return;
    const { format } = this.download;
    void this.#start(format);
    void this.goTo(`#${format}`);
  }

  /** The download ended while the focus was on its button. */
  protected override recoverFocus() {
    this.find(`#${this.#offered[0]}`)?.focus();
  }

  #savedText(received: number): string {
    return this.messages(dataExportMessages).saved(fileSize(received, this.localize));
  }

  #failureText({ error }: Extract<ExportState, { status: 'failed' }>): string {
    return `${this.messages(dataExportMessages).failed} ${errorText(error, this.localize)}`;
  }
}
