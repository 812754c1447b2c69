import { expect } from 'chai';

import { lifeStage } from './support/life-page.js';
import { shipped, tags } from './support/shipped.js';

/** More than the answers that are kept for going back to a screen. */
const subjects = 60;
/** How often each element is mounted and removed; `npm run test:leaks` does it 1,000 times. */
const { MOUNTS: mounts } = process.env;

/** All builds of the package with `npm run test:leaks`, otherwise the first. */
const builds = Object.entries(shipped).slice(0, mounts ? undefined : 1);

for (const [name, modules] of builds) {
  describe(`a page that stays open for long, with ${name}`, function () {
    this.timeout(Math.max(180_000, Number(mounts ?? 0) * 1_000));
    const test = lifeStage(modules);
    let receiptNumbers: readonly string[];

    before(async () => {
      const client = await test.signIn('busy');
      const { inquiries } = await client.inquiries.list({ limit: subjects });
      receiptNumbers = inquiries.map(({ receiptNumber }) => receiptNumber);
      expect(receiptNumbers).to.have.length(subjects);
    });

    for (const { tag, attributes } of tags()) {
      /** There is no business with such an id; a failed load must not be kept in memory either. */
      const named = attributes.filter(attribute => ['receipt-number', 'business-id'].includes(attribute));
      const count = Number(mounts ?? (named.length > 0 ? subjects : 25));
      const times = `${count} mounts${named.length > 0 ? ` with ${subjects} subjects` : ''}`;

      it(`keeps nothing of <${tag}> in memory after ${times}, nor anything that it opened (L1, L2)`, async () => {
        const { inspector, mount, isEmpty } = await test.open('busy');
        const each = {
          tag,
          attributes: {
            ...Object.fromEntries(named.map(attribute => [attribute, receiptNumbers])),
            ...(tag === 'sme-one-id' && { 'base-url': ['/v1'] }),
          },
        };
        await mount({ ...each, count: 25 });
        await mount({ ...each, count: 10, early: true });
        await isEmpty();
        const [before, listeners] = [await inspector.weight(), await inspector.listeners()];

        await mount({ ...each, count });
        await mount({ ...each, count: 10, early: true });
        await isEmpty();
        expect(await inspector.listeners()).to.deep.equal(listeners);
        const after = await inspector.weight();
        // The browser itself keeps a node or two more at times; what an element leaks comes with every mount.
        expect((after.nodes - before.nodes) / count, 'nodes for each mount').to.be.below(0.1);
        expect((after.listeners - before.listeners) / count, 'listeners for each mount').to.be.below(0.1);
        // The first mounts also load code and shared answers, so bytes are compared only over many mounts.
        if (count >= 100) expect((after.bytes - before.bytes) / count, 'bytes for each mount').to.be.below(2_000);
      });
    }
  });
}
