import { expect, fixture, html } from '@open-wc/testing';

import { createSmeClient } from '../../src/client/index.js';
import { operations, type OperationId } from '../../src/contract/operations.js';
import { createMock, type MockOptions } from '../../src/mock/index.js';
import '../../src/portal/sme-portal.js';
import '../../src/session/sme-one-id.js';
import { part, parts } from '../support/parts.js';
import { waitUntil } from '../support/wait-until.js';

const original = location.href;

const allBut = (...missing: readonly OperationId[]) =>
  (Object.keys(operations) as OperationId[]).filter(id => !missing.includes(id));

/** A portal of a service that says this of itself, with somebody signed in once the description has come. */
async function show(description: MockOptions['description'], { routing = 'none', described = true } = {}) {
  const mock = createMock({ ...(description && { description }) });
  const paths: string[] = [];
  const fetch = async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/v1', '');
    paths.push(path);
    if (path === '/service' && !described) return new Response('<h1>Not found</h1>', { status: 404 });
    return mock.fetch(request);
  };
  const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href, fetch });
  const page = await fixture(html`
    <sme-one-id .client=${client}><sme-portal routing=${routing}></sme-portal></sme-one-id>
  `);
  const portal = page.querySelector('sme-portal')!;
  await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
  await waitUntil(() => parts(portal, 'menu').length === 1, 'the menu is shown');
  return { portal, paths, root: portal.shadowRoot! };
}

type Shown = Awaited<ReturnType<typeof show>>;

const menuOf = ({ portal }: Shown) =>
  [...part(portal, 'menu').querySelectorAll<HTMLElement>('a, button')].map(({ innerText }) =>
    innerText.split('\n')[0]!.trim(),
  );
const all = ['ข้อมูลกิจการ', 'เรื่องที่ท่านติดต่อ', 'ค้นหาเรื่องที่ท่านติดต่อ', 'แจ้งเตือน', 'ออกจากระบบ'];
const without = (...names: readonly string[]) => all.filter(name => !names.includes(name));
const notOffered = 'ระบบนี้ยังไม่เปิดให้บริการส่วนนี้';

describe('<sme-portal> of a service that does not offer everything', () => {
  afterEach(() => {
    history.replaceState(null, '', original);
  });

  it('shows everything for a service that does not describe itself', async () => {
    const shown = await show(undefined, { described: false });
    expect(menuOf(shown)).to.deep.equal(all);
    await waitUntil(() => shown.root.querySelector('sme-data-export'));
    expect(shown.paths.filter(path => path === '/service')).to.have.length(1);
  });

  it('has no menu for what is missing, and asks for nothing of it', async () => {
    const shown = await show({
      operations: allBut('searchInquiries', 'listNotifications', 'exportMyData', 'exportMyInquiries'),
    });
    await waitUntil(() => menuOf(shown).length === 3);
    expect(menuOf(shown)).to.deep.equal(without('ค้นหาเรื่องที่ท่านติดต่อ', 'แจ้งเตือน'));
    await waitUntil(() => shown.root.querySelector('sme-business-list'));
    expect(shown.root.querySelector('sme-data-export')).to.equal(null);
    expect(shown.paths).to.include('/businesses').and.not.include('/notifications');
    expect(
      shown.paths.filter(path => path === '/service'),
      'one request for all elements',
    ).to.have.length(1);
  });

  it('begins with the first menu that there is', async () => {
    const shown = await show({ operations: allBut('listBusinesses') });
    await waitUntil(() => shown.root.querySelector('sme-inquiry-list'), 'the inquiries are the first screen');
    expect(menuOf(shown)).to.deep.equal(without('ข้อมูลกิจการ'));
  });

  it('says so under an address of what is missing, without a button to try again', async () => {
    history.replaceState(null, '', '#sme/search');
    const shown = await show({ operations: allBut('searchInquiries') }, { routing: 'hash' });
    await waitUntil(() => shown.root.querySelector('sme-search-panel'));
    const panel = shown.root.querySelector('sme-search-panel')!;
    await waitUntil(() => parts(panel, 'message')[0]?.innerText === notOffered);
    expect([...parts(panel, 'form'), ...parts(panel, 'retry')]).to.deep.equal([]);
  });

  describe('whose receipt numbers have a form of their own', () => {
    const receiptNumberFormat = {
      pattern: 'SME[0-9]{2}-[0-9]{6}',
      hint: { th: 'SME ปี และตัวเลข 6 หลัก', en: 'SME, the year and 6 digits' },
      example: 'SME69-004718',
    };

    it('opens such a number of an address, and asks the service for it as it is written', async () => {
      history.replaceState(null, '', '#sme/inquiries/sme69-004718');
      const shown = await show({ receiptNumberFormat }, { routing: 'hash' });
      await waitUntil(() => shown.paths.includes('/inquiries/SME69-004718'), 'the inquiry is asked for');
    });

    it('ignores a pattern that it cannot read', async () => {
      history.replaceState(null, '', '#sme/inquiries/sme69-004718');
      const format = { ...receiptNumberFormat, pattern: '(S+)+ME' };
      const shown = await show({ receiptNumberFormat: format }, { routing: 'hash' });
      await waitUntil(() => parts(shown.portal, 'missing').length === 1);
      expect(shown.paths.some(path => path.startsWith('/inquiries/'))).to.equal(false);
    });
  });
});
