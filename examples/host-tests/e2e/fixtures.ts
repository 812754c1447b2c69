import { test as base } from '@playwright/test';
import { createMock, type Mock } from 'sme-one-id/mock';

/** `mock` answers what the page asks of the service, whatever its origin; each test has one of its own. */
export const test = base.extend<{ mock: Mock }>({
  mock: [
    async ({ page }, use) => {
      const mock = createMock();
      await page.route(/^https?:\/\/[^/]+\/v1\//, async (route, asked) => {
        const request = new Request(asked.url(), {
          method: asked.method(),
          headers: await asked.allHeaders().then(withoutPseudo),
          body: asked.postDataBuffer() as Uint8Array<ArrayBuffer> | null,
        });
        // The body of this one never ends, and `fulfill` waits for it: the page asks again later by itself.
        if (request.headers.get('accept')?.includes('text/event-stream')) return route.abort();
        const response = await mock.fetch(request);
        await route.fulfill({
          status: response.status,
          headers: { ...Object.fromEntries(response.headers), 'access-control-allow-origin': '*' },
          body: Buffer.from(await response.arrayBuffer()),
        });
      });
      await use(mock);
    },
    { auto: true },
  ],
});

/** HTTP/2 has names that begin with a colon, which `Request` does not take. */
const withoutPseudo = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')));

export { expect } from '@playwright/test';
