import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import type { SmeAttachmentPicker } from '../../src/elements/attachment-picker/attachment-picker.js';
import '../../src/elements/attachment-picker/sme-attachment-picker.js';
import { withMock } from '../support/with-mock.js';
import { expectOwnLooks, inHostPage } from '../support/host-page.js';

const meta: Meta<SmeAttachmentPicker> = {
  title: 'Elements/Attachment picker',
  component: 'sme-attachment-picker',
  args: { attachMode: 'one-step' },
  decorators: [withMock({ username: 'somying' })],
  argTypes: { attachMode: { control: 'select', options: ['one-step', 'two-step'] } },
  render: ({ attachMode }) => html`<sme-attachment-picker attach-mode=${attachMode}></sme-attachment-picker>`,
};
export default meta;

type Story = StoryObj<SmeAttachmentPicker>;

export const Ready: Story = {};
export const TwoSteps: Story = { args: { attachMode: 'two-step' } };
export const English: Story = { globals: { locale: 'en' } };
export const Narrow: Story = { globals: { viewport: { value: 'phone' } } };
export const InAHostPage: Story = { ...Ready, decorators: [inHostPage], play: expectOwnLooks };
