import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { AttachmentsApi } from '../../src/client/client.js';
import { SmeError } from '../../src/client/errors.js';
import type { SendProgress } from '../../src/client/streams/live.js';
import type { Attachment } from '../../src/contract/types.js';
import type { AttachMode, SmeAttachmentPicker } from '../../src/elements/attachment-picker/attachment-picker.js';
import '../../src/elements/attachment-picker/sme-attachment-picker.js';
import { choose, fakeAttachments, pdf } from '../support/fake-attachments.js';
import { fakeClient } from '../support/fake-client.js';
import { fakeSession } from '../support/fake-session.js';
import { nextEvent } from '../support/next-event.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { somying } from '../support/sample-account.js';
import { waitUntil } from '../support/wait-until.js';

async function show(overrides: Partial<AttachmentsApi> = {}, { lang, mode }: { lang?: 'en'; mode?: AttachMode } = {}) {
  const { api, calls } = fakeAttachments(overrides);
  const picker = await fixture<SmeAttachmentPicker>(
    html`<sme-attachment-picker lang=${ifDefined(lang)} attach-mode=${ifDefined(mode)}></sme-attachment-picker>`,
    { parentNode: provideClient(fakeClient({ attachments: api })) },
  );
  const field = part(picker, 'choose').parentElement!.querySelector('input')!;
  return { picker, field, calls };
}

const rows = (picker: SmeAttachmentPicker) => parts(picker, 'document').map(({ innerText }) => innerText);
const rejectedTexts = (picker: SmeAttachmentPicker) =>
  [...part(picker, 'refused').querySelectorAll('li > span')].map(text => (text as HTMLElement).innerText);
const spoken = () => document.querySelector('[data-sme-announcer]')?.textContent ?? '';
const unreachable = () => Promise.reject(new SmeError('unreachable'));

/** A file whose declared size is 2 MB. */
const bigPdf = (name: string) => Object.defineProperty(pdf(name), 'size', { value: 2_000_000 });

/** Like `choose`, with the same File objects: a DataTransfer would copy them. */
function chooseAsIs(field: HTMLInputElement, ...files: File[]) {
  Object.defineProperty(field, 'files', { value: files, configurable: true });
  field.dispatchEvent(new Event('change'));
}

/** Uploads that a test reports progress of and ends, by file name. */
function heldSend() {
  interface Upload {
    readonly signal: AbortSignal;
    report(state: SendProgress['state'], sent: number): void;
    end(state?: Attachment['state']): void;
  }
  const uploads = new Map<string, Upload>();
  const send: AttachmentsApi['send'] = (file, { name = '', signal, onProgress } = {}) =>
    new Promise((resolve, reject) => {
      signal!.addEventListener('abort', () => reject(new SmeError('aborted')));
      uploads.set(name, {
        signal: signal!,
        report: (state, sent) => onProgress!({ state, sent, size: file.size, attachment: undefined }),
        end: (state = 'ready') => resolve({ attachmentId: `id of ${name}`, name, state } as Attachment),
      });
    });
  return { send, of: (name: string) => uploads.get(name)! };
}

