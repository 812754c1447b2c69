import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import type { HistoryEntry, Inquiry, Reply } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { DraftSlot } from '../../session/drafts/draft-slot.js';
import { field } from '../field.js';
import { bound } from '../forms/bound.js';
import { draftNotices, keptNote } from '../forms/draft-notices.js';
import { heading } from '../heading.js';
import { refusalNotices } from '../refusal.js';
import type { ReplyErrors } from './reply-draft.js';

export type ReplySlot = DraftSlot<Reply, HistoryEntry, ReplyErrors>;

export interface ReplyView {
  readonly slot: ReplySlot;
  readonly inquiry: Pick<Inquiry, 'waitingFor' | 'status' | 'capabilities'>;
  /** Whether one has just been sent. */
  readonly isSent: boolean;
  readonly level: number;
  readonly localize: LocalizeController;
  readonly submit: (event: Event) => void;
  readonly write: () => void;
  readonly discard: () => void;
  readonly copy: (text: string) => void;
  /** Another draft was put into the form, or deleted; to say so. */
  readonly draftChanged: (text: string) => void;
  /** Moves the focus to a control. */
  readonly goTo: (controlId: string) => void;
}

/**
 * The form for a reply, or the button that opens it: it stands open when the agency waits for the person. Where the inquiry takes
 * no reply any more there is no form, and what was written stays in sight.
 */
export function replyView(view: ReplyView): unknown {
  const { slot, inquiry, isSent } = view;
  const { draft } = slot;
  // Another draft has other controls: nothing that they show is left for it.
  if (!inquiry.capabilities.canReply && !draft.isBusy)
    return draft.isEmpty && !slot.hasEarlier ? nothing : keyed(draft, unsentReply(view));
  const isBegun = !draft.isEmpty || slot.hasEarlier;
  if (draft.open ?? (isBegun || (inquiry.waitingFor === 'citizen' && !isSent))) return keyed(draft, form(view));
  return html`<div>
    <button class="button" part="write" type="button" @click=${view.write}>
      ${view.localize.messages.inquiries.reply.title}
    </button>
  </div>`;
}

function form(view: ReplyView): TemplateResult {
  const { slot, level, localize, submit, goTo } = view;
  const { reply } = localize.messages.inquiries;
  const { draft } = slot;
  const { errors = {}, attachments, isBusy } = draft;
  const wrongAttachments = errors.fields?.attachments?.(localize);
  return html`
    <form class="card reply" part="reply" novalidate @submit=${submit} aria-labelledby="reply-title">
      ${heading(level, reply.title, { id: 'reply-title', part: 'sub-heading' })} ${notices(view)}
      ${refusalNotices(errors, { localize, goTo })} ${textField(view)}
      <div class="field ${wrongAttachments ? 'invalid' : ''}">
        ${wrongAttachments ? html`<p class="error" part="error">${wrongAttachments}</p>` : nothing}
        <sme-attachment-picker id="attachments" part="attachments" .queue=${attachments}></sme-attachment-picker>
      </div>
      ${keptNote(slot, localize)}
      <div>
        <button class="button primary" part="send" type="submit" aria-disabled=${isBusy}>
          ${isBusy ? reply.sending : reply.send}
        </button>
      </div>
    </form>
  `;
}

function textField({ slot, localize }: ReplyView): TemplateResult {
  const { reply } = localize.messages.inquiries;
  const { draft } = slot;
  return field({
    id: 'reply',
    label: reply.label,
    hint: reply.hint,
    error: draft.errors?.fields?.reply?.(localize),
    control: ({ by, invalid }) =>
      html`<textarea
        id="reply"
        aria-describedby=${by}
        aria-invalid=${invalid}
        .value=${bound(draft.fields['reply'] ?? '', (text: string) => {
          draft.set('reply', text);
        })}
      ></textarea>`,
  });
}

function notices({ slot, localize, discard, draftChanged }: ReplyView): TemplateResult {
  const { reply } = localize.messages.inquiries;
  return draftNotices(slot, {
    localize,
    restored: reply.restored,
    unsure: reply.unsure,
    discardText: reply.discard,
    discard,
    changed: draftChanged,
  });
}

/** What was written for an inquiry that takes no reply now: to be read, copied or deleted. */
function unsentReply({ slot, inquiry, level, localize, copy, discard }: ReplyView): TemplateResult {
  const { unsent, discard: discardText } = localize.messages.inquiries.reply;
  const { draft } = slot;
  const text = draft.fields['reply'] ?? '';
  const names = [...draft.attachments.items, ...draft.attachments.refused].map(nameOf).join(', ');
  return html`
    <section class="card reply" part="unsent" aria-labelledby="unsent-title">
      ${heading(level, unsent.title, { id: 'unsent-title', part: 'sub-heading' })}
      <p>${inquiry.status === 'completed' ? unsent.completed : unsent.notNow}</p>
      ${draft.isUnsure ? html`<p>${unsent.unsure}</p>` : nothing}
      ${text ? html`<p class="detail" part="unsent-text">${text}</p>` : nothing}
      ${names ? html`<p class="detail">${unsent.documents(names)}</p>` : nothing}
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
    </section>
  `;
}

const nameOf = (file: { readonly name: string } | { readonly announcement: { readonly name: string } }) =>
  'announcement' in file ? file.announcement.name : file.name;
