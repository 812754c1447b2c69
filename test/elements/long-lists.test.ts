import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import type { InquiryPage, InquirySummary } from '../../src/contract/types.js';
import { createSmeClient } from '../../src/client/index.js';
import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import type { SmeInquiryList } from '../../src/elements/inquiry-list/sme-inquiry-list.js';
import { createMock } from '../../src/mock/create-mock.js';
import { ready } from '../../src/session/loadable.js';
import { loadRows, receiptOf } from '../support/long-list.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { waitUntil } from '../support/wait-until.js';

let sample: InquiryPage;

/** As many rows as wanted, of different heights. */
const rowsOf = (count: number): InquirySummary[] =>
  Array.from({ length: count }, (_, index) => ({
    ...sample.inquiries[index % sample.inquiries.length]!,
    receiptNumber: `2569-${String(index).padStart(8, '0')}-0`,
    subject: index % 7 === 3 ? 'ขอคำแนะนำเรื่องการยื่นงบการเงินของห้างหุ้นส่วน '.repeat(6) : `เรื่องที่ ${index}`,
  }));

async function listOf(count: number, atTop: unknown = ''): Promise<SmeInquiryList> {
  const page: InquiryPage = { ...sample, inquiries: rowsOf(count), total: 10_000, nextCursor: null };
  const around = await fixture(html`
    <div>
      ${atTop}
      <sme-inquiry-list .inquiries=${ready(page)}></sme-inquiry-list>
      <p style="block-size: 3000px">ท้ายหน้า</p>
    </div>
  `);
  const list = around.querySelector('sme-inquiry-list')!;
  await list.updateComplete;
  // The module for long lists is loaded.
  if (count > 100) await waitUntil(() => parts(list, 'row').length < 60, 'only some rows');
  return list;
}

const settled = async () => {
  for (let frames = 0; frames < 6; frames += 1) await new Promise(requestAnimationFrame);
};

const nodesIn = (list: SmeInquiryList) => {
  const nodes = document.createNodeIterator(list.shadowRoot!);
  let count = 0;
  while (nodes.nextNode()) count += 1;
  return count;
};

const indexOf = (row: Element) => Number(receiptOf(row).slice(5, 13));

/** Indexes of the rows on the screen, from its top to its bottom. */
const onScreen = (list: SmeInquiryList) =>
  parts(list, 'row')
    .filter(row => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    })
    .map(indexOf);

/** No blank space on the screen: from the first visible row to the last, without a hole, and as high as the screen. */
function expectFilled(list: SmeInquiryList, where: string) {
  const rows = onScreen(list);
  expect(rows.length, `${where}: rows on the screen`).to.be.above(0);
  expect(rows, where).to.deep.equal(rows.map((_, index) => rows[0]! + index));
  const shown = parts(list, 'row').filter(row => rows.includes(indexOf(row)));
  const { top, bottom } = part(list, 'list').getBoundingClientRect();
  expect(shown[0]!.getBoundingClientRect().top, `${where}: filled from the top`).to.be.at.most(Math.max(30, top + 1));
  expect(shown.at(-1)!.getBoundingClientRect().bottom, `${where}: filled to the bottom`).to.be.at.least(
    Math.min(window.innerHeight - 30, bottom - 1),
  );
}

