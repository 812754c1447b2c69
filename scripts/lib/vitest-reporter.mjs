import { leaveCounts } from './counts.cjs';

/** A Vitest reporter that writes the counts of the run for `scripts/test.mjs`. */
export default class CountsReporter {
  onTestRunEnd(testModules, unhandledErrors) {
    const total = { passed: 0, failed: 0, skipped: 0 };
    const failures = [];
    const report = (name, error) => failures.push({ name, message: error.stack ?? error.message });
    const fail = (name, error) => {
      total.failed += 1;
      report(name, error);
    };
    for (const error of unhandledErrors) fail('unhandled', error);
    for (const testModule of testModules) {
      for (const test of testModule.children.allTests()) {
        const { state, errors } = test.result();
        total[state] += 1;
        for (const error of errors ?? []) report(`${testModule.moduleId}: ${test.fullName}`, error);
      }
      // A file that did not load has an error, but no failed test.
      for (const error of testModule.errors()) fail(testModule.moduleId, error);
    }
    leaveCounts({ ...total, failures });
  }
}
