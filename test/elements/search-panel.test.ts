import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { InquiriesApi } from '../../src/client/client.js';
import { SmeError } from '../../src/client/errors.js';
import type { SmeSearchPanel } from '../../src/elements/search-panel/search-panel.js';
import '../../src/elements/search-panel/sme-search-panel.js';
import type { SearchCriteria } from '../../src/rules/search.js';
import { failed, idle, loading, ready } from '../../src/session/loadable.js';
import { announced } from '../support/announced.js';
import { fakeClient } from '../support/fake-client.js';
import { nextEvent } from '../support/next-event.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { inquiryPage, longInquiry, manyInquiries, newInquiry, noInquiries } from '../support/sample-inquiries.js';
import { sampleAgencies } from '../support/sample-reference.js';
import { waitUntil } from '../support/wait-until.js';

const show = (results: SmeSearchPanel['results'], lang?: 'th' | 'en') =>
  fixture<SmeSearchPanel>(html`
    <sme-search-panel lang=${ifDefined(lang)} .agencies=${ready(sampleAgencies)} .results=${results}></sme-search-panel>
  `);

/** The element with a client that answers searches; `asked` has the searches that arrived. */
async function within(search: InquiriesApi['search'] = async () => inquiryPage([newInquiry])) {
  const asked: unknown[] = [];
  const around = provideClient(
    fakeClient({
      reference: { agencies: async () => ({ agencies: [...sampleAgencies], routingAgencyId: null }) },
      inquiries: {
        search: (criteria, options) => {
          asked.push(criteria);
          return search(criteria, options);
        },
      },
    }),
  );
  const panel = await fixture<SmeSearchPanel>(html`<sme-search-panel></sme-search-panel>`, { parentNode: around });
  await waitUntil(() => panel.shadowRoot?.getElementById('agency-filter') != null, 'the agencies are there');
  return { panel, asked };
}

const box = (panel: Element, name: string, value: string) =>
  part(panel, 'form').querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
const input = (panel: Element, id: string) => part(panel, 'form').querySelector<HTMLInputElement>(`#${id}`)!;

async function type(panel: SmeSearchPanel, id: string, text: string) {
  const control = input(panel, id);
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await panel.updateComplete;
}

async function typeDate(panel: SmeSearchPanel, name: string, [day, month, year]: [string, string, string]) {
  await type(panel, `${name}-day`, day);
  await type(panel, `${name}-month`, month);
  await type(panel, `${name}-year`, year);
}

/** The dates and agencies are in there. */
async function openMore(panel: SmeSearchPanel) {
  part(panel, 'more-conditions').querySelector('summary')!.click();
  await waitUntil(() => part(panel, 'agency-filter').checkVisibility(), 'the further conditions are shown');
}

const rowsReady = (panel: Element, count: number) =>
  waitUntil(() => parts(panel, 'row').length === count, `${count} rows`);
const focusIs = (panel: Element, id: string) =>
  waitUntil(() => panel.shadowRoot!.activeElement?.id === id, `focus on ${id}`);

