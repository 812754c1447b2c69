import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { SmeError } from '../../src/client/errors.js';
import type { SmeHistoryTimeline } from '../../src/elements/history-timeline/history-timeline.js';
import '../../src/elements/history-timeline/sme-history-timeline.js';
import { failed, loading, ready } from '../../src/session/loadable.js';
import { acceptedByOsmep, longEntry, sampleHistory } from '../../test/support/sample-history.js';
import { expectOwnLooks, inHostPage } from '../support/host-page.js';
import { expectLoaded } from '../support/loaded.js';
import { withMock } from '../support/with-mock.js';

const meta: Meta<SmeHistoryTimeline> = {
  title: 'Elements/History timeline',
  component: 'sme-history-timeline',
  args: { order: 'newest' },
  argTypes: { order: { control: 'select', options: ['newest', 'oldest'] } },
  render: ({ history, order }) =>
    html`<sme-history-timeline order=${order} .history=${history}></sme-history-timeline>`,
};
export default meta;

type Story = StoryObj<SmeHistoryTimeline>;

export const Ready: Story = { args: { history: ready(sampleHistory) } };
export const OldestFirst: Story = { args: { history: ready(sampleHistory), order: 'oldest' } };
export const Loading: Story = { args: { history: loading } };
export const Empty: Story = { args: { history: ready([]) } };
export const Failed: Story = { args: { history: failed(new SmeError('unreachable')) } };
export const English: Story = { args: { history: ready(sampleHistory) }, globals: { locale: 'en' } };
export const LongText: Story = { args: { history: ready([longEntry, acceptedByOsmep]) } };
export const Narrow: Story = {
  args: { history: ready(sampleHistory) },
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
  render: () => html`<sme-history-timeline receipt-number="2569-92751860-2"></sme-history-timeline>`,
  play: expectLoaded,
};
