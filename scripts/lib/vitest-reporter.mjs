import { leaveCounts } from './counts.cjs';

/** A Vitest reporter that leaves the counts of the run for `scripts/test.mjs`. */
export default class CountsReporter {
  onTestRunEnd(testModules, unhandledErrors) {
    const total = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const testModule of testModules) {
      for (const test of testModule.children.allTests()) total[test.result().state] += 1;
      // A file that did not load has an error but no test to show for it.
      total.failed += testModule.errors().length;
    }
    leaveCounts(total);
  }
}