describe('a list of 10,000 rows', function () {
  this.timeout(60_000);

  before(async () => {
    const client = createSmeClient({ baseUrl: '/v1', fetch: createMock().fetch });
    await client.auth.signIn({ username: 'busy', password: 'Sample-Pass-2569' });
    sample = await client.inquiries.list({ limit: 20 });
    await client.auth.signOut();
  });

  afterEach(() => {
    window.scrollTo(0, 0);
  });

  it('has at most 1.2 times the nodes of its first page, wherever it is scrolled to, and shows no blank space', async () => {
    const first = nodesIn(await listOf(20));
    const list = await listOf(10_000);
    const height = () => part(list, 'list').getBoundingClientRect().height;
    for (const depth of [0, 0.001, 0.3, 0.7, 1, 0.5, 0.001, 0]) {
      window.scrollTo(0, part(list, 'list').getBoundingClientRect().top + window.scrollY + depth * height() - 300);
      await settled();
      expectFilled(list, `at ${depth}`);
      expect(nodesIn(list), `at ${depth}`).to.be.at.most(1.2 * first);
    }
    expect(onScreen(list)[0]).to.equal(0);
  });

  it('shows every row, one after another, and does not jump while a person scrolls', async () => {
    const list = await listOf(400);
    for (const direction of [1, -1]) {
      for (let steps = 0; steps < 40; steps += 1) {
        const before = new Map(parts(list, 'row').map(row => [indexOf(row), row.getBoundingClientRect().top]));
        window.scrollBy(0, direction * 240);
        await settled();
        expectFilled(list, `step ${steps} of direction ${direction}`);
        for (const row of parts(list, 'row')) {
          const top = before.get(indexOf(row));
          if (top === undefined || window.scrollY === 0) continue;
          expect(top - row.getBoundingClientRect().top, `step ${steps} of direction ${direction}`).to.be.closeTo(
            direction * 240,
            2,
          );
        }
      }
    }
  });

  it('keeps the row with the focus, and goes on from it with Tab', async () => {
    const list = await listOf(10_000);
    const [, , third] = parts(list, 'open');
    third!.focus();
    window.scrollTo(0, 40_000);
    await settled();
    expectFilled(list, 'far below the focus');
    expect(list.shadowRoot!.activeElement === third).to.equal(true);
    await sendKeys({ press: 'Tab' });
    await settled();
    expect(indexOf(list.shadowRoot!.activeElement!.closest('[part~="row"]')!)).to.equal(3);
    expectFilled(list, 'back at the focus');
  });

  it('goes down row by row with Tab', async () => {
    const list = await listOf(10_000);
    parts(list, 'open')[0]!.focus();
    for (let row = 1; row <= 60; row += 1) {
      await sendKeys({ press: 'Tab' });
      expect(indexOf(list.shadowRoot!.activeElement!.closest('[part~="row"]')!)).to.equal(row);
    }
    for (let row = 59; row >= 0; row -= 1) {
      await sendKeys({ press: 'Shift+Tab' });
      expect(indexOf(list.shadowRoot!.activeElement!.closest('[part~="row"]')!)).to.equal(row);
    }
  });

  it('tells the position of each row', async () => {
    const list = await listOf(10_000);
    window.scrollTo(0, 200_000);
    await settled();
    for (const row of parts(list, 'row')) {
      expect(row.ariaPosInSet).to.equal(String(indexOf(row) + 1));
      expect(row.ariaSetSize).to.equal('10000');
    }
  });

  it('has all rows in the page while it is printed', async () => {
    const list = await listOf(500);
    window.dispatchEvent(new Event('beforeprint'));
    expect(parts(list, 'row').map(indexOf)).to.deep.equal(rowsOf(500).map((_, index) => index));
    expect(list.shadowRoot!.querySelectorAll('[part~="list"] > [aria-hidden]').length).to.equal(0);
    window.dispatchEvent(new Event('afterprint'));
    await settled();
    expect(parts(list, 'row').length).to.be.below(60);
  });

  for (const [name, init] of Object.entries({
    'Control and F': { code: 'KeyF', ctrlKey: true },
    'Command and F': { code: 'KeyF', metaKey: true },
    F3: { code: 'F3' },
  }))
    it(`has all rows in the page once the browser’s search is opened with ${name}`, async () => {
      const list = await listOf(500);
      const top = onScreen(list)[0]!;
      window.dispatchEvent(new KeyboardEvent('keydown', init));
      expect(parts(list, 'row').length).to.equal(500);
      window.scrollTo(0, 30_000);
      await settled();
      window.scrollTo(0, 0);
      await settled();
      expect(parts(list, 'row').length).to.equal(500);
      expect(onScreen(list)[0]).to.equal(top);
    });

  it('stops listening to the page’s events when the element is removed', async () => {
    const list = await listOf(500);
    list.remove();
    window.dispatchEvent(new Event('beforeprint'));
    await settled();
    expect(parts(list, 'row').length).to.be.below(60);
  });

  it('measures again where it gets another width', async () => {
    const list = await listOf(2000);
    window.scrollTo(0, 60_000);
    await settled();
    list.style.inlineSize = '20rem';
    window.dispatchEvent(new Event('resize'));
    await settled();
    for (const top of [0, 100_000, 20_000]) {
      window.scrollTo(0, top);
      await settled();
      expectFilled(list, `at ${top}`);
    }
  });

  it('works in a box that scrolls by itself', async () => {
    const list = await listOf(2000);
    const box = document.createElement('div');
    box.style.cssText = 'block-size: 400px; overflow-y: auto';
    list.replaceWith(box);
    box.append(list);
    await settled();
    for (const top of [0, 50_000, 120_000, 3000]) {
      box.scrollTop = top;
      await settled();
      const { top: edge } = box.getBoundingClientRect();
      const rows = parts(list, 'row').filter(row => {
        const { top: from, bottom } = row.getBoundingClientRect();
        return bottom > edge && from < edge + 400;
      });
      expect(rows.length, `at ${top}`).to.be.above(0);
      expect(rows[0]!.getBoundingClientRect().top, `at ${top}`).to.be.at.most(
        Math.max(edge + 30, part(list, 'list').getBoundingClientRect().top + 1),
      );
      expect(rows.at(-1)!.getBoundingClientRect().bottom, `at ${top}`).to.be.at.least(edge + 370);
    }
  });
});

describe('a list that gets long page by page', function () {
  this.timeout(60_000);

  it('moves the focus to the first new row', async () => {
    const client = createSmeClient({ baseUrl: '/v1', fetch: createMock().fetch });
    await client.auth.signIn({ username: 'busy', password: 'Sample-Pass-2569' });
    const around = provideClient(client);
    document.body.append(around);
    const list = document.createElement('sme-inquiry-list');
    around.append(list);
    await loadRows(list, 180);
    const known = new Set<string>();
    if (list.inquiries.status === 'ready')
      for (const { receiptNumber } of list.inquiries.value.inquiries) known.add(receiptNumber);
    expect(known.size).to.equal(180);
    expect(parts(list, 'row').length).to.be.below(60);
    await loadRows(list, 200);
    await settled();
    const row = list.shadowRoot!.activeElement!.closest('[part~="row"]')!;
    expect(row.ariaPosInSet).to.equal('181');
    expect(known.has(receiptOf(row))).to.equal(false);
    around.remove();
    await client.auth.signOut();
  });
});
