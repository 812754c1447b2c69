import { waitUntil as waitWithin } from '@open-wc/testing';

/**
 * Waits until something is so, in a page. As long as a busy machine may take: whoever's waiting is over goes on at once, and what is
 * never so fails with the message instead of the time limit of the test.
 */
export const waitUntil = (isSo: () => unknown, message?: string): Promise<void> =>
  waitWithin(isSo, message, { timeout: 15_000, interval: 10 });
