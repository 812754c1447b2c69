import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { InquiriesApi, NotificationsApi } from '../../src/client/client.js';
import { SmeError } from '../../src/client/errors.js';
import { limits } from '../../src/contract/limits.js';
import type { Inquiry } from '../../src/contract/types.js';
import type { SmeInquiryDetail } from '../../src/elements/inquiry-detail/inquiry-detail.js';
import '../../src/elements/inquiry-detail/sme-inquiry-detail.js';
import { failed, idle, loading, ready } from '../../src/session/loadable.js';
import { announced } from '../support/announced.js';
import { choose, fakeAttachments, pdf } from '../support/fake-attachments.js';
import { fakeClient, type ExpectedCalls } from '../support/fake-client.js';
import { emulateMediaOrSkip } from '../support/media.js';
import { nextEvent } from '../support/next-event.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { acceptedByOsmep, registrationForm, sampleHistory, sentByCitizen } from '../support/sample-history.js';
import {
  answeredInquiryInFull,
  longInquiryInFull,
  newInquiryInFull,
  waitingInquiryInFull,
} from '../support/sample-inquiries.js';
import { askedForInformation } from '../support/sample-notifications.js';
import { waitUntil } from '../support/wait-until.js';

const show = (inquiry: SmeInquiryDetail['inquiry'], lang?: 'th' | 'en') =>
  fixture<SmeInquiryDetail>(html`
    <sme-inquiry-detail
      lang=${ifDefined(lang)}
      .inquiry=${inquiry}
      .history=${ready(sampleHistory)}
    ></sme-inquiry-detail>
  `);

const history: InquiriesApi['history'] = async receiptNumber => ({
  receiptNumber,
  entries: [sentByCitizen],
  asOf: sentByCitizen.occurredAt,
});
const markSeen: NotificationsApi['markSeen'] = async () => askedForInformation;

/** The element inside a client of a service with one inquiry. */
async function open(inquiry: Inquiry, { inquiries = {}, ...others }: ExpectedCalls = {}) {
  const around = provideClient(
    fakeClient({
      notifications: { markSeen },
      ...others,
      inquiries: { get: async () => inquiry, history, ...inquiries },
    }),
  );
  const detail = await fixture<SmeInquiryDetail>(
    html`<sme-inquiry-detail receipt-number=${inquiry.receiptNumber}></sme-inquiry-detail>`,
    { parentNode: around },
  );
  await waitUntil(() => parts(detail, 'sent').length === 1, 'the inquiry is shown');
  return detail;
}

const focused = (detail: Element, name: string) =>
  waitUntil(() => detail.shadowRoot!.activeElement === parts(detail, name)[0], `focus on ${name}`);

const fileField = (detail: Element) =>
  part(detail, 'attachments').shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!;
const textarea = (detail: Element) => part(detail, 'reply').querySelector('textarea')!;

function write(detail: Element, text: string) {
  textarea(detail).value = text;
  textarea(detail).dispatchEvent(new InputEvent('input', { bubbles: true }));
  part(detail, 'send').click();
}

