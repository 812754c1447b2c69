import { html, type TemplateResult } from 'lit';

import type { InquirySort } from '../../contract/codes.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { SmeSortChangeEvent } from '../base/events.js';
import { bound } from '../fields/bound.js';
import { listsMessages } from './messages.js';

/** What a list of inquiries is sorted by, in words that its rows use too, and the choice of it. */
export function sortChoice(element: HTMLElement & { sort: InquirySort }, localize: LocalizeController): TemplateResult {
  const { sort } = element;
  const choose = (chosen: InquirySort) => {
    if (chosen === element.sort) return;
    element.sort = chosen;
    element.dispatchEvent(new SmeSortChangeEvent(chosen));
  };
  const { latestUpdate, contactedAt } = localize.messages(factsMessages);
  const texts: Readonly<Record<InquirySort, string>> = { activity: latestUpdate, contacted: contactedAt };
  return html`
    <div class="sort">
      <label for="sort">${localize.messages(listsMessages).sortedBy}</label>
      <select id="sort" part="sort" .value=${bound(sort, choose)}>
        ${Object.entries(texts).map(
          ([value, text]) => html`<option value=${value} ?selected=${value === sort}>${text}</option>`,
        )}
      </select>
    </div>
  `;
}
