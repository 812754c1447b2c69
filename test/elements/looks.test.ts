import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import type { HistoryEntry } from '../../src/contract/types.js';
import type { SmeInquiryDetail } from '../../src/elements/inquiry-detail/inquiry-detail.js';
import '../../src/elements/inquiry-detail/sme-inquiry-detail.js';
import type { SmeInquiryList } from '../../src/elements/inquiry-list/inquiry-list.js';
import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import type { SmeSearchPanel } from '../../src/elements/search-panel/search-panel.js';
import '../../src/elements/search-panel/sme-search-panel.js';
import { idle, loading, ready, failed } from '../../src/session/loadable.js';
import { SmeError } from '../../src/client/errors.js';
import { fakeClient } from '../support/fake-client.js';
import { announced } from '../support/announced.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { answeredInquiry, inquiryPage, manyInquiries, waitingInquiry } from '../support/sample-inquiries.js';
import { waitingInquiryInFull } from '../support/sample-inquiries.js';
import { waitUntil } from '../support/wait-until.js';

const list = (inquiries: SmeInquiryList['inquiries'], headingLevel = 2) =>
  fixture<SmeInquiryList>(
    html`<sme-inquiry-list heading-level=${headingLevel} .inquiries=${inquiries}></sme-inquiry-list>`,
  );

const heightOf = (element: Element) => element.getBoundingClientRect().height;
const topOf = (element: Element) => element.getBoundingClientRect().top;
const sizeOf = (element: Element) => getComputedStyle(element).fontSize;

