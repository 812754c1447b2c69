import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import type { SmeAttachmentPicker } from '../../src/elements/attachment-picker/attachment-picker.js';
import '../../src/elements/attachment-picker/sme-attachment-picker.js';
import { holding, type Held } from '../support/held-uploads.js';
import { withMock } from '../support/with-mock.js';
import { expectOwnLooks, inHostPage } from '../support/host-page.js';

const meta: Meta<SmeAttachmentPicker> = {
  title: 'Elements/Attachment picker',
  component: 'sme-attachment-picker',
  args: { attachMode: 'one-step' },
  argTypes: { attachMode: { control: 'select', options: ['one-step', 'two-step'] } },
  render: ({ attachMode }) => html`<sme-attachment-picker attach-mode=${attachMode}></sme-attachment-picker>`,
};
export default meta;

type Story = StoryObj<SmeAttachmentPicker>;

const size = 2_400_000;
const plan: Held = { name: 'แผนธุรกิจ.pdf', size, state: 'sending', sent: 960_000 };
const others: readonly Held[] = [
  { name: 'หนังสือรับรอง.pdf', size, state: 'queued' },
  { name: 'แบบคำขอ.pdf', size: 300_000, state: 'ready' },
];

/** With the mock: documents can be chosen and uploaded. */
export const Ready: Story = { decorators: [withMock({ username: 'somying' })] };
export const TwoSteps: Story = { ...Ready, args: { attachMode: 'two-step' } };
export const Uploading: Story = holding(plan, ...others);
export const WaitingForNetwork: Story = holding({ ...plan, state: 'waiting' }, ...others);
export const BeingScanned: Story = holding({ ...plan, state: 'scanning', sent: size });
export const Failed: Story = holding({ ...plan, state: { error: 'unreachable' } }, ...others);
export const Infected: Story = holding({ ...plan, state: { error: 'attachment_infected' } });
export const FileChanged: Story = holding({ ...plan, state: { error: 'unreadable_file' } });
export const LongText: Story = holding({ ...plan, name: `${'หนังสือรับรองการจดทะเบียนนิติบุคคล'.repeat(5)}.pdf` });
export const English: Story = { ...Uploading, globals: { locale: 'en' } };
export const Narrow: Story = { ...LongText, globals: { viewport: { value: 'phone' } } };
export const InAHostPage: Story = {
  ...Ready,
  name: 'Among foreign styles',
  decorators: [inHostPage],
  play: expectOwnLooks,
};
