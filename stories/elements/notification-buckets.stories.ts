import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { SmeError } from '../../src/client/errors.js';
import type { SmeNotificationBuckets } from '../../src/elements/notification-buckets/notification-buckets.js';
import '../../src/elements/notification-buckets/sme-notification-buckets.js';
import { failed, loading, ready } from '../../src/session/loadable.js';
import {
  acceptedToday,
  askedForInformation,
  longNotification,
  noNotifications,
  notificationPage,
} from '../../test/support/sample-notifications.js';
import { expectOwnLooks, inHostPage } from '../support/host-page.js';
import { expectLoaded } from '../support/loaded.js';
import { withMock } from '../support/with-mock.js';

const meta: Meta<SmeNotificationBuckets> = {
  title: 'Elements/Notification buckets',
  component: 'sme-notification-buckets',
  args: { bucket: '1-7' },
  argTypes: { bucket: { control: 'select', options: ['1-7', '8-15', 'over-15'] } },
  render: ({ notifications, bucket }) => html`
    <sme-notification-buckets bucket=${bucket} .notifications=${notifications}></sme-notification-buckets>
  `,
};
export default meta;

type Story = StoryObj<SmeNotificationBuckets>;

export const Ready: Story = { args: { notifications: ready(notificationPage([acceptedToday, askedForInformation])) } };
export const NoneOver15Days: Story = { args: { bucket: 'over-15', notifications: ready(notificationPage([])) } };
export const Loading: Story = { args: { notifications: loading } };
export const Empty: Story = { args: { notifications: ready(noNotifications) } };
export const Failed: Story = { args: { notifications: failed(new SmeError('unreachable')) } };
export const English: Story = { args: { ...Ready.args }, globals: { locale: 'en' } };
export const LongText: Story = { args: { notifications: ready(notificationPage([longNotification])) } };
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
  render: () => html`<sme-notification-buckets></sme-notification-buckets>`,
  play: expectLoaded,
};
