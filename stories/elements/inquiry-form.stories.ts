import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import { SmeError } from '../../src/client/errors.js';
import type { SmeInquiryForm } from '../../src/elements/inquiry-form/inquiry-form.js';
import '../../src/elements/inquiry-form/sme-inquiry-form.js';
import { createSmeClient } from '../../src/index.js';
import { createMock } from '../../src/mock/index.js';
import { SealedDrafts } from '../../src/session/drafts/sealed-drafts.js';
import { failed, idle, loading, ready } from '../../src/session/loadable.js';
import { longNamedBusiness, noodleShop, sampleBusinesses } from '../../test/support/sample-businesses.js';
import { part, parts } from '../../test/support/parts.js';
import { sampleAgencies, sampleCategories } from '../../test/support/sample-reference.js';
import { withMock } from '../support/with-mock.js';
import { expectOwnLooks, inHostPage } from '../support/host-page.js';

const options = {
  businesses: sampleBusinesses,
  categories: sampleCategories,
  agencies: sampleAgencies,
  routingAgencyId: 'osmep',
};

const meta: Meta<SmeInquiryForm> = {
  title: 'Elements/Inquiry form',
  component: 'sme-inquiry-form',
  argTypes: { attachMode: { control: 'select', options: ['one-step', 'two-step'] } },
  args: { options: ready(options), attachMode: 'one-step', draft: {} },
  render: ({ options: choices, attachMode, draft }) =>
    html`<sme-inquiry-form attach-mode=${attachMode} .options=${choices} .draft=${draft}></sme-inquiry-form>`,
};
export default meta;

type Story = StoryObj<SmeInquiryForm>;

/** With the mock: it can be filled in and submitted, with documents. */
export const WithService: Story = { decorators: [withMock({ username: 'somying' })] };
export const Ready: Story = {};
export const OnlyBusiness: Story = { args: { options: ready({ ...options, businesses: [noodleShop] }) } };
export const Begun: Story = {
  args: { draft: { categoryId: 'tax', agencyId: 'rd', subject: 'ภาษีเงินได้ครึ่งปี', detail: 'ต้องยื่นเมื่อใด' } },
};
/** The person wrote on behalf of one business, and then asked for the form of another: nothing moves by itself. */
export const OtherBusiness: Story = {
  args: {
    options: ready({ ...options, businesses: [longNamedBusiness, noodleShop] }),
    draft: { businessId: longNamedBusiness.businessId, subject: 'ภาษีเงินได้ครึ่งปี' },
  },
  render: ({ options: choices, draft }) =>
    html`<sme-inquiry-form
      business-id=${noodleShop.businessId}
      .options=${choices}
      .draft=${draft}
    ></sme-inquiry-form>`,
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('sme-inquiry-form')!;
    await waitFor(() => expect(parts(form, 'other-business')).toHaveLength(1));
  },
};
export const TwoSteps: Story = { args: { attachMode: 'two-step' } };
export const Empty: Story = { args: { options: ready({ ...options, businesses: [] }) } };
export const Loading: Story = { args: { options: loading } };
export const Failed: Story = { args: { options: failed(new SmeError('unreachable')) } };
export const English: Story = { globals: { locale: 'en' } };
export const LongText: Story = {
  args: {
    options: ready({ ...options, businesses: [longNamedBusiness, noodleShop] }),
    draft: { subject: 'ที่'.repeat(160) },
  },
};
/** Most of what the subject and the details may hold is used, and of the subject too much. */
export const NearTheLimit: Story = {
  globals: { locale: 'th' },
  args: {
    options: ready({ ...options, businesses: [noodleShop] }),
    draft: { categoryId: 'tax', agencyId: 'rd', subject: 'ภาษี'.repeat(60), detail: 'ต้องยื่นเมื่อใด '.repeat(300) },
  },
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('sme-inquiry-form')!;
    await waitFor(() =>
      expect(parts(form, 'counter').map(({ textContent }) => textContent)).toEqual([
        'เกินจำนวนที่กำหนด 30 ตัวอักษร',
        'เหลืออีก 701 ตัวอักษร',
      ]),
    );
    await userEvent.click(part(form, 'send'));
    await waitFor(() => expect(form.shadowRoot!.activeElement).toBe(part(form, 'error-summary')));
  },
};
export const Narrow: Story = { globals: { viewport: { value: 'phone' } } };
export const InAHostPage: Story = {
  ...Ready,
  name: 'Among foreign styles',
  decorators: [inHostPage],
  play: expectOwnLooks,
};

