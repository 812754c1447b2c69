import { createSmeClient } from 'sme-one-id';
import { createMock } from 'sme-one-id/mock';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openInquiries } from '../src/open-inquiries';

// The handlers fit every origin: nothing has to be said of the client's address.
const server = setupServer(...createMock().handlers);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

test('counts the inquiries that nobody has answered', async () => {
  const client = createSmeClient({ baseUrl: 'http://localhost/v1' });
  await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
  expect(await openInquiries(client)).toBeGreaterThan(0);
});
