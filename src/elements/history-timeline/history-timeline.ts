import { html, nothing, type TemplateResult } from 'lit';

import { property } from '../../property.js';
import type { Attachment, HistoryEntry } from '../../contract/types.js';
import { compareHistory } from '../../rules/search.js';
import { DownloadController } from '../../session/download-controller.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { ResourceController } from '../../session/resource-controller.js';
import { emptyStyles } from '../../styles/empty.styles.js';
import { markStyles } from '../../styles/mark.styles.js';
import { attachmentListStyles } from '../attachments/attachment-list.styles.js';
import { attachmentsMessages } from '../attachments/messages.js';
import { errorText } from '../text/error-text.js';
import { guardedRows } from '../lists/guarded-rows.js';
import { heading } from '../base/heading.js';
import { loadableSection } from '../base/loadable-section.js';
import { SmeElement } from '../base/element.js';
import { historyEntry } from './history-entry.js';
import { historyOf } from './history-of.js';
import { styles } from './history-timeline.styles.js';
import { historyMessages } from './messages.js';

// Requirements: S75–S78, D25.
/**
 * Shows which agency did what with one inquiry, and when: every change is an entry of its own, corrections included.
 *
 * @summary Timeline of what was done with one inquiry.
 * @tagname sme-history-timeline
 *
 * @event {SmeRetryEvent} sme-retry - The person asked to load the history again. Cancelable: then nothing is loaded.
 * @event {SmeDownloadEvent} sme-download - The person wants a document. Cancelable: then the document is not fetched.
 *
 * @slot empty - Replaces the text shown when there is no history yet.
 *
 * @csspart heading - The heading.
 * @csspart message - The line shown while loading, after a failure, or when there is no history.
 * @csspart retry - The button shown after a failure.
 * @csspart reference - The reference code of a failure, for an officer.
 * @csspart copy-reference - The button that copies it.
 * @csspart order - The button that turns the order round.
 * @csspart list - The ordered list.
 * @csspart entry - One entry.
 * @csspart act - What was done: the heading of an entry.
 * @csspart document - One document of an entry.
 * @csspart download - The button that downloads a document.
 *
 * @cssproperty [--sme-timeline-marker-color=var(--sme-color-accent)] - Colour of the dots.
 */
export class SmeHistoryTimeline extends SmeElement {
  static override styles = [SmeElement.styles, markStyles, emptyStyles, attachmentListStyles, styles];

  /** Receipt number of the inquiry. Inside `<sme-one-id>` its history is loaded for you. */
  @property({ attribute: 'receipt-number' }) receiptNumber = '';

  /** Which entry is at the top. */
  @property({ reflect: true, useDefault: true }) order: 'newest' | 'oldest' = 'newest';

  /** What to show. Set it yourself, or give a `receipt-number` and let `<sme-one-id>` set it. */
  @property({ attribute: false }) history: Loadable<readonly HistoryEntry[]> = idle;

  readonly #resource = new ResourceController<string, readonly HistoryEntry[]>(this, {
    ...historyOf(() => this.receiptNumber),
    show: history => (this.history = history),
  });
  readonly #downloads = new DownloadController(this);

  /** Loads the history again, when somebody may have added to it. */
  async reload(): Promise<void> {
    await this.#resource.reload();
  }

  override render() {
    const history = this.messages(historyMessages);
    return html`
      <section class="stack" aria-labelledby="heading">
        ${heading(this.headingLevel, history.title, { size: 'section' })}
        ${loadableSection(
          this.history,
          { loading: history.loading, failed: history.failed, ready: entries => this.#entries(entries) },
          this.localize,
        )}
      </section>
    `;
  }

  #entries(entries: readonly HistoryEntry[]): TemplateResult {
    const history = this.messages(historyMessages);
    if (entries.length === 0)
      return html`<div class="empty">
        <p part="message"><slot name="empty">${history.empty}</slot></p>
      </div>`;

    const newestFirst = this.order !== 'oldest';
    const sound = entries.filter(each => typeof (each as HistoryEntry | null) === 'object' && each);
    const lost = entries.filter(each => !sound.includes(each));
    const ordered = sound.sort((a, b) => (newestFirst ? compareHistory(a, b) : compareHistory(b, a)));
    const entry = (each: HistoryEntry) =>
      historyEntry(each, {
        entries: sound,
        level: this.headingLevel + 1,
        localize: this.localize,
        downloadState: id => this.#downloads.state(id),
        download: attachment => void this.#download(attachment),
      });
    return html`
      <div class="order">
        <span class="soft">${history.entries(this.localize.number(entries.length))}</span>
        ${
          entries.length < 2
            ? nothing
            : html`<button class="button quiet" part="order" type="button" @click=${this.#turnRound}>
                ${newestFirst ? history.toOldestFirst : history.toNewestFirst}
              </button>`
        }
      </div>
      <ol part="list" ?reversed=${newestFirst}>
        ${guardedRows(this.guard, {
          rows: [...ordered, ...lost],
          key: ({ entryId }) => entryId,
          draw: entry,
          instead: line => html`<li part="entry">${line}</li>`,
        })}
      </ol>
    `;
  }

  #turnRound() {
    this.order = this.order === 'oldest' ? 'newest' : 'oldest';
    const { newestFirst, oldestFirst } = this.messages(historyMessages);
    this.announce(this.order === 'newest' ? newestFirst : oldestFirst);
  }

  async #download(attachment: Attachment) {
    const error = await this.#downloads.download(attachment);
    const { failed } = this.messages(attachmentsMessages);
    if (error) this.announce(`${attachment.name}: ${failed} ${errorText(error, this.localize)}`);
  }
}
