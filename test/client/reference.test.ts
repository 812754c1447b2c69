import { expect } from 'chai';

import { createSmeClient } from '../../src/index.js';
import { createMock } from '../../src/mock/index.js';
import { answerOf } from '../support/answer-of.js';
import { clientOf, json, thrownBy } from './support/answers.js';

const categories = answerOf('GET /categories', { categories: [] }) as object;

/** A service whose reference data has a version; `now` is changed by tests. */
function versionedService(now: { etag: string | null; agencies?: object }) {
  return clientOf(request => {
    const headers: Record<string, string> = now.etag === null ? {} : { ETag: now.etag };
    if (now.etag !== null && request.headers.get('If-None-Match') === now.etag)
      return new Response(null, { status: 304, headers });
    return json(request.url.endsWith('/categories') ? categories : now.agencies, 200, headers);
  });
}

const agenciesOf = (routingAgencyId: string) => answerOf('GET /agencies', { agencies: [], routingAgencyId }) as object;

describe('client: reference data outside of browsers', () => {
  it('is asked for by its ETag, and returned again when it is still current', async () => {
    const { client, requests } = versionedService({ etag: '"1"', agencies: agenciesOf('osmep') });
    const first = await client.reference.agencies();
    const again = await client.reference.agencies();
    expect(again).to.deep.equal(first);
    expect(again).to.not.equal(first);
    expect(requests.map(request => request.headers.get('If-None-Match'))).to.deep.equal([null, '"1"']);
  });

  it('is replaced when it has changed', async () => {
    const now = { etag: '"1"', agencies: agenciesOf('osmep') };
    const { client, requests } = versionedService(now);
    await client.reference.agencies();
    Object.assign(now, { etag: '"2"', agencies: agenciesOf('dbd') });
    expect((await client.reference.agencies()).routingAgencyId).to.equal('dbd');
    expect((await client.reference.agencies()).routingAgencyId).to.equal('dbd');
    expect(requests.map(request => request.headers.get('If-None-Match'))).to.deep.equal([null, '"1"', '"2"']);
  });

  it('cannot be spoiled by whoever has changed what was returned', async () => {
    const { client } = versionedService({ etag: '"1"', agencies: agenciesOf('osmep') });
    Object.assign(await client.reference.agencies(), { routingAgencyId: 'changed' });
    Object.assign(await client.reference.agencies(), { routingAgencyId: 'changed again' });
    expect((await client.reference.agencies()).routingAgencyId).to.equal('osmep');
  });

  it('is kept for each list, and for nobody whose service has no ETag', async () => {
    const now = { etag: '"1"' as string | null, agencies: agenciesOf('osmep') };
    const { client, requests } = versionedService(now);
    await client.reference.agencies();
    await client.reference.categories();
    expect(requests.at(-1)!.headers.get('If-None-Match')).to.equal(null);
    now.etag = null;
    const other = versionedService(now);
    await other.client.reference.agencies();
    await other.client.reference.agencies();
    expect(other.requests.map(request => request.headers.get('If-None-Match'))).to.deep.equal([null, null]);
  });

  it('is sent once by our own service', async () => {
    const mock = createMock({ baseUrl: 'https://sme.test/v1' });
    const statuses: number[] = [];
    const client = createSmeClient({
      baseUrl: 'https://sme.test/v1',
      fetch: async request => {
        const response = await mock.fetch(request);
        if (request.url.endsWith('/agencies')) statuses.push(response.status);
        return response;
      },
    });
    await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
    const first = await client.reference.agencies();
    expect(await client.reference.agencies()).to.deep.equal(first);
    expect(statuses).to.deep.equal([200, 304]);
  });

  it('is not what a 304 means that nobody asked for', async () => {
    const { client } = clientOf(() => new Response(null, { status: 304 }));
    for (const call of [() => client.reference.agencies(), () => client.inquiries.list()])
      expect(await thrownBy(call())).to.include({ code: 'unexpected_answer', status: 304 });
  });
});
