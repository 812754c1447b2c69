import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import type { SmeClient } from '../../client/client.js';
import type { ProblemCode } from '../../contract/codes.js';
import type { Inquiry, Withdrawal } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { DraftForm } from '../../session/drafts/draft.js';
import type { DraftSlot } from '../../session/drafts/draft-slot.js';
import { SmeError } from '../../client/errors.js';
import { commonMessages } from '../../i18n/common/messages.js';
import { cleanText } from '../../rules/thai-text.js';
import { errorText } from '../text/error-text.js';
import { field } from '../fields/field.js';
import { isLost } from '../base/focus-controller.js';
import { bound } from '../fields/bound.js';
import { heading } from '../base/heading.js';
import type { Wording } from '../fields/form-errors.js';
import { inquiryMessages } from './messages.js';

/** The inquiry as it is after a withdrawal. */
export interface Withdrawn {
  readonly inquiry: Inquiry;
  /** It had been withdrawn before: by a try whose answer was lost, or elsewhere. The reason given now was not stored. */
  readonly isEarlier: boolean;
}

/** A withdrawal: its reason, which may be empty. */
export const withdrawalDraft: DraftForm<Withdrawal, Withdrawn, Wording> = {
  kind: 'withdrawal',
  check: () => undefined,
  attachmentErrors: () => () => '',
  errorsOf: error => localize => `${localize.messages(inquiryMessages).withdraw.failed} ${errorText(error, localize)}`,
  earlierArrived: undefined,
  body: ({ reason = '' }) => {
    const cleaned = cleanText(reason);
    return cleaned ? { reason: cleaned } : {};
  },
  send: withdraw,
  isEmpty: ({ reason = '' }) => reason.trim() === '',
};

/** Whatever an inquiry was withdrawn by: when it is, an error only says that this was not the first withdrawal. */
async function withdraw(
  client: SmeClient,
  receiptNumber: string,
  body: Withdrawal,
  options: { readonly idempotencyKey: string; readonly signal: AbortSignal },
): Promise<Withdrawn> {
  try {
    return { inquiry: await client.inquiries.withdraw(receiptNumber, body, options), isEarlier: false };
  } catch (thrown) {
    if (!wasNotFirst.includes(SmeError.from(thrown).code)) throw thrown;
    const inquiry = await client.inquiries.get(receiptNumber, { signal: options.signal });
    if (inquiry.outcome !== 'withdrawn') throw thrown;
    return { inquiry, isEarlier: true };
  }
}

/** Another withdrawal has taken effect: under this key with another reason, or under another key, as on another device. */
const wasNotFirst: readonly string[] = ['idempotency_key_reused', 'not_allowed_now'] satisfies ProblemCode[];

export type WithdrawalSlot = DraftSlot<Withdrawal, Withdrawn, Wording>;

interface WithdrawalView {
  readonly slot: WithdrawalSlot;
  readonly level: number;
  readonly localize: LocalizeController;
  readonly submit: (event: Event) => void;
}

/** Asks before an inquiry is withdrawn (WCAG 3.3.4). The dialog is opened and closed by `showDialog`. */
export function withdrawalView({ slot, level, localize, submit }: WithdrawalView): unknown {
  const { withdraw } = localize.messages(inquiryMessages);
  const { draft } = slot;
  const open = (event: Event) => {
    draft.open = true;
    showDialog((event.currentTarget as HTMLElement).nextElementSibling as HTMLDialogElement, true);
  };
  const close = () => {
    draft.open = false;
    draft.dismissErrors();
  };
  const closed = (event: Event) => {
    const dialog = event.currentTarget as HTMLDialogElement;
    // The browser sends the event late; the dialog may be open again.
    if (dialog.open) return;
    close();
    giveFocusBack(dialog);
  };
  return keyed(
    draft,
    html`
      <div>
        <button class="button danger" part="withdraw" type="button" @click=${open}>${withdraw.open}</button>
        <dialog aria-labelledby="withdraw-title" part="dialog" @close=${closed}>
          <form class="stack" novalidate @submit=${submit}>${content(draft, { level, localize, close })}</form>
        </dialog>
      </div>
    `,
  );
}

/** After rendering, since a modal dialog opens only by a call. */
export function showDialog(dialog: HTMLDialogElement | null, isOpen: boolean) {
  if (!dialog?.isConnected) return;
  // After an element was removed and inserted again, its dialog is open, but no longer modal.
  if (dialog.open && isOpen && !dialog.matches(':modal')) dialog.removeAttribute('open');
  if (dialog.open === isOpen) return;
  if (isOpen) dialog.showModal();
  else {
    dialog.close();
    giveFocusBack(dialog);
  }
}

/**
 * A dialog returns the focus to the element that had it, which in some browsers is not a button that was clicked. Until the
 * next rendering, the focus is still on what the closed dialog hides.
 */
function giveFocusBack(dialog: HTMLDialogElement) {
  if (isLost() || dialog.matches(':focus-within')) (dialog.previousElementSibling as HTMLElement).focus();
}

function content(
  draft: WithdrawalSlot['draft'],
  { level, localize, close }: Pick<WithdrawalView, 'level' | 'localize'> & { readonly close: () => void },
): TemplateResult {
  const { withdraw } = localize.messages(inquiryMessages);
  return html`
    ${heading(level, withdraw.title, { id: 'withdraw-title', part: 'sub-heading', size: 'section' })}
    <p>${withdraw.explain}</p>
    ${
      draft.errors
        ? html`<p class="notice danger" id="withdraw-failure" part="failure" tabindex="-1">
            ${draft.errors(localize)}
          </p>`
        : nothing
    }
    ${field({
      id: 'reason',
      label: `${withdraw.reason} ${localize.messages(commonMessages).optional}`,
      control: ({ by }) =>
        html`<input
          id="reason"
          autocomplete="off"
          aria-describedby=${by}
          .value=${bound(draft.fields['reason'] ?? '', (text: string) => {
            draft.set('reason', text);
          })}
        />`,
    })}
    <div class="actions">
      <button class="button primary danger" part="confirm" type="submit" aria-disabled=${draft.isBusy}>
        ${draft.isBusy ? withdraw.sending : withdraw.confirm}
      </button>
      <button class="button" part="keep" type="button" @click=${close}>${withdraw.keep}</button>
    </div>
  `;
}
