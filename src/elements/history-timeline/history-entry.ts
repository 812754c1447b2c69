import { html, nothing, type TemplateResult } from 'lit';

import type { Attachment, HistoryEntry } from '../../contract/types.js';
import { dateTimeText } from '../../i18n/dates.js';
import { historyKindMessages } from '../../i18n/history-kinds/messages.js';
import { statusMessages } from '../../i18n/statuses/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Loadable } from '../../session/loadable.js';
import { attachmentList } from '../attachments/attachment-list.js';
import { codeName } from '../text/code-name.js';
import { heading } from '../base/heading.js';
import { linkedText } from '../text/linked-text.js';
import { thaiRuns } from '../text/thai-runs.js';
import { historyMessages } from './messages.js';

interface HistoryEntryView {
  /** All entries of the inquiry, to find the one that a correction corrects. */
  readonly entries: readonly HistoryEntry[];
  readonly level: number;
  readonly localize: LocalizeController;
  readonly downloadState: (attachmentId: string) => Loadable<never>;
  readonly download: (attachment: Attachment) => void;
}

/** One entry: what was done, when, by whom, what it changed, and its text and attachments. */
export function historyEntry(entry: HistoryEntry, view: HistoryEntryView): TemplateResult {
  const { entries, level, localize } = view;
  const history = localize.messages(historyMessages);
  const { entryId, occurredAt, attachments } = entry;
  const kindName = codeName(localize.messages(historyKindMessages).historyKinds, entry.kind);
  const correctedLater = entries.some(other => other.correctsEntryId === entryId);

  return html`
    <li part="entry" class=${entry.agency ? 'agency' : 'citizen'}>
      <span class="marker" aria-hidden="true"></span>
      ${heading(level, kindName, { id: nothing, part: 'act', size: 'label' })}
      <p class="soft">
        <time datetime=${occurredAt}>${dateTimeText(occurredAt, localize)}</time>
        <span class="by">${thaiRuns(history.by(actorOf(entry, localize)), localize)}</span>
      </p>
      ${entryFacts(entry, view).map(fact => html`<p>${thaiRuns(fact, localize)}</p>`)}
      ${correctedLater ? html`<p><span class="mark attention">${history.correctedLater}</span></p>` : nothing}
      ${entry.detail ? html`<p class="detail">${linkedText(entry.detail, localize)}</p>` : nothing}
      ${
        attachments.length > 0
          ? attachmentList(attachments, {
              label: history.documentsOf(kindName, dateTimeText(occurredAt, localize)),
              localize,
              state: view.downloadState,
              download: view.download,
            })
          : nothing
      }
    </li>
  `;
}

/** An officer's name only where the agency publishes it. */
export function actorOf({ agency, officerName }: HistoryEntry, localize: LocalizeController): string {
  const history = localize.messages(historyMessages);
  if (!agency) return history.citizen;
  const name = localize.text(agency.name);
  return officerName ? history.namedOfficer(officerName, name) : history.officer(name);
}

/** What the entry changed; what it left unchanged is not mentioned. */
function entryFacts(entry: HistoryEntry, { entries, localize }: HistoryEntryView): string[] {
  const { statuses, outcomes } = localize.messages(statusMessages);
  const { historyKinds } = localize.messages(historyKindMessages);
  const history = localize.messages(historyMessages);
  const { fromStatus, toStatus, outcome, forwardedTo, correctsEntryId } = entry;
  const status = (code: string) => codeName(statuses, code);
  const corrected = entries.find(({ entryId }) => entryId === correctsEntryId);
  const found: string[] = [];

  if (fromStatus === null) found.push(history.firstStatus(status(toStatus)));
  else if (fromStatus !== toStatus) found.push(history.statusChange(status(fromStatus), status(toStatus)));
  if (outcome) found.push(history.outcome(codeName(outcomes, outcome)));
  if (forwardedTo) found.push(history.forwardedTo(localize.text(forwardedTo.name)));
  if (corrected)
    found.push(history.corrects(codeName(historyKinds, corrected.kind), dateTimeText(corrected.occurredAt, localize)));
  return found;
}
