import type { Page, Route } from 'playwright';

import { createSmeClient } from '../../../src/index.js';

/** Controls and records the requests that send an inquiry. */
export interface Submissions {
  /** The idempotency key of each request, in order. */
  readonly keys: string[];
  /** Loses the next answers: the service handles the requests, and the page gets no answer. */
  lose(count: number): void;
  /** Answers wait until `release`. */
  hold(): void;
  release(): void;
}

/** Intercepts new inquiries between the page and the service. */
export async function watchSubmissions(page: Page): Promise<Submissions> {
  const keys: string[] = [];
  let toLose = 0;
  let gate = Promise.resolve();
  let open: () => void = () => undefined;
  await page.route('**/v1/inquiries', async (route: Route) => {
    const request = route.request();
    if (request.method() !== 'POST') {
      await route.continue();
      return;
    }
    keys.push(request.headers()['idempotency-key'] ?? '');
    const response = await route.fetch();
    if (toLose > 0) {
      toLose -= 1;
      await route.abort('connectionreset');
      return;
    }
    await gate;
    // The page may have gone while its answer waited.
    await route.fulfill({ response }).catch(() => undefined);
  });
  return {
    keys,
    lose: count => {
      toLose = count;
    },
    hold: () => {
      gate = new Promise(resolve => (open = resolve));
    },
    release: () => {
      open();
    },
  };
}

/** The subjects of all inquiries of the sample citizen, as the service returns them. */
export async function subjectsInStore(address: string): Promise<string[]> {
  const client = createSmeClient({ baseUrl: new URL('/v1', address).href });
  await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
  const subjects: string[] = [];
  for await (const { subject } of client.inquiries.each()) subjects.push(subject);
  await client.auth.signOut();
  return subjects;
}
