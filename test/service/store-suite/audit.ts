import { expect } from 'chai';
import { agencyParty, type AccessRecord } from '../../../src/service/store/records.js';
import { foods } from '../../../src/service/sample-data/businesses.js';
import { somchai, somying } from '../../../src/service/sample-data/people.js';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import type { Store } from '../../../src/service/store/store.js';
import type { MakeStore } from '../store-suite.js';
import { acceptance, id, NOW, submission } from '../support/written.js';

export function accessOf(number: number, changes: Partial<AccessRecord> = {}): AccessRecord {
  return {
    accessId: id(number),
    at: NOW,
    accountId: somying.accountId,
    by: agencyParty('rd'),
    operation: 'getAgencyInquiry',
    receiptNumber: '2569-00000001-0',
    attachmentId: null,
    requestId: 'request-1',
    ...changes,
  };
}

export function describeAudit(makeStore: MakeStore): void {
  describe('the audit record', () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore(await sampleData(new Date(NOW), { busyCount: 0 }));
    });

    it('returns each access unchanged, latest first, to the person only', async () => {
      const document = accessOf(3, { at: '2026-11-22T02:00:00.000Z', attachmentId: foods.businessId });
      const job = accessOf(2, { by: 'job:retention', operation: 'eraseInquiry' });
      await store.recordAccesses([accessOf(1), document, job]);
      await store.recordAccesses([accessOf(4, { accountId: somchai.accountId })]);
      await store.recordAccesses([]);

      expect(await store.accessesTo(somying.accountId, 10)).to.deep.equal([job, accessOf(1), document]);
      expect(await store.accessesTo(somying.accountId, 2)).to.deep.equal([job, accessOf(1)]);
      expect(await store.accessesTo(somying.accountId, 10, job)).to.deep.equal([accessOf(1), document]);
      expect(await store.accessesTo(somying.accountId, 1, accessOf(1))).to.deep.equal([document]);
      expect(await store.accessesTo(somying.accountId, 10, document)).to.deep.equal([]);
      expect(await store.accessesTo(somchai.accountId, 10)).to.have.length(1);
      expect(await store.accessesTo('nobody', 10)).to.deep.equal([]);
    });

    it('is written with the transition, or not at all', async () => {
      const sent = submission(1);
      await store.recordInquiry({ ...sent, response: null, accessRecord: null });
      const accepted = (number: number) => ({
        ...acceptance(sent.inquiry, 20 + number),
        response: null,
        accessRecord: accessOf(number, { operation: 'recordAgencyEvent' }),
      });
      const written = await Promise.all([1, 2, 3].map(number => store.recordEntry(accepted(number))));
      expect(written.sort()).to.deep.equal(['changed_meanwhile', 'changed_meanwhile', 'recorded']);
      expect(await store.accessesTo(somying.accountId, 10)).to.have.length(1);
    });
  });
}
