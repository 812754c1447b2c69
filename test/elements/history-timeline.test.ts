import { expect, fixture, html } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';

import { SmeError } from '../../src/client/errors.js';
import type { HistoryEntry } from '../../src/contract/types.js';
import type { SmeHistoryTimeline } from '../../src/elements/history-timeline/history-timeline.js';
import '../../src/elements/history-timeline/sme-history-timeline.js';
import { failed, idle, loading, ready } from '../../src/session/loadable.js';
import { announced } from '../support/announced.js';
import { fakeClient } from '../support/fake-client.js';
import { nextEvent } from '../support/next-event.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import {
  acceptedByOsmep,
  answeredByDbd,
  correctedByDbd,
  forwardedToDbd,
  registrationForm,
  sampleHistory,
  sentByCitizen,
} from '../support/sample-history.js';
import { waitUntil } from '../support/wait-until.js';

/** Shows the element; without `lang`, the page names no language. */
const show = (history: SmeHistoryTimeline['history'], lang?: 'th' | 'en') =>
  fixture<SmeHistoryTimeline>(
    html`<sme-history-timeline lang=${ifDefined(lang)} .history=${history}></sme-history-timeline>`,
  );

const kinds = (timeline: Element) => parts(timeline, 'act').map(kind => kind.innerText);

