import { html, nothing, type TemplateResult } from 'lit';

import type { InquiryStatus } from '../../contract/codes.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { icon, plus } from '../base/icons.js';
import { listsMessages } from '../lists/messages.js';
import { inquiriesMessages } from './messages.js';

interface EmptyView {
  readonly localize: LocalizeController;
  /** The tile that is chosen. */
  readonly status: InquiryStatus | 'all';
  /** How many inquiries there are under any tile. */
  readonly all: number;
  /** Undefined where the service takes no inquiries. */
  readonly create: (() => void) | undefined;
  readonly showAll: () => void;
}

/** What it means that nothing is here, and what to do next. */
export function emptyList({ localize, status, all, create, showAll }: EmptyView): TemplateResult {
  const { empty } = localize.messages(inquiriesMessages);
  const lists = localize.messages(listsMessages);
  const creating = create && button(html`${icon(plus)} ${lists.create}`, create);
  const next = (text: string) => (create ? text : '');
  if (all === 0) return html`<slot name="empty">${box(lists.none, next(lists.noneNext), creating)}</slot>`;
  const showing = button(empty.showAll, showAll);
  if (status === 'new') return box(empty.new, next(empty.newNext), creating);
  if (status === 'in_progress') return box(empty.in_progress, empty.in_progressNext, showing);
  return box(empty.other, '', showing);
}

function box(text: string, next: string, action: TemplateResult | undefined) {
  return html`
    <div class="empty">
      <p part="message"><strong>${text}</strong></p>
      ${next ? html`<p>${next}</p>` : nothing} ${action}
    </div>
  `;
}

function button(text: unknown, press: () => void) {
  return html`<button class="button" type="button" @click=${press}>${text}</button>`;
}
