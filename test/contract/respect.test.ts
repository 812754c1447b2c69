import { expect } from 'chai';

import type { RunningServer } from '../../src/server/index.js';
import type { Json } from './support/document.js';
import { forwardTo } from './support/forwarding.js';
import { plantedBugs } from './support/planted-bugs.js';
import { respect } from './support/respect.js';
import { serverKinds } from './support/servers.js';

describe('contract: workflows of the five menus', function () {
  this.timeout(180_000);

  for (const { name, start } of serverKinds)
    describe(`over ${name}`, () => {
      let server: RunningServer;
      before(async function () {
        this.timeout(180_000);
        server = await start.call(this);
      });
      after(() => server.close());

      it('pass over HTTP, with every answer as the contract says', async () => {
        const { passed, total, report } = await respect(`${server.url}/v1`);
        expect({ passed, total }, report).to.deep.equal({ passed: 6, total: 6 });
      });

      if (name !== 'memory') return;
      // Respect reads no formats; the proxy in prism.test.ts does.
      for (const { title, plant } of plantedBugs.filter(({ needsFormats }) => !needsFormats))
        it(`fail over ${title}, planted for this`, async () => {
          const altered = await forwardTo(
            () => server.url,
            ({ method, path, status, body }) =>
              method === 'GET' && path === '/v1/inquiries' && status === 200
                ? Buffer.from(JSON.stringify(plant(JSON.parse(body.toString()) as Json)))
                : undefined,
          );
          const { passed, report } = await respect(`${altered.url}/v1`).finally(() => altered.close());
          expect(passed, report).to.be.lessThan(6);
          expect(report).to.match(/Schema check/i);
        });
    });
});
