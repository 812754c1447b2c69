// CommonJS, because mocha loads its reporters with require().
const Mocha = require('mocha');

const { leaveCounts } = require('./counts.cjs');

const { EVENT_RUN_END } = Mocha.Runner.constants;

/** Mocha's usual report, and its counts for `scripts/test.mjs`. */
module.exports = class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(EVENT_RUN_END, () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      const failures = this.failures.map(test => ({
        name: test.fullTitle(),
        message: test.err.stack ?? String(test.err),
      }));
      leaveCounts({ passed, failed, skipped, failures });
    });
  }
};
