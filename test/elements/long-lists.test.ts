import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import type { InquiryPage, InquirySummary } from '../../src/contract/types.js';
import { createSmeClient } from '../../src/client/index.js';
import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import type { SmeInquiryList } from '../../src/elements/inquiry-list/sme-inquiry-list.js';
import { createMock } from '../../src/mock/create-mock.js';
import { ready } from '../../src/session/loadable.js';
import { receiptOf } from '../support/long-list.js';
import { part, parts } from '../support/parts.js';
import { waitUntil } from '../support/wait-until.js';

let sample: InquiryPage;

const receiptAt = (index: number) => `2569-${String(index).padStart(8, '0')}-0`;
const indexOf = (row: Element) => Number(receiptOf(row).slice(5, 13));

/** As many rows as wanted, of different heights. */
const rowsOf = (count: number, subject = (index: number) => `เรื่องที่ ${index} ${'ขอคำแนะนำ '.repeat(index % 7)}`) =>
  Array.from({ length: count }, (_, index): InquirySummary => ({
    ...sample.inquiries[index % sample.inquiries.length]!,
    receiptNumber: receiptAt(index),
    subject: subject(index),
  }));

const pageOf = (inquiries: InquirySummary[]) => ready({ ...sample, inquiries, total: 10_000, nextCursor: null });

async function show(inquiries: InquirySummary[], around: HTMLElement = document.createElement('div')) {
  const place = await fixture<HTMLElement>(around);
  const list = document.createElement('sme-inquiry-list');
  list.inquiries = pageOf(inquiries);
  place.append(list);
  await list.updateComplete;
  if (inquiries.length > 100) await waitUntil(() => parts(list, 'row').length < inquiries.length / 2, 'not all rows');
  return list;
}

const nodesIn = (list: SmeInquiryList) => list.shadowRoot!.querySelectorAll('*').length;

/** The list is removed again, so that the next one is at the top. */
async function nodesOfFirstPage(): Promise<number> {
  const list = await show(rowsOf(20));
  const nodes = nodesIn(list);
  list.remove();
  return nodes;
}

/** The rows that the browser shows in this box, the window when none is given. */
function shownIn(list: SmeInquiryList, box?: Element): readonly Element[] {
  const { top, bottom } = box?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  return parts(list, 'row').filter(row => {
    const edges = row.getBoundingClientRect();
    return edges.bottom > top && edges.top < bottom;
  });
}

/** The box shows rows that follow each other, from its top to its bottom. */
function isFilled(list: SmeInquiryList, box?: Element): boolean {
  const { top, bottom } = box?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  const rows = shownIn(list, box);
  const first = rows[0]?.getBoundingClientRect().top ?? Infinity;
  const last = rows.at(-1)?.getBoundingClientRect().bottom ?? -Infinity;
  const room = 40;
  return (
    first <= top + room &&
    last >= bottom - room &&
    rows.every((row, place) => indexOf(row) === indexOf(rows[0]!) + place)
  );
}

/** Scrolls to the row of about this part of the list, and waits until the browser has it. */
async function scrollTo(list: SmeInquiryList, depth: number, box?: Element) {
  const { top, height } = part(list, 'list').getBoundingClientRect();
  (box ?? window).scrollBy(0, top + depth * height - (box?.getBoundingClientRect().top ?? 0));
  await waitUntil(() => isFilled(list, box), `rows at ${depth}`);
}

