import { ContextProvider } from '@lit/context';
import { fixture, html } from '@open-wc/testing';

import '../../src/elements/attachment-picker/sme-attachment-picker.js';
import type { AttachmentsApi, InquiriesApi, NotificationsApi, SessionState } from '../../src/client/client.js';
import type { Attachment, Inquiry, Reply } from '../../src/contract/types.js';
import type { SmeInquiryDetail } from '../../src/elements/inquiry-detail/inquiry-detail.js';
import { keepDraftsContext } from '../../src/session/drafts/keep-drafts-context.js';
import { SealedDrafts } from '../../src/session/drafts/sealed-drafts.js';
import { choose, fakeAttachments, pdf } from './fake-attachments.js';
import { fakeClient } from './fake-client.js';
import { fakeSession } from './fake-session.js';
import { part, parts } from './parts.js';
import { provideClient } from './provide-client.js';
import { somying } from './sample-account.js';
import { acceptedByOsmep, sentByCitizen } from './sample-history.js';
import { waitingInquiryInFull } from './sample-inquiries.js';
import { askedForInformation } from './sample-notifications.js';
import { waitUntil } from './wait-until.js';

export const receiptA = '2569-73915508-1';
export const receiptB = '2569-04718236-5';

export const signedIn = (accountId: string): SessionState => ({
  status: 'signed-in',
  account: { ...somying, accountId },
  expiresAt: '2026-11-22T09:05:00.000Z',
});

interface InquirySetting {
  /** Properties of inquiries, other than those of one that waits for the person and may be withdrawn. */
  readonly inquiries?: Readonly<Record<string, Partial<Inquiry>>>;
  readonly attachments?: Partial<AttachmentsApi>;
  readonly reply?: InquiriesApi['reply'];
  readonly withdraw?: InquiriesApi['withdraw'];
  readonly markSeen?: NotificationsApi['markSeen'];
  readonly account?: string;
  /** The value of the attribute that the host sets. */
  readonly drafts?: 'off';
}

interface SentReply extends Reply {
  readonly receiptNumber: string;
  readonly key: string | undefined;
}

/** A page with a detail element that shows one inquiry after another. Opening a second one is reloading the page. */
export async function openInquiry(setting: InquirySetting = {}) {
  const replies: SentReply[] = [];
  const withdrawals: { readonly receiptNumber: string; readonly reason: string | undefined }[] = [];
  const { session, emit } = fakeSession(signedIn(setting.account ?? 'one'));
  openPages.add(() => {
    for (const account of ['one', 'two']) {
      emit(signedIn(account));
      emit({ status: 'signed-out' });
    }
  });
  const states = new Map(Object.entries(setting.inquiries ?? {}));
  const stateOf = (receiptNumber: string): Inquiry => ({
    ...waitingInquiryInFull,
    receiptNumber,
    subject: `เรื่อง ${receiptNumber}`,
    unread: false,
    capabilities: { canReply: true, canWithdraw: true },
    ...states.get(receiptNumber),
  });
  const { api, calls } = fakeAttachments(setting.attachments);
  const client = fakeClient({
    session,
    attachments: api,
    notifications: { markSeen: setting.markSeen ?? (async () => askedForInformation), watch: () => () => undefined },
    inquiries: {
      get: async receiptNumber => stateOf(receiptNumber),
      history: async receiptNumber => ({ receiptNumber, entries: [sentByCitizen], asOf: sentByCitizen.occurredAt }),
      reply: async (receiptNumber, body, options = {}) => {
        replies.push({ ...body, receiptNumber, key: options.idempotencyKey });
        return setting.reply ? setting.reply(receiptNumber, body, options) : acceptedByOsmep;
      },
      withdraw: async (receiptNumber, { reason } = {}, options = {}) => {
        withdrawals.push({ receiptNumber, reason });
        return setting.withdraw
          ? setting.withdraw(receiptNumber, { ...(reason && { reason }) }, options)
          : stateOf(receiptNumber);
      },
    },
  });
  const around = provideClient(client);
  new ContextProvider(around, { context: keepDraftsContext, initialValue: setting.drafts !== 'off' });
  const changed: string[] = [];
  around.addEventListener('sme-inquiry-changed', ({ receiptNumber }) => changed.push(receiptNumber));
  const detail = await fixture<SmeInquiryDetail>(
    html`<sme-inquiry-detail receipt-number=${receiptA}></sme-inquiry-detail>`,
    { parentNode: around },
  );

  /** Whether the inquiry is rendered. */
  const isDrawn = (receiptNumber: string) =>
    parts(detail, 'heading')[0]?.innerText.includes(`เรื่อง ${receiptNumber}`) && parts(detail, 'sent').length === 1;
  const show = async (receiptNumber: string) => {
    detail.receiptNumber = receiptNumber;
    await waitUntil(() => isDrawn(receiptNumber), `${receiptNumber} is shown`);
    await detail.updateComplete;
  };
  await show(receiptA);
  return {
    detail,
    around,
    client,
    replies,
    withdrawals,
    /** Receipt numbers of the events that the page received. */
    changed,
    calls,
    emit,
    show,
    /** Changes the inquiry in the service. */
    become: async (receiptNumber: string, inquiry: Partial<Inquiry>) => {
      states.set(receiptNumber, inquiry);
      await detail.reload();
      await detail.updateComplete;
    },
  };
}

const openPages = new Set<() => void>();

/** Removes the pages of a test, and deletes their stored data. */
export async function closeInquiries() {
  for (const end of openPages) end();
  openPages.clear();
  // A write that is still pending cannot be read without its key.
  for (const baseUrl of ['', new URL('/v1', location.href).href])
    for (const accountId of ['one', 'two']) await new SealedDrafts({ baseUrl }).forget(accountId);
  sessionStorage.clear();
}

export const textarea = (detail: Element) => detail.shadowRoot!.querySelector<HTMLTextAreaElement>('#reply')!;
export const pickerOf = (detail: Element) => detail.shadowRoot!.querySelector('sme-attachment-picker')!;
export const reason = (detail: Element) => detail.shadowRoot!.querySelector<HTMLInputElement>('#reason')!;

export function type(control: HTMLInputElement | HTMLTextAreaElement, text: string) {
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export function attach(detail: Element, ...names: string[]) {
  const field = pickerOf(detail).shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!;
  choose(field, ...names.map(name => pdf(name)));
}

/** The texts of the list of attachments. */
export const attached = (detail: Element) =>
  parts(pickerOf(detail), 'document').map(row => row.querySelector('.file-name')!.textContent);

export const isKept = (detail: Element) => waitUntil(() => parts(detail, 'kept').length === 1, 'the draft is kept');
export const send = (detail: Element) => {
  part(detail, 'send').click();
};

/** Uploads that a test ends, by file name. */
export function heldUploads() {
  const ends = new Map<string, { end: () => void; readonly signal: AbortSignal }>();
  const send: AttachmentsApi['send'] = (file, { name = '', signal } = {}) =>
    new Promise((resolve, reject) => {
      signal!.addEventListener('abort', () => reject(signal!.reason as Error));
      ends.set(name, {
        signal: signal!,
        end: () => resolve({ attachmentId: `id of ${name}`, name, size: file.size, state: 'ready' } as Attachment),
      });
    });
  return { send, of: (name: string) => ends.get(name)! };
}
