import { expect } from 'chai';

import type { RunningServer } from '../../src/server/index.js';
import type { Json } from './support/document.js';
import { forwardTo, type ForwardedAnswer } from './support/forwarding.js';
import { plantedBugs } from './support/planted-bugs.js';
import { prismBefore, type Prism } from './support/prism.js';
import { respect } from './support/respect.js';
import { serverKinds } from './support/servers.js';

type Alter = (answer: ForwardedAnswer) => Buffer | undefined;

describe('contract: prism as a proxy before the service', function () {
  this.timeout(180_000);
  let prism: Prism;
  let service: Awaited<ReturnType<typeof forwardTo>>;
  let target: string;
  let alter: Alter = () => undefined;

  // Starting it takes most of the time, so there is one before all services.
  before(async function () {
    service = await forwardTo(
      () => target,
      answer => alter(answer),
    );
    prism = await prismBefore(`${service.url}/v1`);
  });
  afterEach(() => {
    alter = () => undefined;
  });
  after(async () => {
    await prism.close();
    await service.close();
  });

  /** Runs the workflows of the five menus through prism. */
  async function journey() {
    const violations: string[] = [];
    const statuses: number[] = [];
    const watched = await forwardTo(
      () => prism.url,
      ({ method, path, status, headers }) => {
        statuses.push(status);
        const found = headers.get('sl-violations');
        if (found !== null) violations.push(`${method} ${path} ${status}: ${found}`);
        return undefined;
      },
    );
    const outcome = await respect(watched.url).finally(() => watched.close());
    return { ...outcome, violations, statuses };
  }

  for (const { name, start } of serverKinds)
    describe(`over ${name}`, () => {
      let server: RunningServer;
      before(async function () {
        this.timeout(180_000);
        server = await start.call(this);
        target = server.url;
      });
      after(() => server.close());

      it('finds no violation in the workflows of the five menus', async () => {
        const { passed, violations, statuses, report } = await journey();
        expect(violations).to.deep.equal([]);
        expect(passed, report).to.equal(6);
        expect(statuses.length).to.be.greaterThan(20);
      });

      if (name !== 'memory') return;
      for (const { title, plant } of plantedBugs)
        it(`finds ${title}, planted for this`, async () => {
          alter = ({ method, path, status, body }) =>
            method === 'GET' && path === '/v1/inquiries' && status === 200
              ? Buffer.from(JSON.stringify(plant(JSON.parse(body.toString()) as Json)))
              : undefined;
          const { violations } = await journey();
          expect(violations.join('\n')).to.match(/^GET \/inquiries 200: .*"location":\["response","body","inquiries"/m);
        });
    });
});
