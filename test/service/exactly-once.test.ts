import { expect } from 'chai';

import type { BusinessList, Inquiry, InquiryPage } from '../../src/contract/types.js';
import { memoryStore, type Store } from '../../src/service/index.js';
import { databaseKinds } from '../support/databases.js';
import type { MakeStore } from './store-suite.js';
import { draft } from './support/drafts.js';
import { expectErrors, expectProblem, idempotencyKey, serviceKit, type Kit } from './support/service-kit.js';
import { sqlStores } from './support/sql-stores.js';

/** A store that records the next inquiry and then reports a failure, as when the connection breaks after the commit. */
function storeThatFails(store: Store): { readonly store: Store; failNext: () => void } {
  let breaks = false;
  return {
    failNext: () => (breaks = true),
    store: {
      ...store,
      async recordInquiry(write) {
        const written = await store.recordInquiry(write);
        if (!breaks) return written;
        breaks = false;
        throw new Error('The connection broke after the commit.');
      },
    },
  };
}

function describeOnce(name: string, makeStore: MakeStore): void {
  describe(`an inquiry with an Idempotency-Key, over ${name}`, () => {
    let kit: Kit;
    let token: string;
    let failNext: () => void;
    let before: number;

    beforeEach(async () => {
      kit = await serviceKit({}, 0, async seed => {
        const broken = storeThatFails(await makeStore(seed));
        ({ failNext } = broken);
        return broken.store;
      });
      token = await kit.tokenOf('somying');
      before = await total();
    });

    async function total(): Promise<number> {
      return (await kit.call<InquiryPage>('GET', '/inquiries', { token })).body.total;
    }

    it('is created once when the response was lost after it was stored', async () => {
      const once = { token, json: draft, headers: idempotencyKey() };
      failNext();
      expect((await kit.send('POST', '/inquiries', once)).status).to.equal(500);
      expect(kit.errors.splice(0)).to.have.length(1);
      const again = await kit.call<Inquiry>('POST', '/inquiries', once);
      expect(again.status).to.equal(201);
      expect(again.headers.get('Location')).to.equal(`/v1/inquiries/${again.body.receiptNumber}`);
      expect((await kit.call<Inquiry>('POST', '/inquiries', once)).body).to.deep.equal(again.body);
      expect(await total()).to.equal(before + 1);
    });

    it('is created once when the request comes several times at once, and all get the same response', async () => {
      const once = { token, json: draft, headers: idempotencyKey() };
      const answers = await Promise.all(Array.from({ length: 6 }, () => kit.call<Inquiry>('POST', '/inquiries', once)));
      expect(answers.map(({ status }) => status)).to.deep.equal(Array(6).fill(201));
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).to.equal(1);
      expect(await total()).to.equal(before + 1);
    });

    it('may be sent under the same key after a problem, corrected', async () => {
      const headers = idempotencyKey();
      const wrong = await kit.call('POST', '/inquiries', { token, json: { ...draft, agencyId: 'unknown' }, headers });
      expectErrors(wrong, 'body /agencyId not_known');
      expect((await kit.call('POST', '/inquiries', { token, json: draft, headers })).status).to.equal(201);
      expect(await total()).to.equal(before + 1);
    });

    it('has a key of its own account: another account may use the same one', async () => {
      const headers = idempotencyKey();
      await kit.call('POST', '/inquiries', { token, json: draft, headers });
      const other = await kit.tokenOf('somchai');
      const { businesses } = (await kit.call<BusinessList>('GET', '/businesses', { token: other })).body;
      const json = { ...draft, businessId: businesses[0]!.businessId };
      expect((await kit.call('POST', '/inquiries', { token: other, json, headers })).status).to.equal(201);
    });

    it('is refused when the key belongs to another request', async () => {
      const key = idempotencyKey();
      await kit.call('POST', '/inquiries', { token, json: draft, headers: key });
      const other = await kit.call('POST', '/inquiries', {
        token,
        json: { ...draft, subject: 'เรื่องอื่น' },
        headers: key,
      });
      expectProblem(other, 409, 'idempotency_key_reused');
      expect(await total()).to.equal(before + 1);
    });
  });
}

describeOnce('memory', async seed => memoryStore(seed));
for (const kind of databaseKinds)
  describe(`exactly once, ${kind.name}`, () => {
    const stores = sqlStores(kind);
    describeOnce(kind.name, seed => stores.make(seed));
  });
