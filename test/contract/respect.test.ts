import { expect } from 'chai';

import { forwardTo } from './support/forwarding.js';
import { planted, plantedBugs } from './support/planted-bugs.js';
import { respect } from './support/respect.js';
import { overEachServer } from './support/servers.js';

describe('contract: workflows of the five menus', function () {
  this.timeout(180_000);

  overEachServer((name, url) => {
    it('pass over HTTP, with every answer valid for the contract', async () => {
      const { passed, total, report } = await respect(`${url()}/v1`);
      expect({ passed, total }, report).to.deep.equal({ passed: 6, total: 6 });
    });

    if (name !== 'memory') return;
    // Respect does not check formats; the proxy in prism.test.ts does.
    for (const { title, plant } of plantedBugs.filter(({ needsFormats }) => !needsFormats))
      it(`fail because of ${title}, planted for this test`, async () => {
        const altered = await forwardTo(url, planted(plant));
        const { passed, report } = await respect(`${altered.url}/v1`).finally(() => altered.close());
        expect(passed, report).to.be.lessThan(6);
        expect(report).to.match(/Schema check/i);
      });
  });
});
