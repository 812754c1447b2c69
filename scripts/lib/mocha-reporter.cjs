// CommonJS, because mocha loads its reporters with require().
const Mocha = require('mocha');

const { leaveCounts } = require('./counts.cjs');

const { EVENT_RUN_END, EVENT_TEST_FAIL } = Mocha.Runner.constants;

/** Mocha's usual report, and its counts for `scripts/test.mjs`. */
module.exports = class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const failures = [];
    runner.on(EVENT_TEST_FAIL, (test, error) => {
      failures.push({ name: test.fullTitle(), message: error.stack ?? String(error) });
    });
    runner.once(EVENT_RUN_END, () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      leaveCounts({ passed, failed, skipped, failures });
    });
  }
};