describe('a long list', function () {
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

  it('has, back at its top, at most 1.2 times the nodes of its first page, and no blank space on the way', async () => {
    const first = await nodesOfFirstPage();
    const list = await show(rowsOf(1000));
    for (const depth of [0.3, 0.7, 0.9, 0.5, 0.001]) await scrollTo(list, depth);
    window.scrollTo(0, 0);
    await waitUntil(() => shownIn(list).length > 2 && nodesIn(list) <= 1.2 * first, 'no more nodes than at first');
    expect(parts(list, 'row').map(indexOf)).to.deep.equal(parts(list, 'row').map((_, index) => index));
  });

  it('lets rows go that the screen has only passed', async () => {
    const first = await nodesOfFirstPage();
    const list = await show(rowsOf(1000));
    const { height } = part(list, 'list').getBoundingClientRect();
    for (let frame = 0; frame < 60; frame += 1) {
      window.scrollTo(0, ((frame * 7) % 20) * 0.05 * height);
      await new Promise(requestAnimationFrame);
    }
    window.scrollTo(0, 0);
    await waitUntil(() => shownIn(list).length > 2 && nodesIn(list) <= 1.2 * first, 'no more nodes than at first');
    expect(parts(list, 'row').map(indexOf)).to.deep.equal(parts(list, 'row').map((_, index) => index));
  });

  it('stays as high as it is, and where it is, when rows leave it', async () => {
    const list = await show(rowsOf(100));
    const wholeHeight = part(list, 'list').getBoundingClientRect().height;
    list.inquiries = pageOf(rowsOf(101));
    await list.updateComplete;
    const more = part(list, 'list').getBoundingClientRect().height;
    expect(more).to.be.above(wholeHeight);
    await waitUntil(() => parts(list, 'row').length < 60, 'rows have left');
    expect(part(list, 'list').getBoundingClientRect().height).to.be.closeTo(more, 1);
  });

  it('shows rows that are higher than the screen', async () => {
    const list = await show(rowsOf(150, index => `${index} ${'รายละเอียด '.repeat(index % 10 === 5 ? 900 : 3)}`));
    for (const depth of [0.5, 0.9, 0.1]) {
      await scrollTo(list, depth);
      const row = shownIn(list)[0]!;
      const { top } = row.getBoundingClientRect();
      for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
      expect(row.isConnected, 'the row stays').to.equal(true);
      expect(row.getBoundingClientRect().top, 'where it is').to.be.closeTo(top, 2);
    }
  });

  for (const [name, scaled] of Object.entries({
    'a box that scrolls': '',
    'a box that scrolls, in half its size': 'transform: scale(0.5)',
    'a box that scrolls, zoomed': 'zoom: 1.6',
  }))
    it(`shows its rows in ${name}, inside another shadow root`, async () => {
      const host = document.createElement('div');
      const box = document.createElement('div');
      box.style.cssText = `block-size: 500px; overflow-y: auto; ${scaled}`;
      host.attachShadow({ mode: 'open' }).append(box);
      await fixture<HTMLElement>(host);
      const list = document.createElement('sme-inquiry-list');
      list.inquiries = pageOf(rowsOf(300));
      box.append(list);
      await waitUntil(() => parts(list, 'row').length > 0 && parts(list, 'row').length < 150, 'not all rows');
      for (const top of [9000, 14_000, 3000]) {
        box.scrollTop = top;
        await waitUntil(() => isFilled(list, box), `rows at ${top}`);
      }
    });

  it('shows its rows after a change of layout without any scrolling', async () => {
    const list = await show(rowsOf(300));
    await scrollTo(list, 0.5);
    // The browser keeps no place when a list gets another width, so that other rows may be shown.
    for (const [fontSize, inlineSize] of [
      ['2rem', '22rem'],
      ['', ''],
      ['0.5rem', ''],
    ] as const) {
      const { height } = shownIn(list)[0]!.getBoundingClientRect();
      Object.assign(list.style, { fontSize, inlineSize });
      await waitUntil(() => isFilled(list) && shownIn(list)[0]!.getBoundingClientRect().height !== height, fontSize);
    }
  });

  it('keeps the place when rows before it are gone, and when it is read again', async () => {
    const list = await show(rowsOf(300));
    await scrollTo(list, 0.5);
    const read = shownIn(list)[2]!;
    const { top } = read.getBoundingClientRect();
    list.inquiries = pageOf(rowsOf(300).filter((_, index) => index < 20 || index > 40));
    await list.updateComplete;
    expect(read.getBoundingClientRect().top).to.be.closeTo(top, 2);
    list.inquiries = pageOf(rowsOf(300));
    await list.updateComplete;
    expect(read.getBoundingClientRect().top).to.be.closeTo(top, 2);
    await waitUntil(() => isFilled(list));
  });

  it('keeps the row with the focus, and goes on from it with Tab', async () => {
    const list = await show(rowsOf(300));
    const third = parts(list, 'open')[2]!;
    third.focus();
    await scrollTo(list, 0.8);
    await waitUntil(() => parts(list, 'row').length < 60);
    expect(list.shadowRoot!.activeElement === third).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(indexOf(list.shadowRoot!.activeElement!.closest('[part~="row"]')!)).to.equal(3);
    await waitUntil(() => isFilled(list));
  });

  it('tells the position of each row', async () => {
    const list = await show(rowsOf(300));
    await scrollTo(list, 0.5);
    for (const row of parts(list, 'row')) {
      expect(row.ariaPosInSet).to.equal(String(indexOf(row) + 1));
      expect(row.ariaSetSize).to.equal('300');
    }
  });

  it('has all rows in the page while it is printed, and once the browser’s search is opened', async () => {
    const list = await show(rowsOf(300));
    const all = rowsOf(300).map((_, index) => index);
    window.dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    await list.updateComplete;
    expect(parts(list, 'row').map(indexOf)).to.deep.equal(all);
    window.dispatchEvent(new Event('afterprint'));
    await waitUntil(() => parts(list, 'row').length < 150);
    window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyF', ctrlKey: true }));
    await list.updateComplete;
    expect(parts(list, 'row').map(indexOf)).to.deep.equal(all);
  });

  it('keeps its rows while it is hidden', async () => {
    const list = await show(rowsOf(300));
    await scrollTo(list, 0.5);
    const rows = parts(list, 'row').map(indexOf);
    list.hidden = true;
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    expect(parts(list, 'row').map(indexOf)).to.deep.equal(rows);
  });
});
