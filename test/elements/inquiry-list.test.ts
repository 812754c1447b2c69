import { expect, fixture, html } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { InquiriesApi } from '../../src/client/client.js';
import { SmeError } from '../../src/client/errors.js';
import type { InquirySummary } from '../../src/contract/types.js';
import type { SmeInquiryList } from '../../src/elements/inquiry-list/inquiry-list.js';
import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import { failed, idle, loading, ready } from '../../src/session/loadable.js';
import { announced } from '../support/announced.js';
import { fakeClient } from '../support/fake-client.js';
import { nextEvent } from '../support/next-event.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import {
  answeredInquiry,
  inquiryPage,
  longInquiry,
  manyInquiries,
  newInquiry,
  noInquiries,
  sampleInquiries,
  waitingInquiry,
} from '../support/sample-inquiries.js';
import { waitUntil } from '../support/wait-until.js';

type Status = SmeInquiryList['status'];

const show = (inquiries: SmeInquiryList['inquiries'], { lang, status }: { lang?: 'th' | 'en'; status?: Status } = {}) =>
  fixture<SmeInquiryList>(
    html`<sme-inquiry-list
      lang=${ifDefined(lang)}
      status=${ifDefined(status)}
      .inquiries=${inquiries}
    ></sme-inquiry-list>`,
  );

const within = (list: InquiriesApi['list'], status?: Status) =>
  fixture<SmeInquiryList>(html`<sme-inquiry-list status=${ifDefined(status)}></sme-inquiry-list>`, {
    parentNode: provideClient(fakeClient({ inquiries: { list } })),
  });

const words = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ').trim();
const rowsReady = (list: Element, count: number) =>
  waitUntil(() => parts(list, 'row').length === count, `${count} rows`);

