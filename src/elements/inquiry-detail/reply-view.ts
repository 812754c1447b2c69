import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import type { HistoryEntry, Inquiry, Reply } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { DraftSlot } from '../../session/drafts/draft-slot.js';
import type { PickerLoader } from '../attaching/picker-loader.js';
import { field } from '../fields/field.js';
import { bound } from '../fields/bound.js';
import { draftNotices, earlierDraftNotice, keptNote, type NoticesView } from '../drafts/draft-notices.js';
import { heading } from '../base/heading.js';
import { formErrorNotices } from '../fields/form-errors.js';
import { inquiryMessages } from './messages.js';
import { characterCount, countToAnnounce } from '../drafts/character-count.js';
import { replyCount, type ReplyErrors } from './reply-draft.js';

export type ReplySlot = DraftSlot<Reply, HistoryEntry, ReplyErrors>;

export interface ReplyView {
  readonly slot: ReplySlot;
  readonly inquiry: Pick<Inquiry, 'waitingFor' | 'status' | 'capabilities'>;
  /** Whether one has just been sent. */
  readonly isSent: boolean;
  readonly picker: PickerLoader;
  /** Whether the service takes attachments. */
  readonly takesAttachments: boolean;
  readonly level: number;
  readonly localize: LocalizeController;
  readonly submit: (event: Event) => void;
  readonly write: () => void;
  readonly discard: () => void;
  readonly copy: (text: string) => void;
  readonly announce: (text: string) => void;
  /** Another draft was put into the form, or deleted; for the announcement. */
  readonly draftChanged: (text: string) => void;
  /** Moves the focus to a control. */
  readonly goTo: (controlId: string) => void;
}

/**
 * The reply form, or the button that opens it: it is open when the agency waits for the person. When the inquiry no longer
 * accepts a reply, the text stays visible, to be read, copied or deleted; a person who was typing keeps the focus.
 */
export function replyView(view: ReplyView): unknown {
  const { slot, inquiry, isSent } = view;
  const { draft } = slot;
  const isBegun = !draft.isEmpty || slot.hasEarlier;
  const isClosed = !inquiry.capabilities.canReply && !draft.isBusy;
  if (isClosed && !isBegun) return nothing;
  const isOpen = isClosed || (draft.open ?? (isBegun || (inquiry.waitingFor === 'citizen' && !isSent)));
  // Another draft has other controls, so that nothing is left over in them.
  if (isOpen) return keyed(draft, replyForm(view, isClosed));
  return html`<div>
    <button class="button" part="write" type="button" @click=${view.write}>
      ${view.localize.messages(inquiryMessages).reply.title}
    </button>
  </div>`;
}

function replyForm(view: ReplyView, isClosed: boolean): TemplateResult {
  const { slot, level, localize, submit, goTo } = view;
  const { reply } = localize.messages(inquiryMessages);
  return html`
    <form
      class="card reply"
      part=${isClosed ? 'unsent' : 'reply'}
      novalidate
      @submit=${submit}
      aria-labelledby="reply-title"
    >
      ${heading(level, isClosed ? unsentTitle(view) : reply.title, { id: 'reply-title', part: 'sub-heading', size: 'section' })}
      ${isClosed ? closedNotice(view) : draftNotices(slot, noticesView(view))}
      ${formErrorNotices((!isClosed && slot.draft.errors) || {}, { localize, goTo })}
      ${isClosed && !textOf(slot) ? nothing : replyTextField(view, isClosed)}
      ${isClosed ? closedEnd(view) : openEnd(view)}
    </form>
  `;
}

const textOf = ({ draft }: ReplySlot): string => draft.fields['reply'] ?? '';

function unsentTitle({ slot, localize }: ReplyView): string {
  const { title, perhapsSent } = localize.messages(inquiryMessages).reply.unsent;
  return slot.draft.isUnsure ? perhapsSent : title;
}

function replyTextField({ slot, localize, announce }: ReplyView, isClosed: boolean): TemplateResult {
  const { reply } = localize.messages(inquiryMessages);
  const { draft } = slot;
  return field({
    id: 'reply',
    label: reply.label,
    hint: isClosed ? undefined : reply.hint,
    error: isClosed ? undefined : draft.errors?.fields?.reply?.(localize),
    end: isClosed ? nothing : characterCount(replyCount(textOf(slot)), localize),
    control: ({ by, invalid }) =>
      html`<textarea
        id="reply"
        aria-describedby=${by}
        aria-invalid=${invalid}
        ?readonly=${isClosed}
        .value=${bound(textOf(slot), (text: string) => {
          const count = countToAnnounce(replyCount(textOf(slot)), replyCount(text), localize);
          draft.set('reply', text);
          if (count) announce(count);
        })}
      ></textarea>`,
  });
}

function openEnd({ slot, localize, picker, takesAttachments }: ReplyView): TemplateResult {
  const { reply } = localize.messages(inquiryMessages);
  const { attachments, errors, isBusy } = slot.draft;
  const wrongAttachments = errors?.fields?.attachments?.(localize);
  return html`
    ${
      takesAttachments || !attachments.isEmpty
        ? html`<div class="field ${wrongAttachments ? 'invalid' : ''}">
            ${wrongAttachments ? html`<p class="error" part="error">${wrongAttachments}</p>` : nothing}
            ${picker.view(
              html`<sme-attachment-picker
                id="attachments"
                part="attachments"
                .queue=${attachments}
              ></sme-attachment-picker>`,
            )}
          </div>`
        : nothing
    }
    ${keptNote(slot, localize)}
    <div>
      <button class="button primary" part="send" type="submit" aria-disabled=${isBusy}>
        ${isBusy ? reply.sending : reply.send}
      </button>
    </div>
  `;
}

function closedNotice(view: ReplyView): TemplateResult {
  const { slot, inquiry, localize } = view;
  const { unsent } = localize.messages(inquiryMessages).reply;
  return html`
    <div class="notice" id="unsent" part="unsent-note" tabindex="-1">
      <p>${inquiry.status === 'completed' ? unsent.completed : unsent.notNow}</p>
      ${slot.draft.isUnsure ? html`<p>${unsent.unsure}</p>` : nothing}
    </div>
    ${earlierDraftNotice(slot, noticesView(view))}
  `;
}

function closedEnd({ slot, localize, copy, discard }: ReplyView): TemplateResult {
  const { unsent, discard: discardText } = localize.messages(inquiryMessages).reply;
  const names = slot.draft.attachments.names.join(', ');
  const text = textOf(slot);
  return html`
    ${names ? html`<p class="detail" part="unsent-documents">${unsent.documents(names)}</p>` : nothing}
    <div class="actions">
      ${
        text
          ? html`<button
              class="button"
              part="copy-unsent"
              type="button"
              @click=${() => {
                copy(text);
              }}
            >
              ${unsent.copy}
            </button>`
          : nothing
      }
      <button class="button" part="discard" type="button" @click=${discard}>${discardText}</button>
    </div>
  `;
}

function noticesView({ localize, discard, draftChanged }: ReplyView): NoticesView {
  const { reply } = localize.messages(inquiryMessages);
  return {
    localize,
    restored: reply.restored,
    unsure: reply.unsure,
    discardText: reply.discard,
    discard,
    changed: draftChanged,
  };
}
