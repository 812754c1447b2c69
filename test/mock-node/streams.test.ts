import { expect } from 'chai';

import { createMock } from '../../src/mock/index.js';
import { collected } from '../support/collected.js';
import { credentials } from './support.js';

/** The service answers one more with `too_many_requests`. */
const mostStreams = 10;

describe('mock: streams that nobody reads any more', () => {
  for (const path of ['/v1', '/gateway/sme/v1'])
    it(`end when the signal of their request aborts, also after garbage was collected: ${path}`, async () => {
      const baseUrl = `https://sme.test${path}`;
      const mock = createMock({ baseUrl });
      const headers = { 'Content-Type': 'application/json' };
      const signIn = new Request(`${baseUrl}/sign-in`, { method: 'POST', headers, body: JSON.stringify(credentials) });
      const { accessToken } = (await (await mock.fetch(signIn)).json()) as { readonly accessToken: string };

      /** The caller keeps the controller alone, as a page that left its `for await` in the middle does. */
      async function openStream(): Promise<{ readonly status: number; readonly abort: () => void }> {
        const controller = new AbortController();
        const { signal } = controller;
        const asked = { signal, headers: { Authorization: `Bearer ${accessToken}` } };
        const { status } = await mock.fetch(new Request(`${baseUrl}/notifications/stream`, asked));
        return { status, abort: () => controller.abort() };
      }

      for (let each = 0; each <= mostStreams; each += 1) {
        const { status, abort } = await openStream();
        expect(status, `stream ${each + 1}`).to.equal(200);
        await collected();
        abort();
      }
    });
});