describe('<sme-inquiry-list>', () => {
  it('shows the three tiles of the manual with their counts, with all selected', async () => {
    const tiles = parts(await show(ready(inquiryPage(sampleInquiries))), 'tile');

    expect(tiles.map(words)).to.deep.equal(['เรื่องใหม่ 1 เรื่อง', 'กำลังดำเนินการ 2 เรื่อง', 'เรื่องติดต่อทั้งหมด 4 เรื่อง']);
    expect(tiles.map(tile => tile.ariaPressed)).to.deep.equal(['false', 'false', 'true']);
  });

  it('shows what people recognize each inquiry by', async () => {
    const list = await show(ready(inquiryPage([waitingInquiry, answeredInquiry])));
    const [waiting, answered] = parts(list, 'row');

    expect(waiting!.innerText)
      .to.contain('2569-18305527-0')
      .and.contain('การยื่นแบบภาษีเงินได้นิติบุคคลครึ่งปี')
      .and.contain('บริษัท ไหมไทยตัวอย่าง จำกัด')
      .and.contain('กรมสรรพากร')
      .and.contain('18 พ.ย. 2569 11:00\u00a0น.')
      .and.contain('รอข้อมูลจากท่าน')
      .and.contain('ยังไม่ได้อ่าน');
    expect(answered!.innerText).to.contain('เสร็จสิ้น').and.contain('ตอบแล้ว').and.not.contain('ยังไม่ได้อ่าน');
    expect(part(list, 'found').innerText).to.equal('พบ 2 เรื่อง');
  });

  it('opens the inquiry whose receipt number is clicked', async () => {
    const list = await show(ready(inquiryPage(sampleInquiries)));
    setTimeout(() => parts(list, 'open')[1]!.click());
    const event = await nextEvent(list, 'sme-inquiry-open');

    expect(event.receiptNumber).to.equal(newInquiry.receiptNumber);
    expect(event.composed, 'a portal hears it outside the shadow root').to.equal(true);
  });

  it('makes the whole card clickable', async () => {
    const list = await show(ready(inquiryPage([newInquiry])));
    const card = part(list, 'row').getBoundingClientRect();
    const hit = list.shadowRoot!.elementFromPoint(card.right - 8, card.bottom - 8);

    expect(hit).to.equal(part(list, 'open'));
  });

  it('dispatches an event when a new inquiry is requested', async () => {
    const list = await show(ready(noInquiries));
    setTimeout(() => part(list, 'create').click());

    expect((await nextEvent(list, 'sme-inquiry-create')).cancelable).to.equal(true);
  });

  it('filters by the clicked tile: loads that status, dispatches an event, keeps focus and tiles', async () => {
    const asked: (string | undefined)[] = [];
    let answer: (() => void) | undefined;
    const list = await within(({ status } = {}) => {
      asked.push(status);
      if (!status) return Promise.resolve(inquiryPage(sampleInquiries));
      return new Promise(resolve => {
        answer = () => {
          resolve(inquiryPage([newInquiry]));
        };
      });
    });
    await rowsReady(list, 4);
    const tile = parts(list, 'tile')[0]!;
    tile.focus();
    setTimeout(() => tile.click());
    const { status } = await nextEvent(list, 'sme-status-change');
    await list.updateComplete;
    list.requestUpdate();
    await list.updateComplete;
    expect(words(tile), 'counts stay while the list is on its way').to.equal('เรื่องใหม่ 1 เรื่อง');
    answer!();
    await rowsReady(list, 1);

    expect(asked).to.deep.equal([undefined, 'new']);
    expect(status).to.equal('new');
    expect(list.getAttribute('status')).to.equal('new');
    expect(list.shadowRoot!.activeElement).to.equal(tile);
    expect(tile.ariaPressed).to.equal('true');
    await announced('เรื่องใหม่ พบ 1 เรื่อง');

    let reported = 0;
    list.addEventListener('sme-status-change', () => (reported += 1));
    tile.click();
    expect(reported, 'the same tile chooses nothing new').to.equal(0);
  });

  it('shows what it is sorted by, and sorts by what is chosen: rows show that time, the focus stays', async () => {
    const asked: unknown[] = [];
    const list = await within(async ({ status, sort, cursor } = {}) => {
      asked.push({ status, sort, cursor });
      const rows = sort === 'contacted' ? [newInquiry, waitingInquiry] : sampleInquiries;
      return inquiryPage(rows, { nextCursor: cursor ? null : 'next', total: 5 });
    }, 'in_progress');
    await rowsReady(list, sampleInquiries.length);
    const sort = part(list, 'sort') as HTMLSelectElement;
    expect(sort.labels[0]!.innerText).to.equal('เรียงตาม');
    const { appearance, lineHeight, fontSize } = getComputedStyle(sort);
    expect(appearance, "the browsers' own select cuts the upper marks of Thai off").to.equal('none');
    expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.at.least(1.5);
    expect([...sort.options].map(({ text }) => text)).to.deep.equal(['ความคืบหน้าล่าสุด', 'วันที่ติดต่อ']);
    expect(parts(list, 'row')[0]!.innerText).to.contain('ความคืบหน้าล่าสุด');

    sort.focus();
    sort.value = 'contacted';
    const changed = nextEvent(list, 'sme-sort-change');
    sort.dispatchEvent(new Event('change', { bubbles: true }));
    expect((await changed).sort).to.equal('contacted');
    await rowsReady(list, 2);
    expect(list.shadowRoot!.activeElement).to.equal(sort);
    expect(parts(list, 'row').map(row => row.innerText.includes('วันที่ติดต่อ'))).to.deep.equal([true, true]);
    await announced('กำลังดำเนินการ พบ 5 เรื่อง');

    part(list, 'more').click();
    await rowsReady(list, 2);
    await waitUntil(() => asked.length === 3);
    expect(asked).to.deep.equal([
      { status: 'in_progress', sort: undefined, cursor: undefined },
      { status: 'in_progress', sort: 'contacted', cursor: undefined },
      { status: 'in_progress', sort: 'contacted', cursor: 'next' },
    ]);
  });

  it('offers no order for one inquiry', async () => {
    expect(parts(await show(ready(inquiryPage([newInquiry]))), 'sort')).to.have.length(0);
    expect(parts(await show(ready(inquiryPage([newInquiry, waitingInquiry]))), 'sort')).to.have.length(1);
  });

  it('appends the next page, moves to its first row and shows how many rows are shown', async () => {
    const cursors: (string | undefined)[] = [];
    const list = await within(async ({ cursor } = {}) => {
      cursors.push(cursor);
      return cursor
        ? inquiryPage(manyInquiries(3, 2), { total: 4 })
        : inquiryPage(manyInquiries(1, 2), { total: 4, nextCursor: 'page-2' });
    });
    await rowsReady(list, 2);
    expect(part(list, 'shown').innerText).to.equal('แสดง 2 จาก 4 เรื่อง');
    part(list, 'more').click();
    await rowsReady(list, 4);
    await waitUntil(() => list.shadowRoot!.activeElement === parts(list, 'open')[2], 'focus on the first new row');

    expect(cursors).to.deep.equal([undefined, 'page-2']);
    expect(parts(list, 'more'), 'nothing more to show').to.have.length(0);
    await announced('แสดง 4 จาก 4 เรื่อง');
  });

  it('keeps the first page when the second fails, and retries', async () => {
    let tries = 0;
    const list = await within(async ({ cursor } = {}) => {
      if (!cursor) return inquiryPage(manyInquiries(1, 2), { total: 3, nextCursor: 'page-2' });
      tries += 1;
      if (tries === 1) throw new SmeError('unreachable');
      return inquiryPage(manyInquiries(3, 1), { total: 3 });
    });
    await rowsReady(list, 2);
    part(list, 'more').click();
    await waitUntil(() => parts(list, 'failure').length === 1, 'the failure is shown');
    expect(parts(list, 'row')).to.have.length(2);
    await announced('โหลดเพิ่มเติมไม่สำเร็จ');

    part(list, 'more').click();
    await rowsReady(list, 3);
    expect(parts(list, 'failure')).to.have.length(0);
  });

  it('drops the next page of a list that is no longer shown', async () => {
    let answerLate: (() => void) | undefined;
    const list = await within(({ status, cursor } = {}) => {
      if (status) return Promise.resolve(inquiryPage([newInquiry]));
      if (!cursor) return Promise.resolve(inquiryPage(manyInquiries(1, 2), { total: 3, nextCursor: 'page-2' }));
      return new Promise(resolve => {
        answerLate = () => {
          resolve(inquiryPage(manyInquiries(3, 1), { total: 3 }));
        };
      });
    });
    await rowsReady(list, 2);
    part(list, 'more').click();
    parts(list, 'tile')[0]!.click();
    await rowsReady(list, 1);
    answerLate!();
    await new Promise(resolve => setTimeout(resolve));
    await list.updateComplete;

    expect(parts(list, 'row')).to.have.length(1);
  });

  it('asks the page for more rows where the page sets the list', async () => {
    const list = await show(ready(inquiryPage(manyInquiries(1, 2), { total: 9, nextCursor: 'x' })));
    setTimeout(() => part(list, 'more').click());

    expect((await nextEvent(list, 'sme-more')).composed).to.equal(true);
  });

  it('explains for every empty tile what that means, and what to do next', async () => {
    const none = await show(ready(noInquiries));
    const noNew = await show(ready(inquiryPage([])), { status: 'new' });
    const noneOpen = await show(ready(inquiryPage([])), { status: 'in_progress' });

    expect(part(none, 'message').innerText).to.equal('ยังไม่มีเรื่องที่ท่านติดต่อ');
    expect(part(noNew, 'message').innerText).to.equal('ไม่มีเรื่องใหม่');
    expect(part(noneOpen, 'message').innerText).to.equal('ไม่มีเรื่องที่กำลังดำเนินการ');
    const next = (list: Element) => list.shadowRoot!.querySelector<HTMLElement>('.empty button')!.innerText;
    const create = part(none, 'create').innerText;
    expect([none, noNew, noneOpen].map(next)).to.deep.equal([create, create, 'ดูเรื่องติดต่อทั้งหมด']);
  });

  it('shows statuses of a later version unchanged', async () => {
    const future = { ...newInquiry, status: 'paused' } as unknown as InquirySummary;

    expect(part(await show(ready(inquiryPage([future]))), 'status').innerText).to.equal('paused');
  });

  it('shows that loading failed, and loads again on retry', async () => {
    let tries = 0;
    const list = await within(async () => {
      tries += 1;
      if (tries === 1) throw new SmeError('unreachable');
      return inquiryPage([newInquiry]);
    });
    await waitUntil(() => parts(list, 'retry').length === 1);
    expect(part(list, 'message').innerText).to.contain('โหลดเรื่องที่ท่านติดต่อไม่สำเร็จ');
    await announced('โหลดเรื่องที่ท่านติดต่อไม่สำเร็จ');
    part(list, 'retry').click();

    await rowsReady(list, 1);
  });

  it('shows all inquiries when the host removes its selection', async () => {
    const list = await show(ready(inquiryPage([newInquiry])), { status: 'new' });
    list.removeAttribute('status');
    await list.updateComplete;

    expect(list.status).to.equal('all');
  });

  it('has English texts when the page is in English', async () => {
    const list = await show(ready(inquiryPage(sampleInquiries)), { lang: 'en' });

    expect(parts(list, 'tile').map(words)).to.deep.equal([
      'New 1 inquiry',
      'In progress 2 inquiries',
      'All inquiries 4 inquiries',
    ]);
    expect(parts(list, 'row')[0]!.innerText).to.contain('Revenue Department').and.contain('18 Nov 2026, 11:00');
  });

  it('fits a window of 320 pixels with the longest texts', async () => {
    const narrow = document.createElement('div');
    narrow.style.inlineSize = '320px';
    const list = await fixture<SmeInquiryList>(
      html`<sme-inquiry-list .inquiries=${ready(inquiryPage([longInquiry]))}></sme-inquiry-list>`,
      { parentNode: narrow },
    );

    expect(list.scrollWidth).to.be.at.most(320);
  });

  const states = {
    idle,
    loading,
    empty: ready(noInquiries),
    ready: ready(inquiryPage(sampleInquiries, { total: 9, nextCursor: 'x' })),
    failed: failed(new SmeError('unreachable')),
  };
  for (const [name, inquiries] of Object.entries(states)) {
    it(`passes the axe audit when ${name}`, async () => {
      await expect(await show(inquiries)).to.be.accessible();
    });
  }
});
