import { expect } from 'chai';

import { createSmeClient } from '../../src/index.js';
import { clientOf, json, thrownBy } from './support/answers.js';

const mistakes: Record<string, readonly [unknown, RegExp]> = {
  'no options': [undefined, /needs a baseUrl such as/],
  'no baseUrl': [{}, /needs a baseUrl such as/],
  ...(!('location' in globalThis) && { 'a relative baseUrl outside a page': [{ baseUrl: '/v1' }, /such as "https:/] }),
  'a baseUrl that is no web address': [{ baseUrl: 'ftp://sme.test/v1' }, /plain http or https/],
  'a baseUrl with a user': [{ baseUrl: 'https://a:b@sme.test/v1' }, /plain http or https/],
  'a baseUrl with a query': [{ baseUrl: 'https://sme.test/v1?x=1' }, /plain http or https/],
  'a misspelt option': [{ baseURL: 'https://sme.test/v1' }, /no option "baseURL".*baseUrl, fetch/],
  'a token where a function should be': [
    { baseUrl: 'https://sme.test/v1', getSession: 'x' },
    /getSession must be a function/,
  ],
};

describe('createSmeClient', () => {
  for (const [name, [options, message]] of Object.entries(mistakes)) {
    it(`throws a TypeError that says what to do about ${name}`, () => {
      expect(() => createSmeClient(options as never)).to.throw(TypeError, message);
    });
  }

  it('takes a trailing slash for what it is', async () => {
    const { client, requests } = clientOf(() => json({ businesses: [] }), { baseUrl: 'https://sme.test/v1/' });
    await client.businesses.list();
    expect(requests[0]?.url).to.equal('https://sme.test/v1/businesses');
  });

  it('asks for Thai unless told otherwise, and asks the function on every call', async () => {
    const thai = clientOf(() => json({ businesses: [] }));
    await thai.client.businesses.list();
    expect(thai.requests[0]?.headers.get('Accept-Language')).to.equal('th');

    let language: 'th' | 'en' = 'en';
    const switching = clientOf(() => json({ businesses: [] }), { language: () => language });
    await switching.client.businesses.list();
    language = 'th';
    await switching.client.businesses.list();
    expect(switching.requests.map(request => request.headers.get('Accept-Language'))).to.deep.equal(['en', 'th']);
  });

  it("uses the platform's fetch as it is at the time of the call", async () => {
    const client = createSmeClient({ baseUrl: 'http://127.0.0.1:9/v1' });
    expect(await thrownBy(client.auth.accountTypes())).to.include({ code: 'unreachable' });
  });

  for (const name of ['', '.', '..', undefined]) {
    it(`refuses ${JSON.stringify(name)} as a name in a path, which would be another path`, async () => {
      const { client, requests } = clientOf(() => json({ businesses: [] }));
      expect(await thrownBy(client.inquiries.get(name as string))).to.be.instanceOf(TypeError);
      expect(requests).to.have.length(0);
    });
  }

  it('keeps a slash in a name from becoming a path', async () => {
    const { client, requests } = clientOf(() => json({ businesses: [] }));
    await thrownBy(client.inquiries.get('../export?x#y'));
    expect(requests[0]?.url).to.equal('https://sme.test/v1/inquiries/..%2Fexport%3Fx%23y');
  });
});