describe('<sme-search-panel>', () => {
  it('combines all conditions, and searches only on request', async () => {
    const { panel, asked } = await within();
    await type(panel, 'receipt-number', '2569 0471');
    await type(panel, 'text', ' สินเชื่อ ');
    await typeDate(panel, 'contacted-from', ['1', 'พ.ย.', '2569']);
    await typeDate(panel, 'completed-to', ['๒๒', '11', '2026']);
    box(panel, 'status', 'new')!.click();
    box(panel, 'status', 'completed')!.click();
    await openMore(panel);
    await type(panel, 'agency-filter', 'dbd');
    part(panel, 'agency').click();
    await panel.updateComplete;
    expect(asked, 'nothing is searched while typing').to.deep.equal([]);
    part(panel, 'search').click();
    await rowsReady(panel, 1);

    expect(asked).to.deep.equal([
      {
        receiptNumber: '2569-0471',
        text: 'สินเชื่อ',
        contacted: { from: '2026-11-01' },
        completed: { to: '2026-11-22' },
        statuses: ['new', 'completed'],
        agencyIds: ['dbd'],
      },
    ]);
    expect(panel.criteria).to.deep.equal(asked[0]);
    expect(input(panel, 'contacted-from-month').value, 'the form stays as typed').to.equal('พ.ย.');
  });

  it('finds everything when no condition is given', async () => {
    const { panel, asked } = await within();
    part(panel, 'search').click();
    await rowsReady(panel, 1);

    expect(asked).to.deep.equal([{}]);
  });

  it('searches on Enter, announces how many were found, and leaves the focus where it is', async () => {
    const { panel, asked } = await within();
    input(panel, 'text').focus();
    await sendKeys({ type: 'loan' });
    await sendKeys({ press: 'Enter' });
    await rowsReady(panel, 1);

    expect(asked).to.deep.equal([{ text: 'loan' }]);
    await announced('พบ 1 เรื่อง');
    expect(panel.shadowRoot!.activeElement).to.equal(input(panel, 'text'));
    expect(part(panel, 'results').localName).to.equal('h3');
  });

  it('dispatches an event that a search was made, but not what was typed', async () => {
    const { panel } = await within();
    await type(panel, 'text', 'เรื่องส่วนตัว');
    const event = nextEvent(panel, 'sme-search');
    part(panel, 'search').click();

    expect(JSON.stringify(await event)).to.not.contain('ส่วนตัว');
    expect(Object.keys(await event).filter(key => key !== 'isTrusted')).to.deep.equal([]);
  });

  it('corrects a receipt number typed on a Thai keyboard, and shows that', async () => {
    const { panel, asked } = await within();
    await type(panel, 'receipt-number', '/ถุต');

    expect(input(panel, 'receipt-number').value).to.equal('2569');
    expect(part(panel, 'receipt-note').innerText).to.contain('แก้เป็น 2569 แล้ว');
    await announced('แก้เป็น 2569 แล้ว');
    part(panel, 'search').click();
    await rowsReady(panel, 1);
    expect(asked).to.deep.equal([{ receiptNumber: '2569' }]);
  });

  it('shows how a date was understood, in both eras', async () => {
    const thai = await show(idle);
    await openMore(thai);
    await typeDate(thai, 'contacted-from', ['15', 'ม.ค.', '2567']);
    expect(part(thai, 'echo').innerText).to.equal('15 มกราคม 2567 (ค.ศ. 2024)');

    const english = await show(idle, 'en');
    await openMore(english);
    await typeDate(english, 'contacted-from', ['15', 'Jan', '2567']);
    expect(part(english, 'echo').innerText).to.equal('15 January 2024 (B.E. 2567)');
  });

  it('shows errors at the field and above the form, keeps all input and does not search', async () => {
    const { panel, asked } = await within();
    await type(panel, 'receipt-number', '256');
    await typeDate(panel, 'contacted-to', ['29', '2', '2566']);
    part(panel, 'search').click();
    await focusIs(panel, 'error-summary');

    const texts = ['กรุณาระบุเลขรับเรื่องอย่างน้อย 4 หลัก', 'วันที่ติดต่อ ถึงวันที่: ไม่มีวันที่นี้ในปฏิทิน กรุณาตรวจสอบ'];
    for (const text of texts) expect(part(panel, 'error-summary').innerText).to.contain(text);
    expect(parts(panel, 'error').map(error => error.innerText)).to.deep.equal(texts);
    expect(input(panel, 'contacted-to-day').getAttribute('aria-invalid')).to.equal('true');
    expect(input(panel, 'contacted-to-year').getAttribute('aria-invalid')).to.equal('false');
    expect(input(panel, 'contacted-to-year').value).to.equal('2566');
    expect(asked).to.deep.equal([]);
    await expect(panel).to.be.accessible();

    part(panel, 'error-summary').querySelectorAll('a')[1]!.click();
    await focusIs(panel, 'contacted-to-day');
  });

  it('rejects a range that ends before it begins', async () => {
    const { panel } = await within();
    await typeDate(panel, 'contacted-from', ['2', '11', '2569']);
    await typeDate(panel, 'contacted-to', ['1', '11', '2026']);
    part(panel, 'search').click();
    await focusIs(panel, 'error-summary');

    expect(part(panel, 'error').innerText).to.equal('วันที่ติดต่อ: “ตั้งแต่วันที่” ต้องไม่อยู่หลัง “ถึงวันที่”');
  });

  it('shows errors of the service beside the field', async () => {
    const { panel } = await within(() =>
      Promise.reject(
        new SmeError('invalid_request', {
          fields: [{ place: 'body', pointer: '/text', code: 'too_long', limit: 100 }],
        }),
      ),
    );
    part(panel, 'search').click();
    await focusIs(panel, 'error-summary');

    expect(part(panel, 'error').innerText).to.contain('ไม่เกิน 100 ตัวอักษร');
  });

  describe('the agencies', () => {
    const names = (panel: Element) => parts(panel, 'agency').map(option => option.innerText.trim().split(' ')[0]);
    const chips = (panel: Element) => parts(panel, 'remove-agency').map(chip => chip.ariaLabel);
    const press = async (panel: SmeSearchPanel, ...keys: string[]) => {
      for (const key of keys) await sendKeys({ press: key });
      await panel.updateComplete;
    };
    const active = (panel: SmeSearchPanel) => {
      const id = input(panel, 'agency-filter').getAttribute('aria-activedescendant');
      return id === null ? undefined : panel.shadowRoot!.getElementById(id)!.innerText.trim().split(' ')[0];
    };

    async function opened() {
      const stood = await within();
      await openMore(stood.panel);
      input(stood.panel, 'agency-filter').focus();
      return stood;
    }

    it('are listed in Thai order and found by name or abbreviation, whatever the spelling', async () => {
      const { panel } = await opened();
      expect(names(panel), 'while it is closed').to.deep.equal([]);
      await press(panel, 'ArrowUp');
      expect(names(panel)).to.have.length(sampleAgencies.length);
      expect(active(panel), 'from the last').to.equal(names(panel).at(-1));

      await type(panel, 'agency-filter', 'fda');
      expect(names(panel)).to.deep.equal(['สำนักงานคณะกรรมการอาหารและยา']);
      await announced('พบ 1 หน่วยงาน');
      await type(panel, 'agency-filter', 'สํานักงาน');
      expect(names(panel), 'split sara am').to.have.length(2);
      await type(panel, 'agency-filter', 'zzz');
      expect(part(panel, 'no-agency').innerText).to.equal('ไม่พบหน่วยงานที่ตรงกับคำค้น');
    });

    it('are chosen by the keyboard, several in a row, and removed by their chips', async () => {
      const { panel, asked } = await opened();
      await sendKeys({ type: 'fda' });
      await press(panel, 'Enter');
      await announced('เลือก สำนักงานคณะกรรมการอาหารและยา (อย.) แล้ว');
      expect(input(panel, 'agency-filter').value, 'ready for the next').to.equal('');
      await press(panel, 'ArrowDown', 'Enter');
      expect(chips(panel)).to.have.length(2);
      expect(asked, 'Enter does not search').to.deep.equal([]);
      part(panel, 'search').click();
      await rowsReady(panel, 1);
      expect((asked[0] as SearchCriteria).agencyIds)
        .to.include('fda')
        .and.to.have.length(2);

      parts(panel, 'remove-agency')[0]!.focus();
      await press(panel, 'Enter');
      expect(chips(panel)).to.have.length(1);
      expect(panel.shadowRoot!.activeElement, 'the next chip').to.equal(part(panel, 'remove-agency'));
      await press(panel, 'Enter');
      expect(panel.shadowRoot!.activeElement?.id).to.equal('agency-filter');
    });

    it('are chosen and no longer chosen by a press, while the focus stays in the field', async () => {
      const { panel } = await opened();
      part(panel, 'agency-filter').click();
      await panel.updateComplete;
      const { left, top } = parts(panel, 'agency')[1]!.getBoundingClientRect();
      const position: [number, number] = [Math.round(left) + 20, Math.round(top) + 10];
      await sendMouse({ type: 'click', position });
      await panel.updateComplete;
      expect(panel.shadowRoot!.activeElement?.id).to.equal('agency-filter');
      expect(chips(panel)).to.have.length(1);
      expect(parts(panel, 'agency'), 'the button that searches is free').to.have.length(0);

      part(panel, 'agency-filter').click();
      await panel.updateComplete;
      expect(parts(panel, 'agency').map(({ ariaSelected }) => ariaSelected)[1]).to.equal('true');
      parts(panel, 'agency')[1]!.click();
      await panel.updateComplete;
      expect(chips(panel)).to.deep.equal([]);
    });

    it('close with Escape, and when the focus leaves', async () => {
      const { panel } = await opened();
      let escaped = 0;
      panel.addEventListener('keydown', ({ key }) => (escaped += Number(key === 'Escape')));
      await press(panel, 'ArrowDown', 'Escape');
      expect(parts(panel, 'agency')).to.have.length(0);
      expect(escaped, 'a dialog around it stays open').to.equal(0);
      await press(panel, 'Escape');
      expect(escaped).to.equal(1);
      await press(panel, 'ArrowDown', 'Tab');
      await waitUntil(() => parts(panel, 'agency').length === 0);
      expect(input(panel, 'agency-filter').ariaExpanded).to.equal('false');
    });

    it('are not searched for while one is only typed', async () => {
      const { panel, asked } = await opened();
      await sendKeys({ type: 'อาหาร' });
      part(panel, 'search').click();
      await focusIs(panel, 'error-summary');
      expect(asked).to.deep.equal([]);
      expect(part(panel, 'error').innerText).to.equal('กรุณาเลือกหน่วยงานจากรายการ หรือลบคำที่พิมพ์ไว้');
      expect(input(panel, 'agency-filter').value).to.equal('อาหาร');
      expect(input(panel, 'agency-filter').ariaInvalid).to.equal('true');
    });

    it('keep what is typed when the language changes', async () => {
      const { panel } = await opened();
      await sendKeys({ type: 'อาหาร' });
      panel.lang = 'en';
      await waitUntil(() => part(panel, 'search').innerText === 'Search');
      expect(input(panel, 'agency-filter').value).to.equal('อาหาร');
    });

    it('name a chosen one by its id when the service no longer has it', async () => {
      const { panel } = await within();
      panel.criteria = { agencyIds: ['gone', 'fda'] };
      await waitUntil(() => chips(panel).length === 2);
      expect(chips(panel)[0]).to.equal('นำ gone ออก');
    });
  });

  it('fills the form from criteria that the host sets, and searches for them', async () => {
    const { panel, asked } = await within();
    const criteria = { contacted: { from: '2026-11-01' }, statuses: ['new' as const], agencyIds: ['fda'] };
    panel.criteria = criteria;
    await rowsReady(panel, 1);

    expect(asked).to.deep.equal([criteria]);
    expect(input(panel, 'contacted-from-year').value).to.equal('2569');
    expect(box(panel, 'status', 'new')!.checked).to.equal(true);
    expect(parts(panel, 'remove-agency').map(({ innerText }) => innerText)).to.have.length(1);
  });

  it('clears conditions and results', async () => {
    const { panel } = await within();
    await type(panel, 'text', 'loan');
    await openMore(panel);
    part(panel, 'agency-filter').click();
    await panel.updateComplete;
    parts(panel, 'agency')[0]!.click();
    part(panel, 'search').click();
    await rowsReady(panel, 1);
    part(panel, 'clear').click();
    await panel.updateComplete;

    expect(input(panel, 'text').value).to.equal('');
    expect(parts(panel, 'remove-agency')).to.have.length(0);
    expect(parts(panel, 'row')).to.have.length(0);
    expect(panel.criteria).to.equal(undefined);
    await announced('ล้างเงื่อนไขแล้ว');
  });

  it('distinguishes no results from no inquiries', async () => {
    expect(part(await show(ready(inquiryPage([]))), 'message').innerText).to.equal('ไม่พบเรื่องที่ตรงกับเงื่อนไข');
    expect(part(await show(ready(noInquiries)), 'message').innerText).to.equal('ยังไม่มีเรื่องที่ท่านติดต่อ');
  });

  it('sorts its results by what is chosen, with the same conditions', async () => {
    const { panel, asked } = await within(async () => inquiryPage(manyInquiries(1, 3)));
    await type(panel, 'text', 'ภาษี');
    part(panel, 'search').click();
    await rowsReady(panel, 3);
    const sort = part(panel, 'sort') as HTMLSelectElement;
    expect(sort.value).to.equal('activity');
    sort.value = 'contacted';
    sort.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => asked.length === 2);
    await rowsReady(panel, 3);
    expect(asked).to.deep.equal([{ text: 'ภาษี' }, { text: 'ภาษี', sort: 'contacted' }]);
    expect(panel.criteria).to.deep.equal({ text: 'ภาษี' });
    expect(panel.getAttribute('sort')).to.equal('contacted');
  });

  it('loads the next page of the same search, and moves to its first row', async () => {
    const { panel, asked } = await within(async ({ cursor }) =>
      cursor
        ? inquiryPage(manyInquiries(3, 1), { total: 3 })
        : inquiryPage(manyInquiries(1, 2), { total: 3, nextCursor: 'page-2' }),
    );
    await type(panel, 'text', 'loan');
    part(panel, 'search').click();
    await rowsReady(panel, 2);
    await type(panel, 'text', 'typed since');
    part(panel, 'more').click();
    await rowsReady(panel, 3);

    expect(asked).to.deep.equal([{ text: 'loan' }, { text: 'loan', cursor: 'page-2' }]);
    await waitUntil(() => panel.shadowRoot!.activeElement === parts(panel, 'open')[2]);
  });

  it('opens the inquiry that is clicked', async () => {
    const panel = await show(ready(inquiryPage([newInquiry])));
    setTimeout(() => part(panel, 'open').click());

    expect((await nextEvent(panel, 'sme-inquiry-open')).receiptNumber).to.equal(newInquiry.receiptNumber);
  });

  it('works without the agencies, and reloads only them', async () => {
    let tries = 0;
    const searches: unknown[] = [];
    const around = provideClient(
      fakeClient({
        reference: {
          agencies: async () => {
            tries += 1;
            if (tries === 1) throw new SmeError('unreachable');
            return { agencies: [...sampleAgencies], routingAgencyId: null };
          },
        },
        inquiries: {
          search: async criteria => {
            searches.push(criteria);
            return inquiryPage([newInquiry]);
          },
        },
      }),
    );
    const panel = await fixture<SmeSearchPanel>(html`<sme-search-panel></sme-search-panel>`, { parentNode: around });
    await waitUntil(() => parts(panel, 'retry').length === 1);
    part(panel, 'search').click();
    await rowsReady(panel, 1);
    part(panel, 'retry').click();
    await waitUntil(() => panel.shadowRoot?.getElementById('agency-filter') != null);

    expect(searches).to.have.length(1);
    expect(parts(panel, 'row')).to.have.length(1);
  });

  it('searches again on retry after a failure', async () => {
    let tries = 0;
    const { panel } = await within(async () => {
      tries += 1;
      if (tries === 1) throw new SmeError('unreachable');
      return inquiryPage([newInquiry]);
    });
    part(panel, 'search').click();
    await waitUntil(() => parts(panel, 'retry').length === 1);
    await announced('ค้นหาไม่สำเร็จ');
    part(panel, 'retry').click();

    await rowsReady(panel, 1);
  });

  it('fits a window of 320 pixels', async () => {
    const narrow = document.createElement('div');
    narrow.style.inlineSize = '320px';
    const panel = await fixture<SmeSearchPanel>(
      html`<sme-search-panel
        .agencies=${ready(sampleAgencies)}
        .results=${ready(inquiryPage([longInquiry]))}
      ></sme-search-panel>`,
      { parentNode: narrow },
    );

    expect(panel.scrollWidth).to.be.at.most(320);
    const right = Math.max(
      ...[...part(panel, 'form').querySelectorAll('input')].map(field => field.getBoundingClientRect().right),
    );
    expect(right).to.be.at.most(narrow.getBoundingClientRect().right);
  });

  const states = {
    'before the first search': idle,
    loading,
    ready: ready(inquiryPage([newInquiry, longInquiry], { total: 9, nextCursor: 'x' })),
    'nothing matches': ready(inquiryPage([])),
    empty: ready(noInquiries),
    failed: failed(new SmeError('unreachable')),
  };
  for (const [name, results] of Object.entries(states)) {
    it(`passes the axe audit: ${name}`, async () => {
      await expect(await show(results)).to.be.accessible();
    });
  }

  it('corrects a receipt number only after the press that left its field, so that nothing moves under the pointer', async () => {
    for (const pressed of ['search', 'clear']) {
      const { panel, asked } = await within();
      const button = part(panel, pressed);
      input(panel, 'receipt-number').value = '๒๕๖๙๐๔๗๑๘๒๓๖๕';
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      input(panel, 'receipt-number').dispatchEvent(new Event('change'));
      await panel.updateComplete;
      expect(part(panel, 'receipt-note').innerText, 'while it is pressed').to.equal('');
      button.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
      button.click();
      const shown = pressed === 'search' ? '2569-04718236-5' : '';
      await waitUntil(() => input(panel, 'receipt-number').value === shown);
      await new Promise(resolve => setTimeout(resolve));
      await panel.updateComplete;
      expect(input(panel, 'receipt-number').value).to.equal(shown);
      expect(part(panel, 'receipt-note').innerText).to.contain(shown);
      expect(asked).to.have.length(pressed === 'search' ? 1 : 0);
    }
  });
});
