import Mocha from 'mocha';

import { leaveCounts } from './counts.mjs';

/** Mocha's usual report, and its counts for `scripts/test.mjs`. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      leaveCounts({ passed: passes, failed: failures, skipped: pending });
    });
  }
}
