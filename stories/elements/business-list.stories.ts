import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { SmeError } from '../../src/client/errors.js';
import type { SmeBusinessList } from '../../src/elements/business-list/business-list.js';
import '../../src/elements/business-list/sme-business-list.js';
import { failed, loading, ready } from '../../src/session/loadable.js';
import { longNamedBusiness, noodleShop, sampleBusinesses } from '../../test/support/sample-businesses.js';
import { expectOwnLooks, inHostPage } from '../support/host-page.js';
import { expectLoaded } from '../support/loaded.js';
import { withMock } from '../support/with-mock.js';

const meta: Meta<SmeBusinessList> = {
  title: 'Elements/Business list',
  component: 'sme-business-list',
  render: ({ businesses }) => html`<sme-business-list .businesses=${businesses}></sme-business-list>`,
};
export default meta;

type Story = StoryObj<SmeBusinessList>;

export const Ready: Story = { args: { businesses: ready(sampleBusinesses) } };
export const OnlyOne: Story = { args: { businesses: ready([noodleShop]) } };
export const Empty: Story = { args: { businesses: ready([]) } };
export const Loading: Story = { args: { businesses: loading } };
export const Failed: Story = { args: { businesses: failed(new SmeError('unreachable')) } };
export const English: Story = { args: { businesses: ready(sampleBusinesses) }, globals: { locale: 'en' } };
export const LongText: Story = { args: { businesses: ready([longNamedBusiness]) } };
export const Narrow: Story = {
  args: { businesses: ready([longNamedBusiness, noodleShop]) },
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
  render: () => html`<sme-business-list></sme-business-list>`,
  play: expectLoaded,
};
