import { waitUntil as waitWithin } from '@open-wc/testing';

/**
 * Waits for a condition in a page, as long as a busy machine may need. A condition that is never met fails with the
 * message, before the time limit of the test.
 */
export const waitUntil = (isSo: () => unknown, message?: string): Promise<void> =>
  waitWithin(isSo, message, { timeout: 15_000, interval: 10 });
