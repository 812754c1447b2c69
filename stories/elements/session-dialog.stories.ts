import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import type { SessionEvents, SessionState } from '../../src/client/client.js';
import { SmeError } from '../../src/client/errors.js';
import type { SmeSessionDialog } from '../../src/elements/session-dialog/session-dialog.js';
import '../../src/elements/session-dialog/sme-session-dialog.js';
import { fakeClient } from '../../test/support/fake-client.js';
import { part } from '../../test/support/parts.js';
import { provideClient } from '../../test/support/provide-client.js';
import { sampleAccountTypes, somying } from '../../test/support/sample-account.js';

const now = Date.parse('2026-11-22T09:05:00.000Z');
const ending: SessionState = { status: 'signed-in', account: somying, expiresAt: '2026-11-22T09:06:55.000Z' };
const over: SessionState = { status: 'expired' };

/** A page with a session in this state, and a clock that stands still. */
function withSession(state: SessionState, keptBy: SessionEvents['keptBy'] = 'client'): Decorator {
  return story => {
    const client = fakeClient({
      auth: {
        accountTypes: async () => sampleAccountTypes,
        extend: () => (state === ending ? Promise.reject(new SmeError('unreachable')) : Promise.resolve(null)),
        resume: async () => null,
      },
      clock: { now: () => now },
      session: { state, subscribe: () => () => undefined, keptBy },
    });
    const around = provideClient(client);
    render(story(), around);
    return html`${around}`;
  };
}

const meta: Meta<SmeSessionDialog> = {
  title: 'Elements/Session dialog',
  component: 'sme-session-dialog',
  // A modal dialog covers the whole page, so each has a page of its own in the docs.
  parameters: { docs: { story: { inline: false, height: '36rem' } } },
  render: () => html`<sme-session-dialog></sme-session-dialog>`,
};
export default meta;

type Story = StoryObj<SmeSessionDialog>;

export const Ending: Story = { decorators: [withSession(ending)] };
export const NoMoreTimeForNow: Story = {
  decorators: [withSession(ending)],
  play: async ({ canvasElement }) => {
    const dialog = canvasElement.querySelector('sme-session-dialog')!;
    await waitFor(() => expect(part(dialog, 'stay')).toBeTruthy());
    await userEvent.click(part(dialog, 'stay'));
    await waitFor(() => expect(part(dialog, 'failure')).toBeTruthy());
  },
};
export const Over: Story = { decorators: [withSession(over)] };
export const KeptByTheHost: Story = { decorators: [withSession(over, 'host')] };
export const English: Story = { decorators: [withSession(ending)], globals: { locale: 'en' } };
export const Narrow: Story = { decorators: [withSession(over)], globals: { viewport: { value: 'phone' } } };
