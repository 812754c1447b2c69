// CommonJS, because mocha loads its reporters with require().
const Mocha = require('mocha');

const { leaveCounts } = require('./counts.cjs');

const { EVENT_RUN_END } = Mocha.Runner.constants;

/** A property's error says what failed in its cause only. */
function withCauses(error) {
  const own = error?.stack ?? String(error);
  return error?.cause ? `${own}\nCause: ${withCauses(error.cause)}` : own;
}

/** Mocha's usual report, and its counts for `scripts/test.mjs`. */
module.exports = class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(EVENT_RUN_END, () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      const failures = this.failures.map(test => ({
        name: test.fullTitle(),
        message: withCauses(test.err),
      }));
      leaveCounts({ passed, failed, skipped, failures });
    });
  }
};
