import { html, nothing, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import type { Draft } from '../../session/drafts/draft.js';
import type { DraftSlot } from '../../session/drafts/draft-slot.js';
import { draftMessages } from './messages.js';

export interface NoticesView {
  readonly localize: LocalizeController;
  readonly restored: string;
  /** It was being sent, and it is unknown whether it arrived. */
  readonly unsure: string;
  readonly discardText: string;
  readonly discard: () => void;
  /** The form's content was exchanged or deleted; for the announcement. */
  readonly changed: (text: string) => void;
}

type NoticedSlot = Pick<DraftSlot<never, never, never>, 'hasEarlier' | 'swap' | 'discardEarlier'> & {
  readonly draft: Pick<Draft<never, never, never>, 'isRestored' | 'isUnsure' | 'phase' | 'attachments'>;
};

/** Above a form: that it holds restored input, that there is another draft, and how to get rid of either. */
export function draftNotices(slot: NoticedSlot, view: NoticesView): TemplateResult {
  return html`${restoredNotice(slot, view)} ${earlierDraftNotice(slot, view)}`;
}

function restoredNotice({ draft }: NoticedSlot, { localize, restored, unsure, discardText, discard }: NoticesView) {
  const { isRestored, attachments } = draft;
  const isUnsure = draft.isUnsure && draft.phase === 'editing';
  if (!isRestored && !isUnsure) return nothing;
  const before = attachments.items.filter(({ file, state }) => !file && state !== 'failed').length;
  return html`
    <div class="notice stack" part="restored">
      <div>
        ${isRestored ? html`<p><strong>${restored}</strong></p>` : nothing}
        ${before > 0 ? html`<p part="carried">${localize.messages(draftMessages).documents(localize.number(before))}</p>` : nothing}
        ${isUnsure ? html`<p>${unsure}</p>` : nothing}
      </div>
      <div><button class="button" part="discard" type="button" @click=${discard}>${discardText}</button></div>
    </div>
  `;
}

/** That there is another draft, which can be restored or deleted. */
export function earlierDraftNotice(slot: NoticedSlot, { localize, changed }: NoticesView) {
  if (!slot.hasEarlier) return nothing;
  const { another, discarded } = localize.messages(draftMessages);
  const take = () => {
    slot.swap();
    changed(another.taken);
  };
  const drop = () => {
    slot.discardEarlier();
    changed(discarded);
  };
  return html`
    <div class="notice stack" part="another-draft">
      <p><strong>${another.title}</strong></p>
      <div class="actions">
        <button class="button" part="take-another" type="button" @click=${take}>${another.take}</button>
        <button class="button" part="discard-another" type="button" @click=${drop}>${another.discard}</button>
      </div>
    </div>
  `;
}

/** Beside the buttons: that the input survives a reload. */
export function keptNote(
  { isKept, draft }: { readonly isKept: boolean; readonly draft: { readonly isEmpty: boolean } },
  localize: LocalizeController,
) {
  return isKept && !draft.isEmpty
    ? html`<p class="hint" part="kept">${localize.messages(draftMessages).kept}</p>`
    : nothing;
}
