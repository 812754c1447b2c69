import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { SmeError } from '../../src/client/errors.js';
import type { SmeInquiryList } from '../../src/elements/inquiry-list/inquiry-list.js';
import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import { inquiryOrder } from '../../src/rules/search.js';
import { failed, loading, ready } from '../../src/session/loadable.js';
import {
  inquiryPage,
  longInquiry,
  manyInquiries,
  newInquiry,
  noInquiries,
  sampleInquiries,
} from '../../test/support/sample-inquiries.js';
import { expectOwnLooks, inHostPage } from '../support/host-page.js';
import { expectLoaded } from '../support/loaded.js';
import { withMock } from '../support/with-mock.js';

const meta: Meta<SmeInquiryList> = {
  title: 'Elements/Inquiry list',
  component: 'sme-inquiry-list',
  args: { status: 'all', sort: 'activity' },
  argTypes: {
    status: { control: 'select', options: ['new', 'in_progress', 'all'] },
    sort: { control: 'select', options: ['activity', 'contacted'] },
  },
  render: ({ inquiries, status, sort }) =>
    html`<sme-inquiry-list status=${status} sort=${sort} .inquiries=${inquiries}></sme-inquiry-list>`,
};
export default meta;

type Story = StoryObj<SmeInquiryList>;

export const Ready: Story = { args: { inquiries: ready(inquiryPage(sampleInquiries)) } };
export const NewChosen: Story = { args: { status: 'new', inquiries: ready(inquiryPage([newInquiry])) } };
/** The latest contact first: rows show when that was. */
export const ByContact: Story = {
  args: { sort: 'contacted', inquiries: ready(inquiryPage(sampleInquiries.toSorted(inquiryOrder('contacted')))) },
};
export const MoreToShow: Story = {
  args: { inquiries: ready(inquiryPage(manyInquiries(1, 3), { total: 57, nextCursor: 'next' })) },
};
export const Loading: Story = { args: { inquiries: loading } };
export const Empty: Story = { args: { inquiries: ready(noInquiries) } };
export const NoneInProgress: Story = { args: { status: 'in_progress', inquiries: ready(inquiryPage([])) } };
export const Failed: Story = { args: { inquiries: failed(new SmeError('unreachable')) } };
export const English: Story = { args: { inquiries: ready(inquiryPage(sampleInquiries)) }, globals: { locale: 'en' } };
export const LongText: Story = { args: { inquiries: ready(inquiryPage([longInquiry])) } };
export const Narrow: Story = {
  args: { inquiries: ready(inquiryPage(sampleInquiries)) },
  globals: { viewport: { value: 'phone' } },
};
export const InAHostPage: Story = {
  ...Ready,
  name: 'Among foreign styles',
  decorators: [inHostPage],
  play: expectOwnLooks,
};

/** Loads from the mock: choose a scenario in the toolbar. */
export const FromService: Story = {
  decorators: [withMock({ username: 'somying' })],
  render: () => html`<sme-inquiry-list></sme-inquiry-list>`,
  play: expectLoaded,
};
