import { expect } from '@open-wc/testing';

import '../../src/all.js';
import { menuItem, portalPage, screenOf, signInAs } from '../support/portal-page.js';
import { waitUntil } from '../support/wait-until.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly members?: readonly { readonly kind: string; readonly name: string; readonly privacy?: string }[];
    }[];
  }[];
}

/** The methods that a page may call, by tag. */
async function publicMethods(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { modules } = (await (await fetch('/custom-elements.json')).json()) as Manifest;
  const methods = modules
    .flatMap(({ declarations }) => declarations)
    .flatMap(({ tagName, members = [] }) => {
      const called = members.filter(({ kind, privacy = 'public' }) => kind === 'method' && privacy === 'public');
      return tagName === undefined ? [] : [[tagName, called.map(({ name }) => name)] as const];
    });
  return new Map(methods);
}

/** Calls a method as a page would that knows only its name; what it promises may be kept when the element is in the page. */
function call(element: HTMLElement, name: string) {
  const argument = { show: { view: 'search' }, addFiles: [] }[name];
  return (element as unknown as Record<string, (argument: unknown) => unknown>)[name]!(argument);
}

describe('an element that is not in the page', () => {
  it('lets its page call every method, before it was ever added and after it was removed', async () => {
    const methods = await publicMethods();
    expect(methods.size).to.be.greaterThan(10);
    const rejected: string[] = [];
    for (const [tagName, names] of methods)
      for (const name of names) {
        const element = document.createElement(tagName);
        const note = (error: unknown) => rejected.push(`${tagName}.${name}: ${String(error)}`);
        const answer = () => Promise.resolve(call(element, name)).catch(note);
        expect(answer, `${tagName}.${name} before`).not.to.throw();
        document.body.append(element);
        element.remove();
        expect(answer, `${tagName}.${name} after`).not.to.throw();
        await Promise.resolve();
      }
    expect(rejected).to.deep.equal([]);
  });

  it('leaves a screen that was drawn after the portal had been removed', async () => {
    const page = await portalPage();
    await signInAs(page, 'somying');
    const { portal } = page;
    await screenOf(portal, 'sme-business-list');
    const [search, notifications] = ['ค้นหา', 'แจ้งเตือน'].map(name => menuItem(portal, name));

    portal.remove();
    search!.click();
    await screenOf(portal, 'sme-search-panel');
    notifications!.click();
    await waitUntil(() => portal.shadowRoot!.querySelector('.screen')?.localName === 'sme-notification-buckets');
  });
});
