import { fixture, html } from '@open-wc/testing';

import '../../src/all.js';
import type { SmeClient } from '../../src/client/client.js';
import { SmeError } from '../../src/client/errors.js';
import type { Credentials } from '../../src/contract/types.js';
import { deepElements, deepQuery } from './deep-query.js';
import { fakeClient } from './fake-client.js';
import { provideClient } from './provide-client.js';
import { citizenByPassword } from './sample-account.js';
import { waitUntil } from './wait-until.js';

/** A page with the markup, and what its forms have sent to the service. */
export async function showSignIn(written: string) {
  const sent: Credentials[] = [];
  const auth: Partial<SmeClient['auth']> = {
    accountTypes: async () => [citizenByPassword],
    resume: async () => null,
    signIn: async credentials => {
      sent.push(credentials);
      throw new SmeError('sign_in_failed', { status: 401 });
    },
  };
  const page = provideClient(fakeClient({ auth }));
  await fixture(html`${page}`);
  page.innerHTML = written;
  return { page, sent };
}

export const usernameIn = (root: ParentNode) => root.querySelector<HTMLInputElement>('[autocomplete=username]')!;
export const passwordIn = (root: ParentNode) =>
  root.querySelector<HTMLInputElement>('[autocomplete=current-password]')!;

/** Presses what leads to the form, one after another. */
export async function openForm(page: Element, openers: readonly string[] = ['[part="choice"]']) {
  for (const opener of openers) {
    await waitUntil(() => deepQuery(page, opener), opener);
    deepQuery(page, opener)!.click();
  }
  await waitUntil(() => deepQuery(page, '#step:focus'), 'the step');
  await waitUntil(() => page.querySelector('form'), 'the form');
}

export async function settled(page: Element) {
  for (const each of deepElements(page)) if ('updateComplete' in each) await (each.updateComplete as Promise<unknown>);
  await new Promise(requestAnimationFrame);
}
