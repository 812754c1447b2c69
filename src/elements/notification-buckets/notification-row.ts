import { html, nothing, type TemplateResult } from 'lit';

import type { Notification } from '../../contract/types.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import { historyKindMessages } from '../../i18n/history-kinds/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { codeName } from '../text/code-name.js';
import { rowFact, rowHead, timeInRow, type Opening } from '../lists/inquiry-row.js';
import { thaiRuns } from '../text/thai-runs.js';
import { notificationsMessages } from './messages.js';

/** One inquiry that an agency changed: what it did last, when, and how many days ago by the service's clock. */
export function notificationRow(
  notification: Notification,
  localize: LocalizeController,
  opening: Opening,
): TemplateResult {
  const facts = localize.messages(factsMessages);
  const notifications = localize.messages(notificationsMessages);
  const { business, agency, latestKind, changedAt, ageInDays, changeCount } = notification;
  return html`
    <li class="card row" part="row">
      ${rowHead(notification, localize, opening)}
      <dl class="line">
        ${rowFact(facts.business, thaiRuns(localize.text(business.name), localize), 'name')}
        ${rowFact(
          notifications.latest,
          thaiRuns(
            notifications.latestBy(
              codeName(localize.messages(historyKindMessages).historyKinds, latestKind),
              localize.text(agency.name),
            ),
            localize,
          ),
          'name',
        )}
      </dl>
      <dl class="when">
        ${rowFact(
          notifications.changedAt,
          html`${timeInRow(changedAt, localize)}
            <span class="ago">(${notifications.daysAgo(ageInDays, localize.number(ageInDays))})</span>`,
        )}
        ${changeCount > 1 ? rowFact(notifications.changes, notifications.times(localize.number(changeCount))) : nothing}
      </dl>
    </li>
  `;
}
