import { leaveCounts } from './counts.cjs';

/** A Web Test Runner reporter that prints the counts of the run, and writes them for `scripts/test.mjs`. */
export function countsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0 };
      const failures = [];
      for (const session of sessions) {
        const results = session.testResults ? testsOf(session.testResults) : [];
        for (const test of results) {
          total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
          if (!test.skipped && !test.passed) {
            failures.push({ name: `${session.testFile}: ${test.name}`, message: reported(test.error) });
          }
        }
        // A file that failed before or between its tests has an error, but no failed test.
        if (!session.passed && results.every(test => test.passed || test.skipped)) {
          total.failed += 1;
          failures.push({ name: session.testFile, message: session.errors.map(reported).join('\n') });
        }
      }
      const counts = Object.entries(total).map(([name, count]) => `${count} ${name}`);
      console.log(`${sessions.length} test files: ${counts.join(', ')}`);
      leaveCounts({ ...total, failures });
    },
  };
}

/** The stack does not contain the message. */
function reported({ message, stack } = {}) {
  return [message, stack].filter(Boolean).join('\n') || 'no reason given';
}

function testsOf({ tests, suites }) {
  return [...tests, ...suites.flatMap(testsOf)];
}
