const { writeFileSync } = require('node:fs');

/**
 * Leaves a test run's counts where `scripts/test.mjs` asked for them, in the file named by `TEST_COUNTS`.
 *
 * @param {{ passed: number, failed: number, skipped: number }} counts
 */
exports.leaveCounts = function leaveCounts(counts) {
  if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
};