describe('<sme-attachment-picker>', () => {
  it('shows before the choice what may be attached, by the limits of the contract', async () => {
    const { picker } = await show();
    expect(part(picker, 'label').innerText).to.equal('เอกสารแนบ (ไม่บังคับ)');
    expect(part(picker, 'limits').innerText)
      .to.contain('10 ไฟล์')
      .and.contain('25 MB')
      .and.contain('PDF, JPG, JPEG, PNG, DOCX, XLSX');
  });

  it('has its own button text, on a field that the keyboard can reach', async () => {
    const { picker, field } = await show();
    expect(part(picker, 'choose').innerText).to.equal('เลือกไฟล์');
    expect(field.labels![0]).to.equal(part(picker, 'choose'));
    await sendKeys({ press: 'Tab' });
    expect(picker.shadowRoot!.activeElement).to.equal(field);
  });

  it('adds and uploads an attachment as soon as it is chosen', async () => {
    const { picker, field, calls } = await show();
    choose(field, pdf('หนังสือรับรอง.pdf'));
    await picker.settled();
    await picker.updateComplete;

    expect(rows(picker)[0]).to.contain('หนังสือรับรอง.pdf').and.contain('1 kB').and.contain('อัปโหลดเสร็จแล้ว');
    expect(calls).to.deep.equal(['create หนังสือรับรอง.pdf', 'upload a-1 from 0']);
    expect(picker.attachmentIds).to.deep.equal(['a-1']);
    expect(picker.unsentNames).to.deep.equal([]);
    await waitUntil(() => spoken() === 'อัปโหลด หนังสือรับรอง.pdf แล้ว');
  });

  it('shows the progress of each attachment while several are uploading', async () => {
    const { send, of } = heldSend();
    const { picker, field } = await show({ send });
    chooseAsIs(field, bigPdf('a.pdf'), bigPdf('b.pdf'), bigPdf('c.pdf'));
    of('a.pdf').report('sending', 800_000);
    of('b.pdf').report('waiting', 1_500_000);
    await picker.updateComplete;

    const [a, b, c] = rows(picker);
    expect(a).to.contain('กำลังอัปโหลด…').and.contain('อัปโหลดแล้ว 40% (800 kB จาก 2 MB)');
    expect(b).to.contain('รอการเชื่อมต่อ ระบบจะอัปโหลดต่อโดยอัตโนมัติ').and.contain('75%');
    expect(c).to.contain('รออัปโหลด').and.not.contain('%');
    const [bar] = parts(picker, 'progress') as HTMLProgressElement[];
    expect(bar!.position).to.equal(0.4);
    expect(bar!.ariaLabel).to.equal('ความคืบหน้าของ a.pdf');
    expect(bar!.getAttribute('aria-valuetext')).to.equal('อัปโหลดแล้ว 40% (800 kB จาก 2 MB)');
    expect(picker.unsentNames).to.deep.equal(['a.pdf', 'b.pdf', 'c.pdf']);
    await expect(picker).to.be.accessible();

    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) of(name).end();
    await picker.settled();
    await picker.updateComplete;
    expect(picker.attachmentIds).to.deep.equal(['id of a.pdf', 'id of b.pdf', 'id of c.pdf']);
    expect(parts(picker, 'progress')).to.have.length(0);
  });

  it('announces each quarter of the upload, the wait, and the scan', async () => {
    const { send, of } = heldSend();
    const { field } = await show({ send });
    chooseAsIs(field, bigPdf('a.pdf'));
    const upload = of('a.pdf');
    upload.report('sending', 500_000);
    await waitUntil(() => spoken() === 'อัปโหลด a.pdf แล้ว 25%');
    upload.report('sending', 700_000);
    await new Promise(resolve => setTimeout(resolve, 150));
    expect(spoken(), 'nothing for a little more').to.equal('อัปโหลด a.pdf แล้ว 25%');
    upload.report('waiting', 700_000);
    await waitUntil(() => spoken() === 'a.pdf: รอการเชื่อมต่อ ระบบจะอัปโหลดต่อโดยอัตโนมัติ');
    upload.report('sending', 1_600_000);
    await waitUntil(() => spoken() === 'อัปโหลด a.pdf แล้ว 75%');
    upload.report('scanning', 2_000_000);
    await waitUntil(() => spoken() === 'a.pdf: กำลังตรวจความปลอดภัย…');
    upload.end();
    await waitUntil(() => spoken() === 'อัปโหลด a.pdf แล้ว');
  });

  it('keeps a scanned attachment out of the inquiry until the scan has ended', async () => {
    const { send, of } = heldSend();
    const { picker, field } = await show({ send });
    chooseAsIs(field, bigPdf('a.pdf'));
    of('a.pdf').report('scanning', 2_000_000);
    await picker.updateComplete;
    expect(rows(picker)[0]).to.contain('กำลังตรวจความปลอดภัย…').and.contain('100%');
    expect(picker.attachmentIds).to.deep.equal([]);
    of('a.pdf').end('refused');
    await picker.settled();
    await picker.updateComplete;
    expect(part(picker, 'error').innerText).to.contain('ไม่ผ่านการตรวจสอบ');
  });

  it('cancels an upload by the keyboard, and moves the focus on', async () => {
    const { send, of } = heldSend();
    const { picker, field, calls } = await show({ send });
    chooseAsIs(field, bigPdf('a.pdf'), bigPdf('b.pdf'));
    of('a.pdf').report('sending', 100);
    await picker.updateComplete;
    const cancel = parts(picker, 'remove')[0]!;
    expect(cancel.textContent.replace(/\s+/g, ' ').trim()).to.equal('ยกเลิกการอัปโหลด a.pdf');
    cancel.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rows(picker).length === 1);
    expect(of('a.pdf').signal.aborted).to.equal(true);
    expect(of('b.pdf').signal.aborted).to.equal(false);
    expect(picker.shadowRoot!.activeElement).to.equal(part(picker, 'remove'));
    expect(calls, 'the upload takes it off the service itself').to.deep.equal([]);
  });

  it('offers no retry for a file that has changed', async () => {
    const { picker, field } = await show({ send: () => Promise.reject(new SmeError('unreadable_file')) });
    choose(field, pdf('a.pdf'));
    await waitUntil(() => parts(picker, 'error').length > 0);
    expect(part(picker, 'error').innerText).to.contain('กรุณานำออกแล้วเลือกไฟล์อีกครั้ง');
    expect(parts(picker, 'retry')).to.have.length(0);
  });

  it('retries uploads that failed without a session once somebody has signed in', async () => {
    const { session, emit: report } = fakeSession({ status: 'expired' });
    const { api, calls } = fakeAttachments({
      upload: async attachmentId => {
        if (session.state.status !== 'signed-in') throw new SmeError('session_expired', { status: 401 });
        calls.push(`upload ${attachmentId}`);
        return { state: 'ready', attachmentId } as Attachment;
      },
    });
    const picker = await fixture<SmeAttachmentPicker>(html`<sme-attachment-picker></sme-attachment-picker>`, {
      parentNode: provideClient(fakeClient({ attachments: api, session })),
    });
    choose(part(picker, 'choose').parentElement!.querySelector('input')!, pdf('a.pdf'));
    await waitUntil(() => parts(picker, 'error').length > 0);
    report({ status: 'signed-in', account: somying, expiresAt: '2026-11-22T10:00:00.000Z' });
    await waitUntil(() => picker.attachmentIds.length === 1);
    expect(calls.at(-1)).to.equal('upload a-1');
  });

  it('keeps the manual’s two steps where the host wants them, and adds the chosen files when `settle` is called', async () => {
    const { picker, field, calls } = await show({}, { mode: 'two-step' });
    choose(field, pdf('a.pdf'));
    await picker.updateComplete;
    expect(part(picker, 'chosen').innerText).to.contain('a.pdf');
    expect(calls).to.deep.equal([]);
    part(picker, 'add').click();
    await waitUntil(() => rows(picker).length === 1);

    choose(field, pdf('b.pdf'));
    await picker.settled();
    expect(picker.attachmentIds).to.deep.equal(['a-1', 'a-2']);
    await picker.updateComplete;
    expect(parts(picker, 'chosen')).to.have.length(0);
  });

  it('reports for each rejected file what is wrong, and accepts the others', async () => {
    const { picker, field } = await show();
    const tooBig = pdf('big.pdf');
    Object.defineProperty(tooBig, 'size', { value: 26_214_401 });
    // A DataTransfer would copy its files, so the field gets a list of its own.
    Object.defineProperty(field, 'files', {
      value: [new File(['MZ'], 'virus.exe'), new File([], 'empty.pdf'), tooBig, pdf('good.pdf')],
    });
    field.dispatchEvent(new Event('change'));
    await picker.updateComplete;

    const rejected = rejectedTexts(picker);
    expect(rejected[0]).to.contain('virus.exe: รองรับเฉพาะไฟล์ PDF');
    expect(rejected[1]).to.equal('empty.pdf: ไฟล์ไม่มีข้อมูล กรุณาเลือกไฟล์อื่น');
    expect(rejected[2]).to.equal('big.pdf: ไฟล์ต้องมีขนาดไม่เกิน 25 MB');
    expect(rows(picker)).to.have.length(1);
    await waitUntil(() => spoken().includes('empty.pdf: ไฟล์ไม่มีข้อมูล กรุณาเลือกไฟล์อื่น'));
  });

  it('accepts no more attachments than an inquiry may carry', async () => {
    const { picker, field } = await show();
    choose(field, ...Array.from({ length: 11 }, (_, number) => pdf(`${number}.pdf`)));
    await picker.updateComplete;
    expect(rows(picker)).to.have.length(10);
    expect(part(picker, 'refused').innerText).to.contain('10.pdf: แนบได้ไม่เกิน 10 ไฟล์');
  });

  it('resumes where a broken connection stopped', async () => {
    let tries = 0;
    const { picker, field, calls } = await show({
      upload: async (attachmentId, content, { offset = 0 } = {}) => {
        calls.push(`upload ${attachmentId} from ${offset}`);
        tries += 1;
        if (tries === 1) throw new SmeError('unreachable');
        return {
          attachmentId,
          name: 'a.pdf',
          size: content.size,
          mediaType: 'application/pdf',
          state: 'ready',
          received: content.size,
          sha256: null,
          createdAt: '2026-11-22T09:05:00.000Z',
        };
      },
    });
    choose(field, pdf('a.pdf'));
    await waitUntil(() => parts(picker, 'error').length > 0);
    expect(part(picker, 'error').innerText).to.contain('ติดต่อระบบไม่ได้');
    expect(picker.attachmentIds).to.deep.equal([]);
    await waitUntil(() => spoken().startsWith('a.pdf: ขณะนี้ติดต่อระบบไม่ได้'));

    part(picker, 'retry').click();
    await picker.settled();
    expect(calls).to.deep.equal(['create a.pdf', 'upload a-1 from 0', 'progress a-1', 'upload a-1 from 3']);
    expect(picker.attachmentIds).to.deep.equal(['a-1']);
  });

  const rejections = [
    ['whose content is not what its name says', 'attachment_content_mismatch', 'เนื้อหาไฟล์ไม่ตรง'],
    ['in which something harmful was found', 'attachment_infected', 'ตรวจพบสิ่งที่เป็นอันตรายในไฟล์'],
  ] as const;
  for (const [which, code, text] of rejections)
    it(`offers no retry for a file ${which}`, async () => {
      const { picker, field } = await show({ upload: () => Promise.reject(new SmeError(code, { status: 422 })) });
      choose(field, pdf('a.pdf'));
      await waitUntil(() => parts(picker, 'error').length > 0);
      expect(part(picker, 'error').innerText).to.contain(text);
      expect(parts(picker, 'retry')).to.have.length(0);
    });

  it('removes an attachment from the list and the service, and moves the focus on', async () => {
    const { picker, field, calls } = await show();
    choose(field, pdf('a.pdf'), pdf('b.pdf'));
    await picker.settled();
    await picker.updateComplete;
    expect(parts(picker, 'remove')[0]!.textContent.replace(/\s+/g, ' ').trim()).to.equal('นำออก a.pdf');
    parts(picker, 'remove')[0]!.click();
    await waitUntil(() => rows(picker).length === 1);

    expect(picker.shadowRoot!.activeElement).to.equal(part(picker, 'remove'));
    expect(calls).to.contain('remove a-1');
    expect(picker.attachmentIds).to.deep.equal(['a-2']);
    await waitUntil(() => spoken() === 'นำ a.pdf ออกแล้ว');

    part(picker, 'remove').click();
    await waitUntil(() => rows(picker).length === 0);
    await waitUntil(() => picker.shadowRoot!.activeElement === part(picker, 'label'));
  });

  it('stops the upload of an attachment that is removed meanwhile', async () => {
    let stopped = false;
    const { picker, field, calls } = await show({
      upload: (_, __, { signal } = {}) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            stopped = true;
            reject(new SmeError('aborted'));
          });
        }),
    });
    choose(field, pdf('a.pdf'));
    await waitUntil(() => rows(picker)[0]?.includes('กำลังอัปโหลด…') && calls.length === 1);
    part(picker, 'remove').click();
    await picker.settled();
    expect(stopped).to.equal(true);
    expect(picker.unsentNames).to.deep.equal([]);
  });

  it('reports to the host that an attachment stayed on the service, without bothering the person', async () => {
    const { picker, field } = await show({ remove: unreachable });
    choose(field, pdf('a.pdf'));
    await picker.settled();
    await picker.updateComplete;
    const reported = nextEvent(picker, 'sme-error');
    part(picker, 'remove').click();
    expect((await reported).code).to.equal('unreachable');
    expect(rows(picker)).to.have.length(0);
  });

  it('accepts dropped files, and leaves a dropped text to the page', async () => {
    const { picker } = await show();
    const zone = part(picker, 'drop-zone');
    const drop = (fill: (data: DataTransfer) => void) => {
      const dataTransfer = new DataTransfer();
      fill(dataTransfer);
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, composed: true, dataTransfer });
      zone.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(drop(data => data.setData('text/plain', 'word'))).to.equal(false);
    expect(drop(data => data.items.add(pdf('dropped.pdf')))).to.equal(true);
    await waitUntil(() => rows(picker).length === 1);
  });

  describe('files that are not attached', () => {
    const bad = () => [new File(['MZ'], 'a.exe'), new File([], 'empty.pdf'), new File(['x'], 'c.txt')];

    it('stay until they are dismissed, whatever is chosen after them (E15)', async () => {
      const { picker, field } = await show();
      choose(field, ...bad());
      choose(field, pdf('good.pdf'));
      await picker.settled();
      await picker.updateComplete;
      expect(rejectedTexts(picker)).to.have.length(3);
      choose(field, new File(['MZ'], 'd.exe'));
      await picker.updateComplete;
      expect(rejectedTexts(picker)).to.have.length(4);
      expect(rows(picker)).to.have.length(1);
      await expect(picker).to.be.accessible();
    });

    it('are dismissed one by one by the keyboard, with the focus on the next, or all at once (E15)', async () => {
      const { picker, field } = await show();
      choose(field, ...bad());
      await picker.updateComplete;
      const [first] = parts(picker, 'dismiss');
      expect(first!.textContent.replace(/\s+/g, ' ').trim()).to.equal('รับทราบ a.exe');
      first!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => rejectedTexts(picker).length === 2);
      expect(picker.shadowRoot!.activeElement).to.equal(parts(picker, 'dismiss')[0]);
      await waitUntil(() => spoken() === 'ปิดข้อความแล้ว');
      part(picker, 'dismiss-all').click();
      await waitUntil(() => parts(picker, 'refused').length === 0);
      await waitUntil(() => picker.shadowRoot!.activeElement === part(picker, 'label'));
    });

    it('show names without bidirectional control characters, also in two steps (E12)', async () => {
      const { picker, field } = await show({}, { mode: 'two-step' });
      choose(field, new File(['MZ'], 'ใบแจ้งหนี้\u202Efdp.exe'));
      await picker.updateComplete;
      expect(part(picker, 'chosen').innerText).to.contain('ใบแจ้งหนี้fdp.exe');
      part(picker, 'add').click();
      await picker.updateComplete;
      expect(rejectedTexts(picker)[0]).to.match(/^ใบแจ้งหนี้fdp\.exe: /);
    });
  });

  it('do not count towards the limit after a failure at the service, even after a retry (E15)', async () => {
    const { picker, field } = await show({
      upload: async (attachmentId, content) => {
        if (attachmentId === 'a-1') throw new SmeError('unreachable');
        return { attachmentId, name: attachmentId, size: content.size, state: 'ready' } as Attachment;
      },
    });
    choose(field, pdf('failed.pdf'));
    await waitUntil(() => parts(picker, 'error').length === 1);
    choose(field, ...Array.from({ length: 10 }, (_, number) => pdf(`${number}.pdf`)));
    await picker.settled();
    await picker.updateComplete;
    expect(picker.attachmentIds).to.have.length(10);
    expect(parts(picker, 'refused')).to.deep.equal([]);
    part(picker, 'retry').click();
    await picker.updateComplete;
    expect(rejectedTexts(picker)[0]).to.contain('failed.pdf: แนบได้ไม่เกิน 10 ไฟล์');
  });

  it('empties its list and stops the uploads when its owner has signed out', async () => {
    const { send, of } = heldSend();
    const { session, emit: report } = fakeSession({ status: 'signed-in', account: somying, expiresAt: '' });
    const { api } = fakeAttachments({ send });
    const picker = await fixture<SmeAttachmentPicker>(html`<sme-attachment-picker></sme-attachment-picker>`, {
      parentNode: provideClient(fakeClient({ attachments: api, session })),
    });
    choose(part(picker, 'choose').parentElement!.querySelector('input')!, pdf('a.pdf'));
    report({ status: 'expired' });
    expect(picker.unsentNames).to.deep.equal(['a.pdf']);
    report({ status: 'signed-in', account: { ...somying, accountId: 'somebody-else' }, expiresAt: '' });
    expect(picker.unsentNames).to.deep.equal([]);
    expect(of('a.pdf').signal.aborted).to.equal(true);
  });

  it('clears its attachments for the next inquiry, and leaves those of the last one on the service', async () => {
    const { picker, field, calls } = await show();
    choose(field, pdf('a.pdf'));
    await picker.settled();
    picker.clear();
    await picker.updateComplete;
    expect(rows(picker)).to.have.length(0);
    expect(calls).to.not.contain('remove a-1');
  });

  it('wraps a long Thai file name at 320 px', async () => {
    const { picker, field } = await show();
    picker.parentElement!.style.inlineSize = '320px';
    choose(field, pdf(`${'หนังสือรับรองการจดทะเบียนนิติบุคคล'.repeat(5)}.pdf`));
    await waitUntil(() => rows(picker).length === 1);
    const row = part(picker, 'document');
    expect(row.scrollWidth).to.be.at.most(row.clientWidth);
    expect(row.getBoundingClientRect().width).to.be.at.most(320);
  });

  it('reports that the service cannot be reached when there is no client', async () => {
    const picker = await fixture<SmeAttachmentPicker>(html`<sme-attachment-picker></sme-attachment-picker>`);
    choose(part(picker, 'choose').parentElement!.querySelector('input')!, pdf('a.pdf'));
    await waitUntil(() => parts(picker, 'error').length > 0);
    expect(part(picker, 'error').innerText).to.contain('ติดต่อระบบไม่ได้');
  });

  it('has English texts', async () => {
    const { picker } = await show({}, { lang: 'en' });
    expect(part(picker, 'choose').innerText).to.equal('Choose file');
    expect(part(picker, 'limits').innerText).to.contain('Up to 10 files, 25 MB each');
  });

  it('passes the axe audit when empty, with documents, and with failures', async () => {
    const { picker, field } = await show();
    await expect(picker).to.be.accessible();
    choose(field, pdf('a.pdf'), new File(['MZ'], 'virus.exe'));
    await picker.settled();
    await expect(picker).to.be.accessible();
    const failing = await show({ upload: unreachable });
    choose(failing.field, pdf('a.pdf'));
    await failing.picker.settled();
    await expect(failing.picker).to.be.accessible();
  });
});
