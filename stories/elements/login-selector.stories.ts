import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { ifDefined } from 'lit/directives/if-defined.js';

import { SmeError } from '../../src/client/errors.js';
import type { SmeLoginSelector } from '../../src/elements/login-selector/login-selector.js';
import '../../src/elements/login-selector/sme-login-selector.js';
import { failed, loading, ready } from '../../src/session/loadable.js';
import { juristicByRedirect, sampleAccountTypes } from '../../test/support/sample-account.js';
import { parts } from '../../test/support/parts.js';
import { expectOwnLooks, inHostPage } from '../support/host-page.js';
import { expectLoaded } from '../support/loaded.js';
import { withMock } from '../support/with-mock.js';

const meta: Meta<SmeLoginSelector> = {
  title: 'Elements/Login selector',
  component: 'sme-login-selector',
  render: ({ providers, resetToken }) =>
    html`<sme-login-selector
      reset-token=${ifDefined(resetToken || undefined)}
      .providers=${providers}
    ></sme-login-selector>`,
};
export default meta;

type Story = StoryObj<SmeLoginSelector>;

export const Ready: Story = { args: { providers: ready(sampleAccountTypes) } };
export const ThirdProvider: Story = {
  args: {
    providers: ready([
      ...sampleAccountTypes,
      { ...juristicByRedirect, accountType: 'thaid', provider: { th: 'ThaID', en: 'ThaID' } },
    ]),
  },
};
export const NewPassword: Story = { args: { providers: ready(sampleAccountTypes), resetToken: 'token-of-the-link' } };
/** Ready to sign in again before a session ends; another page opens in a window. */
export const InAWindow: Story = {
  args: { providers: ready(sampleAccountTypes) },
  render: ({ providers }) =>
    html`<sme-login-selector again sign-in-page="window" .providers=${providers}></sme-login-selector>`,
};
export const Loading: Story = { args: { providers: loading } };
export const Failed: Story = { args: { providers: failed(new SmeError('unreachable')) } };
export const English: Story = { args: { providers: ready(sampleAccountTypes) }, globals: { locale: 'en' } };
export const Narrow: Story = {
  args: { providers: ready(sampleAccountTypes) },
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
  decorators: [withMock()],
  render: () => html`<sme-login-selector></sme-login-selector>`,
  play: expectLoaded,
};

/** The link to a new password was requested: it can be sent again after a minute. */
export const LinkSent: Story = {
  decorators: [withMock()],
  render: () => html`<sme-login-selector></sme-login-selector>`,
  play: async ({ canvasElement, globals }) => {
    if (globals['scenario'] !== 'as-written') return;
    const selector = canvasElement.querySelector('sme-login-selector')!;
    await waitFor(() => expect(parts(selector, 'choice')).not.toHaveLength(0));
    await userEvent.click(parts(selector, 'choice')[0]!);
    await waitFor(() => expect(selector.querySelector('form .quiet')).not.toBeNull());
    await userEvent.click(selector.querySelector('form .quiet')!);
    await waitFor(() => expect(selector.querySelectorAll('form input')).toHaveLength(1));
    await userEvent.type(selector.querySelector('form input')!, 'somchai{Enter}');
    await waitFor(() => expect(parts(selector, 'send-again')).toHaveLength(1));
  },
};

/** A service that says where people without an account get one. */
export const Registration: Story = {
  decorators: [withMock({ description: { registerAddress: 'https://oneid.sme.go.th/register' } })],
};
