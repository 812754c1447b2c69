import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ContextProvider } from '@lit/context';
import { expect, waitFor } from 'storybook/test';

import type { Inquiry } from '../../src/contract/types.js';
import '../../src/elements/inquiry-detail/sme-inquiry-detail.js';
import { keepDraftsContext } from '../../src/session/drafts/keep-drafts-context.js';
import { sealedDraftsOf } from '../../src/session/drafts/sealed-drafts.js';
import { fakeAttachments } from '../../test/support/fake-attachments.js';
import { fakeClient } from '../../test/support/fake-client.js';
import { fakeSession } from '../../test/support/fake-session.js';
import { parts } from '../../test/support/parts.js';
import { provideClient } from '../../test/support/provide-client.js';
import { somying } from '../../test/support/sample-account.js';
import { registrationForm, sentByCitizen, shopPhoto } from '../../test/support/sample-history.js';
import { waitingInquiryInFull } from '../../test/support/sample-inquiries.js';

/** What a person had written to an agency before the page was loaded again. */
const meta: Meta = { title: 'Elements/Kept texts' };
export default meta;

type Story = StoryObj;

const text = 'แนบหนังสือรับรองการจดทะเบียนและแผนที่ตั้งโรงงานมาแล้ว\nหากต้องการเอกสารเพิ่มเติมกรุณาแจ้งทางระบบนี้ได้เลย ขอบคุณค่ะ';
const kept = { fields: { reply: text }, open: true, submission: null, attachments: [], rejected: [] };
const attachments = [registrationForm, { ...shopPhoto, name: `${'แผนที่ตั้งสถานประกอบการ'.repeat(4)}.jpg` }];
const submission = { idempotencyKey: 'key-of-a-story-0001', tried: [], unsure: true };
const closed: Partial<Inquiry> = { waitingFor: 'none', capabilities: { canReply: false, canWithdraw: false } };

/** An inquiry whose reply was begun, in a page that has just been loaded; `shown` is the part that tells so. */
function loadedAgain(shown: string, draft: object, changes: Partial<Inquiry> = {}): Pick<Story, 'render' | 'play'> {
  const inquiry = { ...waitingInquiryInFull, unread: false, ...changes };
  const { receiptNumber } = inquiry;
  return {
    render: () => {
      const { session } = fakeSession({ status: 'signed-in', account: somying, expiresAt: '2036-11-22T09:05:00.000Z' });
      const client = fakeClient({
        session,
        attachments: fakeAttachments().api,
        notifications: { watch: () => () => undefined },
        inquiries: {
          get: async () => inquiry,
          history: async () => ({ receiptNumber, entries: [sentByCitizen], asOf: sentByCitizen.occurredAt }),
        },
      });
      const around = provideClient(client);
      new ContextProvider(around, { context: keepDraftsContext, initialValue: true });
      void sealedDraftsOf(client)
        .save(somying.accountId, `reply/${receiptNumber}`, { ...kept, earlier: [], ...draft })
        .then(() => {
          const detail = document.createElement('sme-inquiry-detail');
          detail.receiptNumber = receiptNumber;
          around.append(detail);
        });
      return around;
    },
    play: async ({ canvasElement }) => {
      await waitFor(() => {
        const detail = canvasElement.querySelector('sme-inquiry-detail')!;
        const control = detail.shadowRoot?.querySelector<HTMLTextAreaElement>('#reply');
        return expect(control?.value).toBe(text);
      });
      await expect(parts(canvasElement.querySelector('sme-inquiry-detail')!, shown)).toHaveLength(1);
    },
  };
}

/** A reply that is there again with its documents, as the person left it. */
export const Restored: Story = loadedAgain('restored', { attachments });

/** It had been sent, and the answer was lost: nobody knows whether it arrived. */
export const PerhapsSent: Story = loadedAgain('restored', { attachments, submission });

/** Another reply was begun before this one was found: the person chooses. */
export const AnotherReply: Story = loadedAgain('another-draft', {
  earlier: [{ ...kept, fields: { reply: 'ร่างก่อนหน้า' } }],
});

/** The inquiry was completed meanwhile: the text can be read, copied and deleted, and not be sent. */
export const Unsent: Story = loadedAgain(
  'unsent',
  { attachments },
  { ...closed, status: 'completed', outcome: 'answered' },
);

/** As above, but nobody knows whether it was sent in time. */
export const UnsentPerhapsSent: Story = loadedAgain(
  'unsent',
  { submission },
  { ...closed, status: 'completed', outcome: 'answered' },
);

/** The agency takes no reply just now, and may later. */
export const NotNow: Story = loadedAgain('unsent', {}, { ...closed, waitingFor: 'agency' });

/** Files that are not attached, until the person has dismissed them; one was cut off by the reload. */
export const RejectedFiles: Story = loadedAgain('restored', {
  attachments: [registrationForm],
  rejected: [
    { name: `${'แผนที่ตั้งโรงงาน'.repeat(5)}.pdf`, code: 'interrupted' },
    { name: 'โปรแกรมคำนวณภาษี.exe', code: 'type_rejected' },
    { name: 'ภาพถ่ายหน้าร้าน.png', code: 'too_big' },
  ],
});

/** An inquiry that was completed meanwhile, for which files had been refused. */
export const UnsentRejectedFiles: Story = loadedAgain(
  'unsent',
  { attachments: [registrationForm], rejected: [{ name: 'แผนที่ตั้งโรงงาน.pdf', code: 'interrupted' }] },
  { ...closed, status: 'completed', outcome: 'answered' },
);

/** As above, with an earlier reply that can be read instead. */
export const UnsentAnotherReply: Story = loadedAgain(
  'another-draft',
  { attachments, earlier: [{ ...kept, fields: { reply: 'ร่างก่อนหน้า' } }] },
  { ...closed, status: 'completed', outcome: 'answered' },
);
