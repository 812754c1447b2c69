import { markInPage } from '../client/streams/in-page.js';
import { createMock } from './create-mock.js';
import type { Mock, MockOptions } from './mock-options.js';

export type { Mock, MockOptions } from './mock-options.js';

export interface StartMockOptions extends MockOptions {
  /** The address of msw's worker file; `npx msw init <folder>` creates it. */
  readonly workerUrl?: string;
}

export interface StartedMock extends Mock {
  /** Lets the page's requests reach the network again. */
  stop(): void;
}

/**
 * Answers the page's own requests to the service from a service worker, so that no server is needed.
 *
 * Under a policy with `require-trusted-types-for 'script'` msw cannot register its worker; omit that directive on pages that use
 * the mock.
 *
 * @throws {Error} when the page is not a secure context, or the worker file is missing
 */
export async function startMock(options: StartMockOptions = {}): Promise<StartedMock> {
  if (!globalThis.isSecureContext || !('serviceWorker' in navigator)) {
    throw new Error('The mock needs a service worker. Open the page by https, or on http://localhost.');
  }
  const { workerUrl = '/mockServiceWorker.js', ...mockOptions } = options;
  // Node cannot import this, so it is loaded only in a page.
  const msw = await import('msw/browser');
  const mock = createMock(mockOptions);
  const worker = msw.setupWorker(...mock.handlers);
  try {
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass', serviceWorker: { url: workerUrl } });
  } catch (cause) {
    throw new Error(
      `The mock's service worker could not be started from ${workerUrl}. Put it there: npx msw init <public folder>`,
      { cause },
    );
  }
  markInPage(true);
  return {
    ...mock,
    stop: () => {
      markInPage(false);
      worker.stop();
    },
  };
}
