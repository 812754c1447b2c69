import { expect } from 'chai';

import type { ServiceDescription } from '../../src/contract/types.js';
import { SmeError } from '../../src/index.js';
import { clientOf, html, json, pathOf, problem, thrownBy } from './support/answers.js';

const smallest: ServiceDescription = {
  contractVersion: '1.0.0',
  operator: { name: { th: 'สำนักงานตัวอย่าง', en: null } },
};

describe('client: the description of a service', () => {
  it('is read without a session, from a back end that says the least', async () => {
    const { client, requests } = clientOf(() => json(smallest));
    expect(await client.reference.service()).to.deep.equal(smallest);
    expect(pathOf(requests[0]!)).to.equal('/service');
    expect(requests[0]!.headers.has('Authorization')).to.equal(false);
  });

  const without: Record<string, () => Response> = {
    'a problem': () => problem(404, 'not_found'),
    'a page with 404': () => html(404),
    '501 without a body': () => new Response(null, { status: 501 }),
  };
  for (const [answer, respond] of Object.entries(without))
    it(`is null for a back end that answers with ${answer}, and nothing is repeated`, async () => {
      const { client, requests } = clientOf(respond, { retries: 2 });
      expect(await client.reference.service()).to.equal(null);
      expect(requests).to.have.length(1);
    });

  it('rejects when the answer is damaged or the service fails', async () => {
    for (const respond of [
      () => json({ ...smallest, operations: 'all' }),
      () => json({ ...smallest, operator: null }),
      () => html(200),
      () => problem(500, 'internal_error'),
    ])
      expect(await thrownBy(clientOf(respond).client.reference.service())).to.be.instanceOf(SmeError);
  });
});
