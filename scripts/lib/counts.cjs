const { writeFileSync } = require('node:fs');

/**
 * Leaves a test run's counts where `scripts/test.mjs` asked for them, in the file named by `TEST_COUNTS`.
 *
 * @param {{ passed: number, failed: number, skipped: number, failures: { name: string, message: string }[] }} counts
 *   failures are told again at the end of the whole run, where a reader of a long log looks
 */
exports.leaveCounts = function leaveCounts(counts) {
  if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
};
