import { fixture, html } from '@open-wc/testing';

import { createSmeClient } from '../../src/client/index.js';
import { createMock } from '../../src/mock/index.js';
import type { Routing } from '../../src/portal/address-routing.js';
import type { SmePortal } from '../../src/portal/portal.js';
import '../../src/portal/sme-portal.js';
import '../../src/session/sme-one-id.js';
import { part } from './parts.js';
import { waitUntil } from './wait-until.js';

/** A portal in the page with a service of its own and sample data, and the requests to that service. */
export async function portalPage(routing: Routing = 'none') {
  const mock = createMock();
  const asked: string[] = [];
  const client = createSmeClient({
    baseUrl: new URL('/v1', location.href).href,
    fetch: request => {
      asked.push(`${request.method} ${new URL(request.url).pathname.replace('/v1', '')}`);
      return mock.fetch(request);
    },
  });
  const page = await fixture(html`
    <sme-one-id .client=${client}><sme-portal .routing=${routing}></sme-portal></sme-one-id>
  `);
  const portal = page.querySelector('sme-portal')!;
  await portal.updateComplete;
  return { mock, client, asked, portal };
}

export type PortalPage = Awaited<ReturnType<typeof portalPage>>;

export const signInAs = ({ client }: Pick<PortalPage, 'client'>, username: string) =>
  client.auth.signIn({ username, password: 'Sample-Pass-2569' });

/** The current screen, as soon as it is shown. */
export async function screenOf<Tag extends keyof HTMLElementTagNameMap>(portal: SmePortal, tag: Tag) {
  await waitUntil(() => portal.shadowRoot!.querySelector(tag), `<${tag}> is shown`);
  return portal.shadowRoot!.querySelector(tag)!;
}

/** A menu, by the beginning of its name. */
export const menuItem = (portal: SmePortal, name: string) =>
  [...part(portal, 'menu').querySelectorAll<HTMLElement>('a, button')].find(({ innerText }) =>
    innerText.startsWith(name),
  )!;

/** The focused element, through all shadow roots. */
export function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