/** Submitted while empty: the summary of errors gets the focus, and links to the first field. */
export const WithErrors: Story = {
  ...Ready,
  globals: { locale: 'th' },
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('sme-inquiry-form')!;
    await waitFor(() => expect(parts(form, 'send')).toHaveLength(1));
    await userEvent.click(part(form, 'send'));
    await waitFor(() => expect(form.shadowRoot!.activeElement).toBe(part(form, 'error-summary')));
    await expect(part(form, 'error-summary').textContent).toContain('กรุณาระบุเรื่องที่จะติดต่อ');
    await userEvent.click(part(form, 'error-summary').querySelector('a')!);
    await expect(part(form, 'form').contains(form.shadowRoot!.activeElement)).toBe(true);
  },
};

const text = { categoryId: 'tax', agencyId: 'rd', subject: 'ภาษีเงินได้ครึ่งปี', detail: 'ต้องยื่นเมื่อใด' };

/** After a reload: the typed text is back with its documents, and may have arrived already. */
export const Restored: Story = {
  loaders: [
    () =>
      keptByReload(text, {
        submission: { idempotencyKey: 'key-of-a-story-0001', tried: [], unsure: true },
        attachments: [
          uploaded('a-1', 'หนังสือรับรองนิติบุคคล.pdf', 412_000),
          uploaded('a-2', `${'แผนที่ตั้งสถานประกอบการ'.repeat(4)}.jpg`, 2_350_000),
        ],
      }),
  ],
  args: { options: idle },
  decorators: [withMock({ username: 'somying' })],
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('sme-inquiry-form')!;
    await waitFor(() => expect(parts(form, 'carried')).toHaveLength(1));
  },
};

/** The page was reloaded during an upload: the file is named, and must be chosen again. */
export const UploadCutOff: Story = {
  ...Restored,
  loaders: [
    () =>
      keptByReload(text, {
        attachments: [uploaded('a-1', 'หนังสือรับรองนิติบุคคล.pdf', 412_000)],
        rejected: [
          { name: 'แผนธุรกิจ.pdf', code: 'interrupted' },
          { name: 'โปรแกรม.exe', code: 'type_rejected' },
        ],
      }),
  ],
};

/** A draft was begun before the one from before the reload was found: the person chooses. */
export const AnotherDraft: Story = {
  ...Restored,
  loaders: [() => keptByReload({ ...text, subject: 'ร่างที่กำลังกรอก' }, { earlier: [keptDraft(text)] })],
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('sme-inquiry-form')!;
    await waitFor(() => expect(parts(form, 'another-draft')).toHaveLength(1));
  },
};

type Kept = Record<string, unknown>;

function keptDraft(fields: Kept, more: Kept = {}): Kept {
  return { fields, open: null, submission: null, attachments: [], rejected: [], ...more };
}

/** The draft that the tab would have stored for the person of the story. */
async function keptByReload(fields: Kept, more: Kept = {}) {
  const { fetch } = createMock();
  const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href, fetch });
  const { accountId } = await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
  await new SealedDrafts({ baseUrl: client.baseUrl }).save(accountId, 'inquiry/', {
    earlier: [],
    ...keptDraft(fields, more),
  });
}

function uploaded(attachmentId: string, name: string, size: number): Kept {
  return { attachmentId, name, size, mediaType: 'application/pdf', state: 'ready', received: size };
}
