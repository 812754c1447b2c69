import { expect } from 'chai';

import { levels } from '../../src/conformance/levels.js';
import { runConformance } from '../../src/conformance/run.js';
import { startServer } from '../../src/server/index.js';
import { memoryStore } from '../../src/service/index.js';
import { SAMPLE_PASSWORD } from '../../src/service/sample-data/sample-data.js';
import { sqlStores } from '../service/support/sql-stores.js';
import type { MakeStore } from '../service/store-suite.js';
import { databaseKinds } from '../support/databases.js';
import { json } from './support/between.js';
import { contractText, foundIn, judged, skippedIn } from './support/judged.js';

describe('conformance: our own service', function () {
  this.timeout(60_000);

  function keepsEverything(makeStore: MakeStore): void {
    it('passes every check of every level, with nothing skipped and no warning', async () => {
      const report = await judged({ makeStore });
      expect(foundIn(report)).to.deep.equal([]);
      expect(skippedIn(report)).to.deep.equal([]);
      for (const level of levels)
        expect(report.results.filter(result => result.level === level).length, level).to.be.at.least(4);
    });
  }

  describe('over memory', () => keepsEverything(async seed => memoryStore(seed)));
  for (const kind of databaseKinds)
    describe(`over ${kind.name}`, () => {
      const stores = sqlStores(kind);
      keepsEverything(seed => stores.make(seed));
    });

  it('is waited for when it limits the rate of calls', async () => {
    const waits: number[] = [];
    const limited = () =>
      json(
        { type: 'about:blank', title: 'ช้าลง', status: 429, code: 'too_many_requests' },
        {
          status: 429,
          headers: new Headers({
            'Content-Type': 'application/problem+json',
            'Cache-Control': 'no-store',
            'Retry-After': '30',
            'X-Request-Id': 'x',
          }),
        },
      );
    let calls = 0;
    const report = await judged({
      only: ['inquiries/'],
      onWait: milliseconds => void waits.push(milliseconds),
      between: serve => async request => (++calls % 7 === 0 ? limited() : serve(request)),
    });
    expect(foundIn(report)).to.deep.equal([]);
    expect(new Set(waits)).to.deep.equal(new Set([30_000]));
  });

  it('passes over HTTP, to a page of another origin, without being told which agency has the token', async () => {
    const origin = 'https://portal.example.go.th';
    const server = await startServer({ port: 0, sampleData: true, allowedOrigins: [origin] });
    const person = (username: string) => ({ username, password: SAMPLE_PASSWORD });
    try {
      const report = await runConformance(
        {
          url: `${server.url}/v1`,
          person: person('somying'),
          second: person('somchai'),
          agencyToken: 'sample-agency-rd',
          origin,
        },
        { fetch: request => fetch(request), wait: async () => undefined },
        { levels, contractText },
      );
      expect(foundIn(report)).to.deep.equal([]);
      expect(skippedIn(report)).to.deep.equal(['session/late-reuse: takes a minute: --patient']);
      expect(report.left).to.have.length.above(10);
      const documents = report.left.filter(each => each.startsWith('document '));
      expect(documents, 'the one that an inquiry carries').to.have.length(1);
    } finally {
      await server.close();
    }
  });
});
