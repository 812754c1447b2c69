import { expect } from 'chai';

import { checks } from '../../src/conformance/checks/all.js';
import type { Plant } from './support/between.js';
import { edgeBugs } from './support/edge-bugs.js';
import { furtherBugs } from './support/further-bugs.js';
import { judged } from './support/judged.js';
import { plantedBugs } from './support/planted-bugs.js';

describe('conformance: every check', function () {
  this.timeout(30_000);

  it('has a bug that it has to find', () => {
    const planted = [...[...plantedBugs, ...edgeBugs].flatMap(({ foundBy }) => foundBy), ...Object.keys(furtherBugs)];
    expect([...new Set(planted)]).to.have.members(checks.map(({ id }) => id));
  });

  it('ends in findings, not in an exception, when everything but the sign-in is answered with nonsense', async () => {
    for (const body of ['<html>', '[]', '{}', 'null', '']) {
      const between: Plant = serve => async request => {
        if (/\/(sign-in|account-types)$/.test(request.url)) return serve(request);
        await (await serve(request)).body?.cancel();
        return new Response(body, { headers: { 'Content-Type': 'application/json' } });
      };
      const report = await judged({ between, streamMs: 100 });
      expect(report.results.filter(({ outcome }) => outcome === 'failed').length, body).to.be.above(20);
    }
  });

  for (const [id, between] of Object.entries(furtherBugs))
    it(`fails when it has to: ${id}`, async () => {
      const report = await judged({ only: [id], between, streamMs: 300 });
      const result = report.results.find(each => each.id === id);
      expect(result, result?.reason).to.include({ outcome: 'failed' });
      expect(result?.findings.map(({ severity }) => severity)).to.include('must');
    });
});
