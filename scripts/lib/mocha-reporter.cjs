// CommonJS, because mocha loads its reporters with require().
const Mocha = require('mocha');

const { leaveCounts } = require('./counts.cjs');

/** Mocha's usual report, and its counts for `scripts/test.mjs`. */
module.exports = class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const failures = [];
    runner.on(Mocha.Runner.constants.EVENT_TEST_FAIL, (test, error) =>
      failures.push({ name: test.fullTitle(), message: error.stack ?? String(error) }),
    );
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      leaveCounts({ passed: passes, failed: failures, skipped: pending, failures });
    });
  }
};
