import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createSmeClient } from 'sme-one-id';
import { createMock, type MockOptions } from 'sme-one-id/mock';

import { showPage } from './page';

interface Visit {
  /** The signed-in person; nobody when empty. */
  username: string;
  options: MockOptions;
}

export default {
  title: 'The page of the department',
  args: { username: '', options: {} },
  loaders: [
    async ({ args: { username, options } }) => {
      const baseUrl = new URL('/v1', location.href).href;
      const client = createSmeClient({ baseUrl, fetch: createMock({ ...options, baseUrl }).fetch, retries: 0 });
      if (username) await client.auth.signIn({ username, password: 'Sample-Pass-2569' });
      return { client };
    },
  ],
  render: (args, { loaded: { client } }) => {
    const main = document.createElement('main');
    showPage(main, { client });
    return main;
  },
} satisfies Meta<Visit>;

type Story = StoryObj<Visit>;

export const SignedOut: Story = {};
export const SignedIn: Story = { args: { username: 'somying' } };
export const Unavailable: Story = { args: { username: 'somying', options: { answers: { listBusinesses: 503 } } } };
