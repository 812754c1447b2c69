import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { SmeError } from '../../src/client/errors.js';
import type { SmeBusinessCard } from '../../src/elements/business-card/business-card.js';
import '../../src/elements/business-card/sme-business-card.js';
import { failed, loading, ready } from '../../src/session/loadable.js';
import { bareBusiness, longNamedBusiness, noodleShop } from '../../test/support/sample-businesses.js';
import { expectOwnLooks, inHostPage } from '../support/host-page.js';

const meta: Meta<SmeBusinessCard> = {
  title: 'Elements/Business card',
  component: 'sme-business-card',
  render: ({ business }) => html`<sme-business-card .business=${business}></sme-business-card>`,
};
export default meta;

type Story = StoryObj<SmeBusinessCard>;

export const Ready: Story = { args: { business: ready(noodleShop) } };
export const NothingKnown: Story = { args: { business: ready(bareBusiness) } };
export const Loading: Story = { args: { business: loading } };
export const Failed: Story = { args: { business: failed(new SmeError('not_found', { status: 404 })) } };
export const English: Story = { args: { business: ready(noodleShop) }, globals: { locale: 'en' } };
export const LongText: Story = { args: { business: ready(longNamedBusiness) } };
export const Narrow: Story = {
  args: { business: ready(longNamedBusiness) },
  globals: { viewport: { value: 'phone' } },
};
export const InAHostPage: Story = {
  ...Ready,
  name: 'Among foreign styles',
  decorators: [inHostPage],
  play: expectOwnLooks,
};
