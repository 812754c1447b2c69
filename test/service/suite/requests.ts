import { expect } from 'chai';

import { operations, type Operation } from '../../../src/contract/operations.js';
import type { World } from './world.js';

/** Requests that no typed client sends, but others do. */
export function roughRequests(world: () => World): void {
  describe('an invalid request', () => {
    const post = async (
      path: string,
      body: BodyInit,
      contentType = 'application/json',
      headers: Record<string, string> = {},
    ) => {
      const { connection } = world();
      const init = { method: 'POST', body, headers: { 'Content-Type': contentType, ...headers } };
      const response = await connection.fetch(new Request(connection.baseUrl + path, init));
      expect(response.headers.get('Content-Type')).to.match(/^application\/problem\+json/);
      const { code, status } = (await response.json()) as { code: string; status: number };
      expect(status).to.equal(response.status);
      return `${status} ${code}`;
    };

    it('gets a specific error code, never a server error', async () => {
      expect(await post('/sign-in', '{"username": "som')).to.equal('400 invalid_json');
      expect(await post('/sign-in', '[]')).to.equal('422 invalid_request');
      expect(await post('/sign-in', 'null')).to.equal('422 invalid_request');
      expect(await post('/sign-in', '<xml/>', 'application/xml')).to.equal('415 unsupported_media_type');
      expect(await post('/sign-in', JSON.stringify({ username: 'x'.repeat(1_000_000) }))).to.equal(
        '413 body_too_large',
      );
      expect(await post('/nothing-here', '{}')).to.equal('404 not_found');
      expect(await post('/businesses', '{}')).to.equal('405 method_not_allowed');
      const proto = await post('/sign-in', '{"__proto__": {"admin": true}, "username": "a", "password": "b"}');
      expect(proto).to.equal('422 invalid_request');
    });

    it('gets the response of GET for HEAD, without a body (S11)', async () => {
      const { connection } = world();
      const signedIn = await world()
        .client()
        .api.POST('/sign-in', {
          body: { username: 'somying', password: 'Sample-Pass-2569' },
        });
      for (const [id, { method, path, callers }] of Object.entries<Operation>(operations)) {
        if (method !== 'GET') continue;
        const token = callers.includes('session') ? signedIn.data!.accessToken : 'sample-agency-dbd';
        const headers = callers.length > 0 ? { Authorization: `Bearer ${token}` } : {};
        const leave = new AbortController();
        const address = connection.baseUrl + path.replaceAll(/\{\w+\}/g, 'x');
        const ask = (own: string) =>
          connection.fetch(new Request(address, { method: own, headers, signal: leave.signal }));
        const [head, get] = [await ask('HEAD'), await ask('GET')];
        expect(await head.text(), id).to.equal('');
        expect([head.status, head.headers.get('Content-Type')], id).to.deep.equal([
          get.status,
          get.headers.get('Content-Type'),
        ]);
        expect(head.status, id).to.be.below(500);
        // A stream continues until its reader disconnects.
        leave.abort();
      }
    });

    it('needs a key where it must take effect only once', async () => {
      const client = world().client();
      const { data } = await client.api.POST('/sign-in', {
        body: { username: 'somying', password: 'Sample-Pass-2569' },
      });
      const headers = { Authorization: `Bearer ${data!.accessToken}` };
      expect(await post('/inquiries', '{}', 'application/json', headers)).to.equal('400 idempotency_key_required');
    });
  });
}