describe('<sme-inquiry-detail>', () => {
  it('keeps the loaded history when it is rendered again, in another language for example', async () => {
    const detail = await open(answeredInquiryInFull);
    const timeline = part(detail, 'history');
    await waitUntil(() => parts(timeline, 'entry').length === 1, 'the history is shown');
    detail.lang = 'en';
    await waitUntil(() => part(timeline, 'heading').innerText === 'History', 'English');
    await detail.updateComplete;
    expect(parts(timeline, 'entry')).to.have.length(1);
  });

  it('shows what was sent, under its subject, with the meaning of every date', async () => {
    const detail = await show(ready(answeredInquiryInFull));
    const sent = part(detail, 'sent').innerText;

    expect(part(detail, 'heading').innerText).to.equal(answeredInquiryInFull.subject);
    expect(part(detail, 'receipt-number').innerText).to.equal('2569-70024418-3');
    expect(sent).to.match(/กิจการ\s+ร้านก๋วยเตี๋ยวเรือตัวอย่าง/);
    expect(sent).to.match(/หมวดหมู่เรื่อง\s+สอบถามข้อมูลทั่วไป/);
    expect(sent).to.match(/หน่วยงานที่ดูแลเรื่อง\s+สำนักงานส่งเสริมวิสาหกิจขนาดกลางและขนาดย่อม/);
    expect(sent).to.match(/วันที่ติดต่อ\s+5 ตุลาคม 2569 เวลา 13:45\sน\./);
    expect(sent).to.match(/วันที่เสร็จสิ้น\s+12 ตุลาคม 2569 เวลา 16:00\sน\./);
    expect(sent).to.match(/ผลการดำเนินงาน\s+ตอบแล้ว/);
    expect(sent).to.match(/ผู้ส่งเรื่อง\s+สมหญิง ตัวอย่าง \(ท่าน\)/);
    expect(part(detail, 'detail').innerText).to.contain('2 เดือน\nขอทราบว่า');
  });

  it('shows that the attachments arrived: name, size, time', async () => {
    const [form] = parts(await show(ready(answeredInquiryInFull)), 'document');

    expect(form!.innerText)
      .to.contain('แบบคำขอจดทะเบียนพาณิชย์.pdf')
      .and.contain('1.4 MB')
      .and.contain('ได้รับเมื่อ 2 พฤศจิกายน 2569 เวลา 09:28\u00a0น.');
  });

  it('shows that the agency waits for the person, and only then', async () => {
    expect(part(await show(ready(waitingInquiryInFull)), 'turn').innerText).to.contain('หน่วยงานขอข้อมูลเพิ่มเติมจากท่าน');
    expect(parts(await show(ready(newInquiryInFull)), 'turn')).to.have.length(0);
  });

  it('shows the history below, one heading level down', async () => {
    const detail = await fixture<SmeInquiryDetail>(html`
      <sme-inquiry-detail
        heading-level="1"
        .inquiry=${ready(answeredInquiryInFull)}
        .history=${ready(sampleHistory)}
      ></sme-inquiry-detail>
    `);
    const timeline = part(detail, 'history');
    await waitUntil(() => parts(timeline, 'entry').length === sampleHistory.length);

    expect(part(detail, 'heading').localName).to.equal('h1');
    expect(part(timeline, 'heading').localName).to.equal('h2');
  });

  it('marks what it shows as seen, and dispatches that', async () => {
    const seen: string[] = [];
    const around = provideClient(
      fakeClient({
        inquiries: { get: async () => waitingInquiryInFull, history },
        notifications: {
          markSeen: async receiptNumber => {
            seen.push(receiptNumber);
            return askedForInformation;
          },
        },
      }),
    );
    const reported = nextEvent(around, 'sme-inquiry-seen');
    await fixture(html`<sme-inquiry-detail receipt-number="2569-18305527-0"></sme-inquiry-detail>`, {
      parentNode: around,
    });

    expect((await reported).receiptNumber).to.equal('2569-18305527-0');
    expect(seen).to.deep.equal(['2569-18305527-0']);
  });

  it('offers a reply and a withdrawal only where the service allows them', async () => {
    const closed = await open(answeredInquiryInFull);
    expect(parts(closed, 'reply').concat(parts(closed, 'write'), parts(closed, 'withdraw'))).to.have.length(0);

    const fresh = await open(newInquiryInFull);
    expect(parts(fresh, 'withdraw')).to.have.length(1);
    expect(parts(fresh, 'reply').concat(parts(fresh, 'write'))).to.have.length(0);

    const waiting = await open(waitingInquiryInFull);
    expect(parts(waiting, 'reply'), 'open, because the agency waits').to.have.length(1);
    expect(parts(waiting, 'withdraw')).to.have.length(0);
  });

  it('opens the reply form on request where the agency does not wait for a reply', async () => {
    const detail = await open({ ...waitingInquiryInFull, waitingFor: 'agency' });
    expect(parts(detail, 'reply')).to.have.length(0);
    part(detail, 'write').click();

    await waitUntil(() => parts(detail, 'reply').length === 1);
    await waitUntil(() => detail.shadowRoot!.activeElement === textarea(detail), 'focus on the text');
  });

  it('sends a reply once, dispatches an event, and shows what it changed', async () => {
    const sent: string[] = [];
    let inquiry: Inquiry = waitingInquiryInFull;
    let answer: (() => void) | undefined;
    const detail = await open(inquiry, {
      inquiries: {
        get: () =>
          new Promise(resolve => {
            answer = () => {
              resolve(inquiry);
            };
            if (sent.length === 0) answer();
          }),
        reply: async (_receiptNumber, { detail: text }) => {
          sent.push(text);
          inquiry = { ...waitingInquiryInFull, waitingFor: 'agency' };
          return acceptedByOsmep;
        },
      },
    });
    const changed = nextEvent(detail, 'sme-inquiry-changed');
    write(detail, 'แนบเลขประจำตัวผู้เสียภาษีแล้ว');
    part(detail, 'send').click();

    expect((await changed).receiptNumber).to.equal(waitingInquiryInFull.receiptNumber);
    await focused(detail, 'done');
    expect(part(detail, 'done').innerText).to.equal('ส่งข้อมูลถึงหน่วยงานแล้ว');
    expect(parts(detail, 'sent'), 'what is shown stays while it is fetched again').to.have.length(1);
    answer!();
    await waitUntil(() => parts(detail, 'turn').length === 0, 'it is no longer the turn of the person');
    expect(sent).to.deep.equal(['แนบเลขประจำตัวผู้เสียภาษีแล้ว']);
    expect(parts(detail, 'done'), 'said until another inquiry is shown').to.have.length(1);
  });

  it('keeps a reply that could not be sent, and sends it again under the same key', async () => {
    const keys: (string | undefined)[] = [];
    const detail = await open(waitingInquiryInFull, {
      inquiries: {
        reply: async (_receiptNumber, _reply, { idempotencyKey } = {}) => {
          keys.push(idempotencyKey);
          if (keys.length === 1) throw new SmeError('unreachable');
          return acceptedByOsmep;
        },
      },
    });
    write(detail, 'ข้อมูลที่ขอ');
    await focused(detail, 'failure');
    expect(part(detail, 'failure').innerText).to.contain('ข้อความของท่านยังอยู่');
    expect(textarea(detail).value).to.equal('ข้อมูลที่ขอ');
    part(detail, 'send').click();
    await focused(detail, 'done');

    expect(keys[0]).to.be.a('string').and.not.equal('');
    expect(keys[1]).to.equal(keys[0]);
  });

  it('reports that the version before the changes arrived, and keeps the changes', async () => {
    const sent: { readonly text: string; readonly key: string | undefined }[] = [];
    const detail = await open(waitingInquiryInFull, {
      inquiries: {
        reply: async (_receiptNumber, { detail: text }, { idempotencyKey } = {}) => {
          sent.push({ text, key: idempotencyKey });
          if (sent.length === 1) throw new SmeError('unreachable');
          if (sent.length === 2) throw new SmeError('idempotency_key_reused');
          return acceptedByOsmep;
        },
      },
    });
    write(detail, 'ข้อมูลที่ขอ');
    await focused(detail, 'failure');
    const changed = nextEvent(detail, 'sme-inquiry-changed');
    write(detail, 'ข้อมูลที่ขอ ฉบับแก้ไข');
    await changed;
    await waitUntil(() => part(detail, 'failure').innerText.includes('ฉบับก่อนแก้ไข'));

    expect(textarea(detail).value).to.equal('ข้อมูลที่ขอ ฉบับแก้ไข');
    expect(parts(detail, 'done')).to.have.length(0);
    part(detail, 'send').click();
    await focused(detail, 'done');
    expect(sent.map(({ text }) => text)).to.deep.equal(['ข้อมูลที่ขอ', 'ข้อมูลที่ขอ ฉบับแก้ไข', 'ข้อมูลที่ขอ', 'ข้อมูลที่ขอ ฉบับแก้ไข']);
    expect(sent[2]!.key).to.equal(sent[0]!.key);
    expect(sent[3]!.key, 'what is left to say is another answer').not.to.equal(sent[0]!.key);
  });

  it('shows the errors of a reply at the field and above the form', async () => {
    const detail = await open(waitingInquiryInFull);
    write(detail, '  \n ');
    await focused(detail, 'error-summary');
    expect(part(detail, 'error-summary').innerText).to.contain('กรุณาระบุข้อความถึงหน่วยงาน');
    expect(textarea(detail).getAttribute('aria-invalid')).to.equal('true');
    part(detail, 'error-summary').querySelector('a')!.click();
    expect(detail.shadowRoot!.activeElement).to.equal(textarea(detail));

    write(detail, 'ก'.repeat(limits.detail.maxGraphemes + 1));
    await waitUntil(() => part(detail, 'error').innerText.includes('ไม่เกิน 4,000 ตัวอักษร'));
    // Blanks at the end, as in text from a PDF file, are not sent.
    write(detail, `${'ก'.repeat(limits.detail.maxGraphemes)}\u00a0\n\n`);
    await waitUntil(() => parts(detail, 'error').length === 0, 'it is sent');
  });

  it('counts the characters of a reply near its limit, in its field, and says so', async () => {
    const detail = await open(waitingInquiryInFull);
    const type = async (length: number) => {
      textarea(detail).value = 'ก'.repeat(length);
      textarea(detail).dispatchEvent(new InputEvent('input', { bubbles: true }));
      await detail.updateComplete;
    };
    await type(3199);
    expect(parts(detail, 'counter')).to.have.length(0);
    await type(3200);
    expect(part(detail, 'counter').innerText).to.equal('เหลืออีก 800 ตัวอักษร');
    expect(part(detail, 'counter').parentElement).to.equal(textarea(detail).parentElement);
    await announced('เหลืออีก 800 ตัวอักษร');
    await type(4001);
    expect(part(detail, 'counter').innerText).to.equal('เกินจำนวนที่กำหนด 1 ตัวอักษร');
    await announced('เกินจำนวนที่กำหนด 1 ตัวอักษร');
  });

  it('shows errors of the service beside the field', async () => {
    const detail = await open(waitingInquiryInFull, {
      inquiries: {
        reply: () =>
          Promise.reject(
            new SmeError('invalid_request', {
              fields: [{ place: 'body', pointer: '/detail', code: 'too_long', limit: 12_000 }],
            }),
          ),
      },
    });
    write(detail, 'ข้อมูลที่ขอ');
    await focused(detail, 'error-summary');

    expect(part(detail, 'error').innerText).to.contain('ข้อความยาวเกินไป');
    expect(parts(detail, 'failure')).to.have.length(0);
  });

  it('sends the attachments of a reply with it', async () => {
    const sent: (readonly string[] | undefined)[] = [];
    const { api } = fakeAttachments();
    const detail = await open(waitingInquiryInFull, {
      attachments: api,
      inquiries: {
        reply: async (_receiptNumber, { attachmentIds }) => {
          sent.push(attachmentIds);
          return acceptedByOsmep;
        },
      },
    });
    choose(fileField(detail), pdf('ใบกำกับภาษี.pdf'));
    write(detail, 'แนบใบกำกับภาษีแล้ว');
    await focused(detail, 'done');

    expect(sent).to.deep.equal([['a-1']]);
  });

  it('sends nothing while an attachment of the reply is missing, and names it', async () => {
    const { api } = fakeAttachments({ create: () => Promise.reject(new SmeError('unreachable')) });
    const detail = await open(waitingInquiryInFull, { attachments: api });
    choose(fileField(detail), pdf('ใบกำกับภาษี.pdf'));
    write(detail, 'แนบใบกำกับภาษีแล้ว');
    await focused(detail, 'error-summary');

    expect(part(detail, 'error').innerText).to.contain('ใบกำกับภาษี.pdf');
    expect(textarea(detail).value).to.equal('แนบใบกำกับภาษีแล้ว');
  });

  it('asks for confirmation before it withdraws, and changes nothing on Escape', async () => {
    const detail = await open(newInquiryInFull);
    part(detail, 'withdraw').focus();
    part(detail, 'withdraw').click();
    const dialog = part(detail, 'dialog') as HTMLDialogElement;
    expect(dialog.open).to.equal(true);
    await expect(detail).to.be.accessible();
    await sendKeys({ press: 'Escape' });

    await waitUntil(() => !dialog.open);
    expect(detail.shadowRoot!.activeElement, 'focus back').to.equal(part(detail, 'withdraw'));
  });

  it('withdraws with the given reason, and shows the updated inquiry', async () => {
    const reasons: (string | undefined)[] = [];
    const withdrawn: Inquiry = {
      ...newInquiryInFull,
      status: 'completed',
      outcome: 'withdrawn',
      waitingFor: 'none',
      capabilities: { canReply: false, canWithdraw: false },
    };
    let inquiry: Inquiry = newInquiryInFull;
    const detail = await open(inquiry, {
      inquiries: {
        get: async () => inquiry,
        withdraw: async (_receiptNumber, { reason } = {}) => {
          reasons.push(reason);
          return (inquiry = withdrawn);
        },
      },
    });
    part(detail, 'withdraw').click();
    const reason = part(detail, 'dialog').querySelector('input')!;
    reason.value = 'ได้คำตอบแล้ว';
    reason.dispatchEvent(new InputEvent('input'));
    const changed = nextEvent(detail, 'sme-inquiry-changed');
    part(detail, 'confirm').click();
    await changed;
    await focused(detail, 'done');

    expect(reasons).to.deep.equal(['ได้คำตอบแล้ว']);
    expect(part(detail, 'outcome').innerText).to.equal('ผู้ประกอบการยกเลิก');
    expect(parts(detail, 'withdraw')).to.have.length(0);
  });

  it('shows inside the dialog why it could not be withdrawn', async () => {
    const detail = await open(newInquiryInFull, {
      inquiries: { withdraw: () => Promise.reject(new SmeError('not_allowed_now')) },
    });
    part(detail, 'withdraw').click();
    part(detail, 'confirm').click();
    await focused(detail, 'failure');

    expect(part(detail, 'dialog').contains(part(detail, 'failure'))).to.equal(true);
    expect(part(detail, 'failure').innerText).to.contain('สถานะของเรื่องเปลี่ยนแล้ว');
  });

  it('downloads an attachment under its own name', async () => {
    const detail = await open(
      { ...newInquiryInFull, attachments: [registrationForm] },
      { attachments: { download: async () => new Blob(['x'], { type: 'application/pdf' }) } },
    );
    const saved = new Promise<HTMLAnchorElement>(resolve => {
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        HTMLAnchorElement.prototype.click = click;
        resolve(this);
      };
    });
    parts(detail, 'download')[0]!.click();
    const link = await saved;

    expect(link.download).to.equal('แบบคำขอจดทะเบียนพาณิชย์.pdf');
    expect(link.href).to.match(/^blob:/);
  });

  it('reports whether the receipt number was copied', async () => {
    const detail = await show(ready(newInquiryInFull));
    const copied: string[] = [];
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
    const give = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true, value: { writeText } });
    try {
      give(async text => void copied.push(text));
      part(detail, 'copy').click();
      await announced('คัดลอกเลขรับเรื่องแล้ว');
      give(() => Promise.reject(new Error('not allowed')));
      part(detail, 'copy').click();
      await announced('คัดลอกไม่สำเร็จ');
    } finally {
      Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
    }

    expect(copied).to.deep.equal(['2569-04718236-5']);
    expect(part(detail, 'copy-note').innerText).to.contain('คัดลอกไม่สำเร็จ');
  });

  it('names the inquiry that it is loading or failed to load, and loads again on retry', async () => {
    let tries = 0;
    const around = provideClient(
      fakeClient({
        inquiries: {
          history,
          get: async () => {
            tries += 1;
            if (tries === 1) throw new SmeError('not_found');
            return answeredInquiryInFull;
          },
        },
      }),
    );
    const detail = await fixture<SmeInquiryDetail>(
      html`<sme-inquiry-detail receipt-number="2569-70024418-3"></sme-inquiry-detail>`,
      { parentNode: around },
    );
    await waitUntil(() => parts(detail, 'retry').length === 1);
    expect(part(detail, 'heading').innerText).to.equal('เลขรับเรื่อง 2569-70024418-3');
    expect(part(detail, 'message').innerText).to.contain('โหลดรายละเอียดของเรื่องไม่สำเร็จ');
    part(detail, 'retry').click();

    await waitUntil(() => parts(detail, 'sent').length === 1);
  });

  it('leaves the controls out of the printed page', async function () {
    const detail = await show(ready(answeredInquiryInFull));
    const isSeen = () => part(detail, 'copy').checkVisibility();
    expect(isSeen(), 'on the screen').to.equal(true);
    await emulateMediaOrSkip(this, { media: 'print' });
    const isPrinted = isSeen();
    await emulateMediaOrSkip(this, { media: 'screen' });

    expect(isPrinted).to.equal(false);
  });

  it('has English texts when the page is in English', async () => {
    const detail = await show(ready(answeredInquiryInFull), 'en');

    expect(part(detail, 'sent').innerText).to.match(/Completion date\s+12 October 2026 at 16:00/);
  });

  const states = {
    idle,
    loading,
    ready: ready(answeredInquiryInFull),
    'as long as can be': ready(longInquiryInFull),
    failed: failed(new SmeError('not_found')),
  };
  for (const [name, inquiry] of Object.entries(states)) {
    it(`passes the axe audit when ${name}`, async () => {
      await expect(await show(inquiry)).to.be.accessible();
    });
  }

  it('passes the axe audit with a rejected reply', async () => {
    const detail = await open(waitingInquiryInFull);
    write(detail, '');
    await focused(detail, 'error-summary');

    await expect(detail).to.be.accessible();
  });
});
