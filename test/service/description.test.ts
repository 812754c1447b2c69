import { expect } from 'chai';

import { operations, type OperationId } from '../../src/contract/operations.js';
import type { Problem, ServiceDescription } from '../../src/contract/types.js';
import { serviceKit } from './support/service-kit.js';

const allBut = (...missing: readonly OperationId[]) =>
  (Object.keys(operations) as OperationId[]).filter(id => !missing.includes(id));

const described = (answer: { readonly body: unknown }) => answer.body as ServiceDescription;

describe('the description of a service', () => {
  it('is what its owner says, with the version of the contract and all operations', async () => {
    const operator = { name: { th: 'สำนักงานตัวอย่าง', en: null } };
    const kit = await serviceKit({ description: { operator, registerAddress: 'https://example.com/register' } });
    const description = described(await kit.call('GET', '/service'));
    expect(description).to.deep.include({ operator, registerAddress: 'https://example.com/register' });
    expect(description.contractVersion).to.match(/^\d+\.\d+\.\d+$/);
    expect(description.operations).to.deep.equal(allBut());
  });

  it('always names itself among the operations', async () => {
    const kit = await serviceKit({ description: { operations: ['listAgencies'] } });
    expect(described(await kit.call('GET', '/service')).operations).to.deep.equal(['listAgencies', 'getService']);
  });

  describe('of which an operation is missing', () => {
    it('answers it like a path that does not exist', async () => {
      const kit = await serviceKit({ description: { operations: allBut('exportMyData', 'listCategories') } });
      const token = await kit.tokenOf('somying');
      for (const path of ['/export', '/categories'])
        expect(await kit.call<Problem>('GET', path, { token }), path).to.nested.include({
          status: 404,
          'body.code': 'not_found',
        });
      expect(await kit.call('GET', '/inquiries', { token })).to.include({ status: 200 });
    });

    it('answers with the methods that are left where there are some', async () => {
      const kit = await serviceKit({ description: { operations: allBut('createInquiry') } });
      const token = await kit.tokenOf('somying');
      const { status, headers } = await kit.call('POST', '/inquiries', { token, json: {} });
      expect([status, headers.get('Allow')]).to.deep.equal([405, 'GET, HEAD']);
    });
  });
});