describe('<sme-history-timeline>', () => {
  it('shows the newest entry on top, in a list with descending numbers', async () => {
    const timeline = await show(ready(sampleHistory));

    expect(kinds(timeline)).to.deep.equal(['แก้ไขรายการก่อนหน้า', 'ดำเนินการเสร็จสิ้น', 'ส่งต่อหน่วยงาน', 'รับเรื่อง', 'ส่งเรื่อง']);
    expect((part(timeline, 'list') as HTMLOListElement).reversed, 'reversed').to.equal(true);
  });

  it('is a region with the name of its heading', async () => {
    const timeline = await show(ready(sampleHistory));
    const region = timeline.shadowRoot!.querySelector('section')!;
    expect(region.getAttribute('aria-labelledby')).to.equal(part(timeline, 'heading').id);
    expect(part(timeline, 'heading').id).not.to.equal('');
  });

  it('reverses the order on request, and back', async () => {
    const timeline = await show(ready(sampleHistory));
    part(timeline, 'order').click();
    await timeline.updateComplete;

    expect(kinds(timeline)[0]).to.equal('ส่งเรื่อง');
    expect((part(timeline, 'list') as HTMLOListElement).reversed).to.equal(false);
    expect(part(timeline, 'order').innerText).to.equal('เรียงจากใหม่ไปเก่า');
    await announced('เรียงจากเก่าไปใหม่แล้ว');

    part(timeline, 'order').click();
    await timeline.updateComplete;
    expect(kinds(timeline)[0]).to.equal('แก้ไขรายการก่อนหน้า');
  });

  it('names the agency of every entry, and its officer only where the agency publishes the name', async () => {
    const [accepted] = parts(await show(ready([acceptedByOsmep])), 'entry');
    const [answered] = parts(await show(ready([answeredByDbd])), 'entry');
    const [sent] = parts(await show(ready([sentByCitizen])), 'entry');

    expect(accepted!.innerText).to.contain('โดยเจ้าหน้าที่สำนักงานส่งเสริมวิสาหกิจขนาดกลางและขนาดย่อม');
    expect(answered!.innerText).to.contain('โดยกรมพัฒนาธุรกิจการค้า (นางสาวตัวอย่าง ใจดี)');
    expect(sent!.innerText).to.contain('โดยผู้ประกอบการ');
  });

  it('shows what each entry changed, and does not mention what it left unchanged', async () => {
    const [corrected, answered, forwarded, accepted, sent] = parts(await show(ready(sampleHistory)), 'entry');

    expect(sent!.innerText).to.contain('สถานะ “เรื่องใหม่”');
    expect(accepted!.innerText).to.contain('สถานะเปลี่ยนจาก “เรื่องใหม่” เป็น “กำลังดำเนินการ”');
    expect(forwarded!.innerText).to.contain('ส่งต่อไปยังกรมพัฒนาธุรกิจการค้า').and.not.contain('สถานะ');
    expect(answered!.innerText).to.contain('ผลการดำเนินงาน: ตอบแล้ว').and.contain('มีการแก้ไขรายการนี้ภายหลัง');
    for (const other of [corrected, forwarded, accepted, sent])
      expect(other!.innerText).to.not.contain('มีการแก้ไขรายการนี้ภายหลัง');
    expect(corrected!.innerText).to.contain('แก้ไขรายการ “ดำเนินการเสร็จสิ้น” ของวันที่ 12 พฤศจิกายน 2569');
  });

  it('keeps the line breaks of the detail', async () => {
    const [entry] = parts(await show(ready([acceptedByOsmep])), 'entry');

    expect(entry!.innerText).to.contain('รับเรื่องแล้ว\nจะตอบกลับภายใน 7 วัน');
  });

  it('shows the time at the agency, in the era of the reader', async () => {
    const thai = part(await show(ready([acceptedByOsmep])), 'entry');
    const english = part(await show(ready([acceptedByOsmep]), 'en'), 'entry');

    expect(thai.innerText).to.contain('3 พฤศจิกายน 2569').and.contain('14:00\u00a0น.');
    expect(english.innerText).to.contain('3 November 2026').and.contain('14:00');
    expect(thai.querySelector('time')!.dateTime).to.equal(acceptedByOsmep.occurredAt);
  });

  it('shows codes of a later version unchanged', async () => {
    const future = { ...forwardedToDbd, kind: 'escalated', toStatus: 'paused' } as unknown as HistoryEntry;
    const timeline = await show(ready([future]));

    expect(kinds(timeline)).to.deep.equal(['escalated']);
    expect(part(timeline, 'entry').innerText).to.contain('เป็น “paused”');
  });

  it('lists attachments with size and time of arrival, and offers a download for those that are ready', async () => {
    const [form, photo] = parts(await show(ready([sentByCitizen])), 'document');

    expect(form!.innerText).to.contain('แบบคำขอจดทะเบียนพาณิชย์.pdf').and.contain('1.4 MB');
    expect(form!.innerText).to.contain('ได้รับเมื่อ 2 พฤศจิกายน 2569');
    expect(form!.querySelector('button')!.textContent).to.match(/ดาวน์โหลด\s+แบบคำขอจดทะเบียนพาณิชย์\.pdf/);
    expect(photo!.innerText).to.contain('319 kB').and.contain('กำลังตรวจความปลอดภัย');
    expect(photo!.querySelector('button')).to.equal(null);
  });

  it("downloads with the person's session, and reports a failure", async () => {
    const asked: string[] = [];
    const around = provideClient(
      fakeClient({
        attachments: {
          download: async id => {
            asked.push(id);
            throw new SmeError('unreachable');
          },
        },
      }),
    );
    const timeline = await fixture<SmeHistoryTimeline>(
      html`<sme-history-timeline .history=${ready([sentByCitizen])}></sme-history-timeline>`,
      { parentNode: around },
    );
    part(timeline, 'download').click();
    await waitUntil(() => timeline.shadowRoot!.textContent.includes('ดาวน์โหลดไม่สำเร็จ'));
    await announced(`${registrationForm.name}: ดาวน์โหลดไม่สำเร็จ`);

    expect(asked).to.deep.equal([registrationForm.attachmentId]);
    expect(part(timeline, 'download').getAttribute('aria-disabled'), 'ready for another try').to.equal('false');
  });

  it('leaves the download to a host that cancels the event', async () => {
    const around = provideClient(fakeClient({}));
    const timeline = await fixture<SmeHistoryTimeline>(
      html`<sme-history-timeline .history=${ready([sentByCitizen])}></sme-history-timeline>`,
      { parentNode: around },
    );
    around.addEventListener('sme-download', event => event.preventDefault());
    setTimeout(() => part(timeline, 'download').click());
    const { attachmentId } = await nextEvent(timeline, 'sme-download');
    await timeline.updateComplete;

    expect(attachmentId).to.equal(registrationForm.attachmentId);
    expect(timeline.shadowRoot!.textContent).to.not.contain('ดาวน์โหลดไม่สำเร็จ');
  });

  it('shows that it is loading, empty or failed, in Thai by default', async () => {
    expect(part(await show(loading), 'message').innerText).to.equal('กำลังโหลดประวัติการดำเนินงาน…');
    expect(part(await show(ready([])), 'message').innerText).to.equal('ยังไม่มีประวัติการดำเนินงาน');
    expect(part(await show(failed(new SmeError('unreachable'))), 'message').innerText).to.contain(
      'โหลดประวัติการดำเนินงานไม่สำเร็จ',
    );
    await announced('โหลดประวัติการดำเนินงานไม่สำเร็จ');
    expect(part(await show(loading, 'en'), 'message').innerText).to.equal('Loading the history…');
  });

  it('loads the history of its receipt number, and again on retry', async () => {
    const asked: string[] = [];
    const around = provideClient(
      fakeClient({
        inquiries: {
          history: async receiptNumber => {
            asked.push(receiptNumber);
            if (asked.length === 1) throw new SmeError('unreachable');
            return { receiptNumber, entries: [acceptedByOsmep], asOf: acceptedByOsmep.occurredAt };
          },
        },
      }),
    );
    const timeline = await fixture<SmeHistoryTimeline>(
      html`<sme-history-timeline receipt-number="2569-04718236-5"></sme-history-timeline>`,
      { parentNode: around },
    );
    await waitUntil(() => timeline.history.status === 'failed');
    await timeline.updateComplete;
    part(timeline, 'retry').click();
    await waitUntil(() => parts(timeline, 'entry').length === 1);

    expect(asked).to.deep.equal(['2569-04718236-5', '2569-04718236-5']);
  });

  it('puts its entries one level below its own heading', async () => {
    const timeline = await fixture<SmeHistoryTimeline>(
      html`<sme-history-timeline heading-level="3" .history=${ready([correctedByDbd])}></sme-history-timeline>`,
    );

    expect(part(timeline, 'heading').localName).to.equal('h3');
    expect(part(timeline, 'act').localName).to.equal('h4');
  });

  const states = {
    idle,
    loading,
    empty: ready([]),
    ready: ready(sampleHistory),
    failed: failed(new SmeError('not_found')),
  };
  for (const [name, history] of Object.entries(states)) {
    it(`passes the axe audit when ${name}`, async () => {
      await expect(await show(history)).to.be.accessible();
    });
  }
});
