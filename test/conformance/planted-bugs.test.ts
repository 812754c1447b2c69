import { expect } from 'chai';

import { edgeBugs } from './support/edge-bugs.js';
import { foundIn, judged } from './support/judged.js';
import { plantedBugs } from './support/planted-bugs.js';

describe('conformance: bugs of a service', function () {
  this.timeout(30_000);

  for (const { title, part, foundBy, says, plant } of [...plantedBugs, ...edgeBugs])
    it(`finds and names ${title}`, async () => {
      const report = await judged({ only: [part], between: plant, streamMs: 2000 });
      const found = report.results.filter(each => each.findings.length > 0);
      expect(
        found.map(({ id }) => id),
        foundIn(report).join('\n'),
      ).to.deep.equal(foundBy);
      const findings = found.flatMap(each => each.findings);
      expect(findings.map(({ summary }) => summary).join('\n')).to.match(says);
      for (const { operation, sent, came, contract, line } of findings) {
        expect(operation).to.match(/^(GET|POST|PUT|DELETE|OPTIONS) \//);
        expect([sent, came, contract]).to.not.include('');
        expect(line).to.match(/^openapi\.yaml:\d+$/);
        expect(`${sent}${came}`).to.not.match(/Bearer (?!\(left out\))|Sample-Pass|sample-agency/);
        expect(came.length).to.be.below(3000);
      }
    });
});
