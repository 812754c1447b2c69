import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { SmeError } from '../../src/client/errors.js';
import type { SmeDataExport } from '../../src/elements/data-export/data-export.js';
import '../../src/elements/data-export/sme-data-export.js';
import { expectOwnLooks, inHostPage } from '../support/host-page.js';

const meta: Meta<SmeDataExport> = {
  title: 'Elements/Data export',
  component: 'sme-data-export',
  render: ({ download }) => html`<sme-data-export .download=${download}></sme-data-export>`,
};
export default meta;

type Story = StoryObj<SmeDataExport>;

export const Ready: Story = { args: { download: { status: 'idle' } } };
export const Downloading: Story = { args: { download: { status: 'loading', format: 'csv', received: 12_400_000 } } };
export const Saved: Story = { args: { download: { status: 'saved', received: 25_400_000 } } };
export const Failed: Story = {
  args: { download: { status: 'failed', format: 'json', error: new SmeError('unreachable') } },
};
export const English: Story = { ...Downloading, globals: { locale: 'en' } };
export const Narrow: Story = { ...Downloading, globals: { viewport: { value: 'phone' } } };
export const InAHostPage: Story = {
  ...Ready,
  name: 'Among foreign styles',
  decorators: [inHostPage],
  play: expectOwnLooks,
};
