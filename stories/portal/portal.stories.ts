import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import type { SmePortal } from '../../src/portal/portal.js';
import '../../src/portal/sme-portal.js';
import { expectOwnLooks, inHostPage } from '../support/host-page.js';
import { expectFailed } from '../support/loaded.js';
import { allBut, withMock } from '../support/with-mock.js';

const meta: Meta<SmePortal> = {
  title: 'Portal/The whole service',
  component: 'sme-portal',
  render: () => html`<sme-portal></sme-portal>`,
};
export default meta;

type Story = StoryObj<SmePortal>;

export const SignIn: Story = { decorators: [withMock()] };

export const SignedIn: Story = { decorators: [withMock({ username: 'somying' })] };

export const NothingYet: Story = { decorators: [withMock({ username: 'somchai' })] };

export const TenThousandInquiries: Story = { decorators: [withMock({ username: 'busy' })] };

export const English: Story = { globals: { locale: 'en' }, decorators: [withMock({ username: 'somying' })] };

export const Offline: Story = { decorators: [withMock({ scenario: 'offline' })], play: expectFailed };

export const Slow: Story = { decorators: [withMock({ scenario: 'slow' })] };

/** A service without search, notifications, documents and a copy of the data. */
export const LessOffered: Story = {
  decorators: [
    withMock({
      username: 'somying',
      description: {
        operations: allBut(
          'searchInquiries',
          'listNotifications',
          'createAttachment',
          'exportMyData',
          'exportMyInquiries',
        ),
      },
    }),
  ],
};

export const Narrow: Story = {
  decorators: [withMock({ username: 'somying' })],
  globals: { viewport: { value: 'phone' } },
};

/** Twenty lines of tokens, `themes/agriculture.css`, give the look of another ministry. */
export const AsAnotherMinistry: Story = {
  decorators: [withMock({ username: 'somying' })],
  globals: { theme: 'agriculture' },
};

export const InAHostPage: Story = {
  decorators: [withMock({ username: 'somying' }), inHostPage],
  play: expectOwnLooks,
};

/** From menu to menu, in the manual's order. */
export const Journey: Story = {
  globals: { locale: 'th' },
  decorators: [withMock({ username: 'somying' })],
  play: async ({ canvasElement, step }) => {
    const portal = canvasElement.querySelector('sme-portal')!;
    const inside = () => portal.shadowRoot!;
    const press = async (menu: string) => {
      const buttons = [...inside().querySelectorAll<HTMLButtonElement>('[part="menu"] button')];
      await userEvent.click(buttons.find(button => button.textContent.includes(menu))!);
    };
    const shows = (tag: string) => waitFor(() => expect(inside().querySelector(tag)).toBeTruthy());

    await waitFor(() => expect(inside().querySelector('[part="menu"]')).toBeTruthy());
    await step('businesses first', () => shows('sme-business-list'));
    await step('inquiries', async () => {
      await press('เรื่องที่ท่านติดต่อ');
      await shows('sme-inquiry-list');
    });
    await step('search', async () => {
      await press('ค้นหาเรื่องที่ท่านติดต่อ');
      await shows('sme-search-panel');
    });
    await step('notifications', async () => {
      await press('แจ้งเตือน');
      await shows('sme-notification-buckets');
    });
    await step('sign out', async () => {
      await press('ออกจากระบบ');
      await waitFor(() => expect(inside().querySelector('sme-login-selector')).toBeTruthy());
    });
  },
};

/** A reply that its writer has sent before signing out; `answer` is what comes instead of the service's own. */
function signedOutWhileSubmitting(expected: string, answer?: () => Response | Promise<Response>): Story {
  return {
    globals: { locale: 'th' },
    decorators: [withMock({ username: 'somying' })],
    play: async ({ canvasElement }) => {
      const portal = canvasElement.querySelector('sme-portal')!;
      const { client } = canvasElement.querySelector('sme-one-id')!;
      let isHeld = false;
      let letGo: () => void = () => undefined;
      const signedOut = new Promise<void>(resolve => (letGo = resolve));
      client!.api.use({
        onResponse: async ({ schemaPath }) => {
          if (!schemaPath.endsWith('/replies')) return undefined;
          isHeld = true;
          await signedOut;
          return answer?.();
        },
      });
      const inside = () => portal.shadowRoot!;
      await waitFor(() => expect(inside().querySelector('[part="menu"]')).toBeTruthy());
      await portal.show({ view: 'inquiry', receiptNumber: '2569-73915508-1', from: 'inquiries' });
      const detail = () => inside().querySelector('sme-inquiry-detail')!.shadowRoot!;
      await waitFor(() => expect(detail().querySelector('#reply, [part="write"]')).toBeTruthy());
      detail().querySelector<HTMLElement>('[part="write"]')?.click();
      await waitFor(() => expect(detail().querySelector('#reply')).toBeTruthy());
      await userEvent.type(detail().querySelector('#reply')!, 'ส่งเอกสารแล้ว');
      await userEvent.click(detail().querySelector('[part="send"]')!);
      await waitFor(() => expect(isHeld).toBe(true));
      await client!.auth.signOut();
      letGo();
      await waitFor(() => expect(inside().querySelector('[part="unfinished"]')?.textContent).toContain(expected));
    },
  };
}

const failure = (status: number, code: string) =>
  Response.json(
    { code, status, title: '', type: 'about:blank', requestId: 'r' },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

export const SignedOutWhileSubmitting = signedOutWhileSubmitting(
  'ยังอยู่ระหว่างการส่ง',
  () => new Promise<Response>(() => undefined),
);

export const SignedOutAndReceived = signedOutWhileSubmitting('ส่งถึงแล้ว');

export const SignedOutAndUnknown = signedOutWhileSubmitting('ยังไม่ได้รับผลการส่ง', () => failure(503, 'internal_error'));

export const SignedOutAndUnsent = signedOutWhileSubmitting('ยังไม่ได้ส่ง', () => failure(409, 'not_allowed_now'));