describe('the looks', () => {
  after(() => setViewport({ width: 1280, height: 720 }));

  for (const [width, most] of [
    [1280, 2000],
    [390, 3600],
  ] as const)
    it(`shows twenty inquiries within ${most} px at ${width}`, async () => {
      await setViewport({ width, height: 800 });
      const shown = await list(ready(inquiryPage(manyInquiries(1, 20))));
      expect(parts(shown, 'row')).to.have.length(20);
      expect(heightOf(part(shown, 'list'))).to.be.lessThan(most);
    });

  it('has every mark and every time in one line at 390, in English too, whose marks are longer', async () => {
    await setViewport({ width: 390, height: 800 });
    const withdrawn = { ...answeredInquiry, receiptNumber: '2569-00000001-0', outcome: 'withdrawn' } as const;
    const page = ready(inquiryPage([waitingInquiry, answeredInquiry, withdrawn]));
    const box = await fixture(html`<div lang="en"><sme-inquiry-list .inquiries=${page}></sme-inquiry-list></div>`);
    const shown = box.querySelector<SmeInquiryList>('sme-inquiry-list')!;
    await waitUntil(() => parts(shown, 'heading')[0]?.innerText === 'Your inquiries', 'it is in English');
    const lines = (name: string) =>
      [...shown.shadowRoot!.querySelectorAll<HTMLElement>(`.row ${name}`)].map(each => {
        const range = document.createRange();
        range.selectNodeContents(each);
        return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
      });
    expect(lines('time')).to.deep.equal([1, 1, 1]);
    expect(parts(shown, 'row').map(row => heightOf(row.querySelector('.mark')!) < 32)).to.deep.equal([
      true,
      true,
      true,
    ]);
  });

  it('says of what a time is, apart from it, where there is room, without the white space that a build removes', async () => {
    await setViewport({ width: 1280, height: 800 });
    const shown = await list(ready(inquiryPage([waitingInquiry])));
    const [label, time] = ['dt', 'dd'].map(name => shown.shadowRoot!.querySelector(`.when ${name}`)!);
    while (label!.nextSibling !== time) label!.nextSibling!.remove();
    const ends = label!.getBoundingClientRect().right;
    expect(time.getBoundingClientRect().left - ends).to.be.within(3, 12);
  });

  it('shows the search form within 420 px at 1280, and fewer than 20 Tab stops, until more is asked for', async () => {
    await setViewport({ width: 1280, height: 800 });
    const panel = await fixture<SmeSearchPanel>(html`<sme-search-panel></sme-search-panel>`);
    const form = part(panel, 'form');
    const stops = () =>
      [...form.querySelectorAll('input, button, summary')].filter(each => each.checkVisibility()).length;
    expect(heightOf(form)).to.be.lessThan(420);
    expect(stops()).to.be.lessThan(20);

    part(panel, 'more-conditions').querySelector('summary')!.click();
    await waitUntil(() => stops() > 15, 'the dates are there');
  });

  it('has headings of the same size at every level of the outline', async () => {
    const page = ready(inquiryPage([waitingInquiry]));
    const [high, low] = [await list(page, 1), await list(page, 5)];
    for (const name of ['heading', 'results']) expect(sizeOf(part(high, name))).to.equal(sizeOf(part(low, name)));
    expect(parseFloat(sizeOf(part(low, 'heading')))).to.be.greaterThan(parseFloat(sizeOf(part(low, 'results'))));
  });

  it('shows one mark per inquiry, green only when it was answered', async () => {
    const withdrawn = { ...answeredInquiry, receiptNumber: '2569-00000001-0', outcome: 'withdrawn' } as const;
    const shown = await list(ready(inquiryPage([waitingInquiry, answeredInquiry, withdrawn])));
    const marks = parts(shown, 'row').map(row => [...row.querySelectorAll<HTMLElement>('.mark')]);
    expect(marks.map(({ length }) => length)).to.deep.equal([1, 1, 1]);
    const [, answered, taken] = marks.map(([mark]) => getComputedStyle(mark!).backgroundColor);
    expect(taken).to.not.equal(answered);
  });

  it('hints at rows while a list is loaded, for the eye only', async () => {
    const shown = await list(loading);
    const [hint, ...others] = shown.shadowRoot!.querySelectorAll('.skeleton');
    expect(others).to.have.length(0);
    expect(hint!.children).to.have.length(3);
    expect(hint!.getAttribute('aria-hidden')).to.equal('true');

    shown.inquiries = failed(new SmeError('service_unavailable'));
    await shown.updateComplete;
    expect(shown.shadowRoot!.querySelector('.skeleton')).to.equal(null);
  });

  it('quotes the latest question of the agency above the reply; facts, history and withdrawal follow', async () => {
    const question = (entryId: string, occurredAt: string, detail: string): HistoryEntry => ({
      entryId,
      occurredAt,
      kind: 'information_requested',
      agency: waitingInquiryInFull.agency,
      officerName: null,
      fromStatus: 'in_progress',
      toStatus: 'in_progress',
      outcome: null,
      forwardedTo: null,
      correctsEntryId: null,
      detail,
      attachments: [],
    });
    let asked = 0;
    const client = fakeClient({
      inquiries: {
        get: () =>
          Promise.resolve({
            ...waitingInquiryInFull,
            unread: false,
            capabilities: { canReply: true, canWithdraw: true },
          }),
        history: () => {
          asked += 1;
          return Promise.resolve({
            receiptNumber: waitingInquiryInFull.receiptNumber,
            asOf: '2026-11-22T03:00:00Z',
            entries: [
              question('01900000-0004-7000-8000-000000000001', '2026-11-17T03:00:00Z', 'ขอหนังสือรับรอง'),
              question('01900000-0004-7000-8000-000000000002', '2026-11-18T03:00:00Z', 'ขอแบบ ภ.ง.ด. 51'),
            ],
          });
        },
      },
    });
    const detail = await fixture<SmeInquiryDetail>(
      html`<sme-inquiry-detail receipt-number=${waitingInquiryInFull.receiptNumber}></sme-inquiry-detail>`,
      { parentNode: provideClient(client) },
    );
    await waitUntil(() => parts(detail, 'question').length === 1, 'the question is there');
    expect(part(detail, 'question').innerText).to.equal('ขอแบบ ภ.ง.ด. 51');
    expect(asked, 'one request for the quotation and the timeline').to.equal(1);
    await waitUntil(() => parts(detail, 'reply').length === 1);
    const order = ['turn', 'reply', 'sent', 'history', 'withdraw'].map(name => topOf(part(detail, name)));
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
  });

  it('says that a list is from before while the device is offline, also to screen readers', async () => {
    const shown = await list(ready(inquiryPage([waitingInquiry])));
    expect(parts(shown, 'offline')).to.have.length(0);
    const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    try {
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      dispatchEvent(new Event('offline'));
      await shown.updateComplete;
      const text = part(shown, 'offline').innerText;
      expect(text).to.match(/^ออฟไลน์ – ข้อมูลเมื่อ \d+ \S+ 2569 \d\d:\d\d/);
      await announced(text);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
      expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')).to.deep.equal(online);
      dispatchEvent(new Event('online'));
    }
    await shown.updateComplete;
    expect(parts(shown, 'offline')).to.have.length(0);
  });

  it('marks the results of the search before, while the form has errors', async () => {
    const panel = await fixture<SmeSearchPanel>(
      html`<sme-search-panel .results=${ready(inquiryPage([waitingInquiry]))}></sme-search-panel>`,
    );
    expect(part(panel, 'results').innerText).to.equal('ผลการค้นหา');
    const day = part(panel, 'form').querySelector<HTMLInputElement>('#contacted-from-day')!;
    day.value = '42';
    day.dispatchEvent(new InputEvent('input', { bubbles: true }));
    part(panel, 'search').click();
    await waitUntil(() => part(panel, 'results').innerText === 'ผลการค้นหาครั้งก่อน', 'marked as earlier');
    expect((part(panel, 'more-conditions') as HTMLDetailsElement).open, 'the error is visible').to.equal(true);
    panel.results = idle;
  });
});
