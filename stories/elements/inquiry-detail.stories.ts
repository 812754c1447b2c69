import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import { SmeError } from '../../src/client/errors.js';
import type { SmeInquiryDetail } from '../../src/elements/inquiry-detail/inquiry-detail.js';
import '../../src/elements/inquiry-detail/sme-inquiry-detail.js';
import { failed, loading, ready } from '../../src/session/loadable.js';
import { fakeClient } from '../../test/support/fake-client.js';
import { part, parts } from '../../test/support/parts.js';
import { provideClient } from '../../test/support/provide-client.js';
import { longEntry, sampleHistory, sentByCitizen } from '../../test/support/sample-history.js';
import {
  answeredInquiryInFull,
  longInquiryInFull,
  newInquiryInFull,
  waitingInquiryInFull,
} from '../../test/support/sample-inquiries.js';
import { expectOwnLooks, inHostPage } from '../support/host-page.js';
import { expectLoaded } from '../support/loaded.js';
import { withMock } from '../support/with-mock.js';

const meta: Meta<SmeInquiryDetail> = {
  title: 'Elements/Inquiry detail',
  component: 'sme-inquiry-detail',
  render: ({ inquiry, history, receiptNumber }) => html`
    <sme-inquiry-detail .receiptNumber=${receiptNumber} .inquiry=${inquiry} .history=${history}></sme-inquiry-detail>
  `,
  args: { receiptNumber: '2569-04718236-5' },
};
export default meta;

type Story = StoryObj<SmeInquiryDetail>;

/** Replies and withdrawals need a service; this one has the inquiry and rejects everything else. */
function withService(inquiry: typeof newInquiryInFull): NonNullable<Story['render']> {
  return () => {
    const around = provideClient(
      fakeClient({
        inquiries: {
          get: async () => inquiry,
          history: async receiptNumber => ({ receiptNumber, entries: [sentByCitizen], asOf: inquiry.contactedAt }),
        },
      }),
    );
    const detail = document.createElement('sme-inquiry-detail');
    detail.receiptNumber = inquiry.receiptNumber;
    around.append(detail);
    return around;
  };
}

export const Ready: Story = {
  args: { inquiry: ready(answeredInquiryInFull), history: ready(sampleHistory) },
};
export const MayReply: Story = { render: withService(waitingInquiryInFull) };
export const MayWithdraw: Story = { render: withService(newInquiryInFull) };
/** The confirmation before a withdrawal. */
export const Withdrawing: Story = {
  ...MayWithdraw,
  globals: { locale: 'th' },
  play: async ({ canvasElement }) => {
    const detail = canvasElement.querySelector('sme-inquiry-detail')!;
    await waitFor(() => expect(parts(detail, 'withdraw')).toHaveLength(1));
    await userEvent.click(part(detail, 'withdraw'));
    await expect(part(detail, 'dialog')).toHaveAttribute('open');
    await expect(part(detail, 'dialog').textContent).toContain('ยกเลิกเรื่องนี้หรือไม่');
  },
};
export const Loading: Story = { args: { inquiry: loading } };
export const Failed: Story = { args: { inquiry: failed(new SmeError('not_found')) } };
export const English: Story = { args: { ...Ready.args }, globals: { locale: 'en' } };
export const LongText: Story = {
  args: { inquiry: ready(longInquiryInFull), history: ready([sentByCitizen, longEntry]) },
};
export const Narrow: Story = { args: { ...Ready.args }, globals: { viewport: { value: 'phone' } } };
export const InAHostPage: Story = {
  ...Ready,
  name: 'Among foreign styles',
  decorators: [inHostPage],
  play: expectOwnLooks,
};

/** Loads from the mock: choose a scenario in the toolbar. */
export const FromService: Story = {
  decorators: [withMock({ username: 'somying' })],
  render: () => html`<sme-inquiry-detail receipt-number="2569-92751860-2"></sme-inquiry-detail>`,
  play: expectLoaded,
};
