import { createSmeClient } from 'sme-one-id';
import { createMock, type MockOptions } from 'sme-one-id/mock';

/** A mock of its own for each test, and a client with its sample person signed in. */
export async function signedIn(options: MockOptions = {}) {
  const baseUrl = 'https://oneid.example.go.th/v1';
  const mock = createMock({ baseUrl, ...options });
  const client = createSmeClient({ baseUrl, fetch: mock.fetch, retries: 0 });
  await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
  return { mock, client };
}
