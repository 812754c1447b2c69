import { expect } from 'chai';

import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import { emptyLists, indexReference } from '../../../src/service/store/reference-data.js';
import type { MakeStore } from '../store-suite.js';

/** Maps as lists, so that their order is compared, too. */
const listed = (reference: object) =>
  Object.entries(reference).map(([name, value]) => [name, value instanceof Map ? [...value] : value] as const);

export function describeReference(makeStore: MakeStore): void {
  describe('reference data', () => {
    it('is the lists of the seed, each in its order', async () => {
      const seed = await sampleData(new Date('2026-11-22T03:00:00.000Z'), { busyCount: 0 });
      for (const name of Object.keys(emptyLists) as (keyof typeof emptyLists)[])
        expect(seed[name], `sample data of ${name}`).to.not.be.empty;
      const store = await makeStore(seed);
      expect(listed(await store.reference())).to.deep.equal(listed(indexReference(seed)));
    });
  });
}
