import { expect } from 'chai';

import { forwardTo, type ForwardedAnswer } from './support/forwarding.js';
import { planted, plantedBugs } from './support/planted-bugs.js';
import { prismBefore, type Prism } from './support/prism.js';
import { respect } from './support/respect.js';
import { overEachServer } from './support/servers.js';

type Alter = (answer: ForwardedAnswer) => Buffer | undefined;

describe('contract: prism as a proxy in front of the service', function () {
  this.timeout(180_000);
  let prism: Prism;
  let service: Awaited<ReturnType<typeof forwardTo>>;
  let target: string;
  let alter: Alter = () => undefined;

  // Starting prism takes most of the time, so one instance is used for all services.
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

  overEachServer((name, url) => {
    before(() => {
      target = url();
    });

    it('finds no violation in the workflows of the five menus', async () => {
      const { passed, violations, statuses, report } = await journey();
      expect(violations).to.deep.equal([]);
      expect(passed, report).to.equal(6);
      expect(statuses.length).to.be.greaterThan(20);
    });

    if (name !== 'memory') return;
    for (const { title, plant } of plantedBugs)
      it(`finds ${title}, planted for this test`, async () => {
        alter = planted(plant);
        const { violations } = await journey();
        expect(violations.join('\n')).to.match(/^GET \/inquiries 200: .*"location":\["response","body","inquiries"/m);
      });
  });
});
