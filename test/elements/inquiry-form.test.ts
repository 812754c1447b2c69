import { expect, fixture, html } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { AttachmentsApi, SessionState, SmeClient } from '../../src/client/client.js';
import type { OnceOptions } from '../../src/client/client-options.js';
import { SmeError } from '../../src/client/errors.js';
import { limits } from '../../src/contract/limits.js';
import type { Business, Category, Inquiry, InquiryDraft } from '../../src/contract/types.js';
import type { AttachMode } from '../../src/elements/attachment-picker/attachment-picker.js';
import type { SmeInquiryForm } from '../../src/elements/inquiry-form/inquiry-form.js';
import '../../src/elements/inquiry-form/sme-inquiry-form.js';
import { failed, loading, ready } from '../../src/session/loadable.js';
import { choose, fakeAttachments, pdf } from '../support/fake-attachments.js';
import { fakeClient } from '../support/fake-client.js';
import { fakeSession } from '../support/fake-session.js';
import { nextEvent } from '../support/next-event.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { somying } from '../support/sample-account.js';
import { bareBusiness, noodleShop, sampleBusinesses } from '../support/sample-businesses.js';
import { newInquiryInFull } from '../support/sample-inquiries.js';
import { dbd, osmep, registration, sampleAgencies, sampleCategories, tax } from '../support/sample-reference.js';
import { announced } from '../support/announced.js';
import { waitUntil } from '../support/wait-until.js';

const sentInquiry: Inquiry = { ...newInquiryInFull, attachments: [] };

interface Setting {
  readonly create?: SmeClient['inquiries']['create'];
  readonly attachments?: Partial<AttachmentsApi>;
  readonly businesses?: readonly Business[];
  readonly categories?: readonly Category[];
  readonly businessId?: string;
  readonly mode?: AttachMode;
  readonly lang?: 'en';
}

/** The form with a client that answers with the samples and records what is sent. */
async function show({ create, businesses = [noodleShop], categories = sampleCategories, ...setting }: Setting = {}) {
  const sent: { readonly draft: InquiryDraft; readonly key: string | undefined }[] = [];
  const { api, calls } = fakeAttachments(setting.attachments);
  const { session, emit } = fakeSession();
  const client = fakeClient({
    attachments: api,
    businesses: { list: async () => ({ businesses: [...businesses], asOf: '2026-11-22T09:05:00.000Z' }) },
    reference: {
      categories: async () => categories,
      agencies: async () => ({ agencies: [...sampleAgencies], routingAgencyId: 'osmep' }),
    },
    inquiries: {
      create: (draft: InquiryDraft, options?: OnceOptions) => {
        sent.push({ draft, key: options?.idempotencyKey });
        return create ? create(draft, options) : Promise.resolve(sentInquiry);
      },
    },
    session,
  });
  const { businessId, mode, lang } = setting;
  const form = await fixture<SmeInquiryForm>(
    html`<sme-inquiry-form
      lang=${ifDefined(lang)}
      business-id=${ifDefined(businessId)}
      attach-mode=${ifDefined(mode)}
    ></sme-inquiry-form>`,
    { parentNode: provideClient(client) },
  );
  await waitUntil(() => parts(form, 'form').length > 0 || parts(form, 'empty').length > 0);
  await form.updateComplete;
  return {
    form,
    sent,
    calls,
    emit,
  };
}

/** The control with that label, in any part of the form. */
function control(form: SmeInquiryForm, label: string): HTMLInputElement {
  const labels = [...form.shadowRoot!.querySelectorAll('label')];
  const found = labels.find(({ innerText }) => innerText === label)?.control;
  if (!found) throw new Error(`no control labelled "${label}" among ${labels.map(l => l.innerText).join(', ')}`);
  return found as HTMLInputElement;
}
async function type(form: SmeInquiryForm, label: string, value: string) {
  const field = control(form, label);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await form.updateComplete;
}
async function pick(form: SmeInquiryForm, label: string) {
  control(form, label).click();
  await form.updateComplete;
}
async function fill(form: SmeInquiryForm) {
  await pick(form, registration.name.th);
  await pick(form, 'กรมพัฒนาธุรกิจการค้า');
  await type(form, 'เรื่องที่จะติดต่อ', 'ขอคำแนะนำ');
  await type(form, 'รายละเอียด', 'ต้องเตรียมเอกสารใดบ้าง');
}
const send = (form: SmeInquiryForm) => {
  part(form, 'send').click();
};
const agencies = (form: SmeInquiryForm) =>
  [...part(form, 'agencies').querySelectorAll('label')].map(({ innerText }) => innerText);
const words = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ').trim();
const fieldErrors = (form: SmeInquiryForm) =>
  [...part(form, 'error-summary').querySelectorAll('a')].map(({ innerText }) => innerText);
const focused = (form: SmeInquiryForm) => form.shadowRoot!.activeElement;
const picker = (form: SmeInquiryForm) => form.shadowRoot!.querySelector('sme-attachment-picker')!;
const fileField = (form: SmeInquiryForm) => picker(form).shadowRoot!.querySelector('input')!;

describe('<sme-inquiry-form>', () => {
  describe('choices', () => {
    it('shows the only business and selects it', async () => {
      const { form, sent } = await show();
      expect(part(form, 'form').innerText).to.contain('ร้านก๋วยเตี๋ยวเรือตัวอย่าง');
      await fill(form);
      send(form);
      await waitUntil(() => sent.length === 1);
      expect(sent[0]!.draft.businessId).to.equal(noodleShop.businessId);
    });

    it('asks for the business when there are several, and preselects the one that the page names', async () => {
      const several = await show({ businesses: sampleBusinesses });
      expect(several.form.draft.businessId).to.equal(undefined);
      const named = await show({ businesses: sampleBusinesses, businessId: bareBusiness.businessId });
      expect(control(named.form, bareBusiness.name.th).checked).to.equal(true);
      named.form.businessId = noodleShop.businessId;
      await named.form.updateComplete;
      expect(control(named.form, noodleShop.name.th).checked).to.equal(true);
    });

    it('keeps what was written on behalf of one business with it when the page asks for another (E1)', async () => {
      const { form, sent } = await show({ businesses: sampleBusinesses, businessId: noodleShop.businessId });
      await fill(form);
      form.businessId = bareBusiness.businessId;
      await form.updateComplete;
      expect(control(form, noodleShop.name.th).checked).to.equal(true);
      expect(part(form, 'other-business').innerText).to.contain(noodleShop.name.th);
      await announced(`ในนาม${noodleShop.name.th}`);
      send(form);
      await waitUntil(() => sent.length === 1);
      expect(sent[0]!.draft.businessId).to.equal(noodleShop.businessId);
    });

    it('changes the business when the person asks for it, or starts again (E1)', async () => {
      const { form } = await show({ businesses: sampleBusinesses, businessId: noodleShop.businessId });
      await fill(form);
      form.businessId = bareBusiness.businessId;
      await form.updateComplete;
      part(form, 'use-business').click();
      await form.updateComplete;
      expect(form.draft.businessId).to.equal(bareBusiness.businessId);
      expect(form.draft.subject, 'what was written').to.not.equal(undefined);
      expect(parts(form, 'other-business')).to.have.length(0);

      form.businessId = noodleShop.businessId;
      await form.updateComplete;
      part(form, 'other-business').querySelector<HTMLElement>('[part="discard"]')!.click();
      await form.updateComplete;
      expect(form.draft).to.deep.equal({ businessId: noodleShop.businessId });
      expect(parts(form, 'other-business')).to.have.length(0);
    });

    it('does not ask again once the person has chosen a business', async () => {
      const { form } = await show({ businesses: sampleBusinesses, businessId: noodleShop.businessId });
      await fill(form);
      form.businessId = bareBusiness.businessId;
      await form.updateComplete;
      control(form, bareBusiness.name.th).click();
      await form.updateComplete;
      control(form, noodleShop.name.th).click();
      await form.updateComplete;
      expect(form.draft.businessId).to.equal(noodleShop.businessId);
      expect(parts(form, 'other-business')).to.have.length(0);
    });

    it('offers few categories as radios and many in a select', async () => {
      const few = await show();
      expect(control(few.form, tax.name.th).type).to.equal('radio');
      const many = Array.from({ length: 8 }, (_, number) => ({ ...tax, categoryId: `c-${number}` }));
      const { form } = await show({ categories: many });
      const select = control(form, 'หมวดหมู่เรื่อง') as unknown as HTMLSelectElement;
      expect(select.localName).to.equal('select');
      expect(select.value, 'nothing is chosen for the person').to.equal('');
      select.value = 'c-3';
      select.dispatchEvent(new Event('change'));
      expect(form.draft.categoryId).to.equal('c-3');
    });

    it('suggests the agencies of the category first, and shows all on request', async () => {
      const { form } = await show();
      await pick(form, tax.name.th);
      expect(agencies(form)).to.deep.equal(['กรมสรรพากร', 'กรมศุลกากร']);
      part(form, 'show-agencies').click();
      await form.updateComplete;
      expect(agencies(form)).to.have.length(sampleAgencies.length);
      expect(agencies(form)[0]).to.equal('กรมพัฒนาธุรกิจการค้า');
      part(form, 'show-agencies').click();
      await form.updateComplete;
      expect(agencies(form)).to.have.length(2);
    });

    it('shows all agencies, in Thai order and with a filter, where a category suggests none', async () => {
      const { form } = await show();
      await type(form, 'ค้นหาหน่วยงาน', 'อย.');
      expect(agencies(form)).to.deep.equal(['สำนักงานคณะกรรมการอาหารและยา (อย.)']);
      await type(form, 'ค้นหาหน่วยงาน', 'ไม่มีหน่วยงานนี้');
      expect(part(form, 'agencies').innerText).to.contain('ไม่พบหน่วยงานที่ตรงกับคำค้น');
      expect(parts(form, 'show-agencies')).to.have.length(0);
    });

    it('keeps the chosen agency visible when the filter or the category changes', async () => {
      const { form } = await show();
      await pick(form, 'กรมพัฒนาธุรกิจการค้า');
      await type(form, 'ค้นหาหน่วยงาน', 'อย.');
      expect(agencies(form), 'not as if it matched').not.to.contain('กรมพัฒนาธุรกิจการค้า');
      expect(words(part(form, 'chosen-agency'))).to.equal('หน่วยงานที่ท่านเลือกไว้ กรมพัฒนาธุรกิจการค้า');
      await pick(form, tax.name.th);
      expect(agencies(form), 'not as if the category suggested it').not.to.contain('กรมพัฒนาธุรกิจการค้า');
      expect(words(part(form, 'chosen-agency'))).to.equal('หน่วยงานที่ท่านเลือกไว้ กรมพัฒนาธุรกิจการค้า');
      expect(control(form, 'กรมพัฒนาธุรกิจการค้า').checked).to.equal(true);
      expect(form.draft.agencyId).to.equal(dbd.agencyId);
      await pick(form, 'กรมสรรพากร');
      expect(parts(form, 'chosen-agency')).to.have.length(0);
    });

    it('announces that another category has other agencies (WCAG 4.1.3)', async () => {
      const { form } = await show();
      await pick(form, tax.name.th);
      await announced('รายชื่อหน่วยงานเปลี่ยนตามหมวดหมู่เรื่องแล้ว มี 2 หน่วยงานที่เกี่ยวข้อง');
    });

    it('says how many agencies there are: the list scrolls', async () => {
      const { form } = await show();
      const group = part(form, 'agencies').closest('fieldset')!;
      expect(group.querySelector('.hint')!.textContent).to.equal(`หน่วยงานทั้งหมด: ${sampleAgencies.length} หน่วยงาน`);
    });

    it('sends an inquiry without a known agency to the agency that forwards such inquiries', async () => {
      const { form } = await show();
      await pick(form, 'ไม่ทราบว่าต้องติดต่อหน่วยงานใด');
      expect(form.draft.agencyId).to.equal(osmep.agencyId);
      expect(control(form, 'ไม่ทราบว่าต้องติดต่อหน่วยงานใด').checked).to.equal(true);
      const listed = control(form, 'สำนักงานส่งเสริมวิสาหกิจขนาดกลางและขนาดย่อม (สสว.)');
      expect(listed.checked, 'not as if they had chosen it').to.equal(false);
      await pick(form, 'สำนักงานส่งเสริมวิสาหกิจขนาดกลางและขนาดย่อม (สสว.)');
      expect(control(form, 'ไม่ทราบว่าต้องติดต่อหน่วยงานใด').checked).to.equal(false);
    });

    it('does not send the form by Enter in the filter', async () => {
      const { form } = await show();
      const enter = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, bubbles: true });
      control(form, 'ค้นหาหน่วยงาน').dispatchEvent(enter);
      expect(enter.defaultPrevented).to.equal(true);
    });

    it('names the agency that will see the data', async () => {
      const { form } = await show();
      expect(part(form, 'privacy').innerText).to.contain('หน่วยงานที่ท่านเลือก');
      await pick(form, 'กรมพัฒนาธุรกิจการค้า');
      expect(part(form, 'privacy').innerText).to.contain('กรมพัฒนาธุรกิจการค้า');
    });

    it('explains what to do when the account has no business', async () => {
      const { form } = await show({ businesses: [] });
      expect(part(form, 'empty').innerText).to.contain('ยังไม่มีกิจการ').and.contain('สสว.');
    });
  });

  describe('errors', () => {
    it('are shown at the field and in a summary that links there, and nothing is sent', async () => {
      const { form, sent } = await show({ businesses: sampleBusinesses });
      send(form);
      await waitUntil(() => focused(form)?.getAttribute('part') === 'error-summary');

      const wanted = [
        'กรุณาเลือกกิจการ',
        'กรุณาเลือกหมวดหมู่เรื่อง',
        'กรุณาเลือกหน่วยงาน',
        'กรุณาระบุเรื่องที่จะติดต่อ',
        'กรุณาระบุรายละเอียด',
      ];
      expect(fieldErrors(form)).to.deep.equal(wanted);
      expect(parts(form, 'error').map(({ innerText }) => innerText)).to.deep.equal(wanted);
      expect(sent).to.have.length(0);

      const links = part(form, 'error-summary').querySelectorAll('a');
      links[0]!.click();
      expect(focused(form)).to.equal(control(form, noodleShop.name.th));
      links[3]!.click();
      expect(focused(form)).to.equal(control(form, 'เรื่องที่จะติดต่อ'));
    });

    it('link to the filter where no agency is visible', async () => {
      const { form } = await show();
      await type(form, 'ค้นหาหน่วยงาน', 'ไม่มีหน่วยงานนี้');
      send(form);
      await waitUntil(() => parts(form, 'error-summary').length > 0);
      part(form, 'error-summary').querySelectorAll('a')[1]!.click();
      expect(focused(form)).to.equal(control(form, 'ค้นหาหน่วยงาน'));
    });

    it('count characters as people do, truncate nothing, and reject what is too long', async () => {
      const { form, sent } = await show();
      await fill(form);
      const { maxGraphemes } = limits.subject;
      const most = 0.8 * maxGraphemes;
      await type(form, 'เรื่องที่จะติดต่อ', 'ที่'.repeat(most - 1));
      expect(parts(form, 'counter'), 'far from the limit').to.have.length(0);
      await type(form, 'เรื่องที่จะติดต่อ', 'ที่'.repeat(most));
      expect(parts(form, 'counter')[0]!.innerText).to.equal(`เหลืออีก ${maxGraphemes - most} ตัวอักษร`);
      expect(parts(form, 'counter')[0]!.closest('[part="field"]')!.contains(control(form, 'เรื่องที่จะติดต่อ'))).to.equal(
        true,
      );
      await type(form, 'เรื่องที่จะติดต่อ', `${'ที่'.repeat(maxGraphemes)}   `);
      expect(parts(form, 'counter')[0]!.innerText, 'as it is sent').to.equal('เหลืออีก 0 ตัวอักษร');
      await type(form, 'เรื่องที่จะติดต่อ', 'ที่'.repeat(maxGraphemes + 2));
      expect(parts(form, 'counter')[0]!.innerText).to.equal('เกินจำนวนที่กำหนด 2 ตัวอักษร');
      send(form);
      await waitUntil(() => parts(form, 'error-summary').length > 0);
      expect(fieldErrors(form)[0]).to.contain(`ไม่เกิน ${maxGraphemes} ตัวอักษร`);
      expect(sent).to.have.length(0);
    });

    it('are worded by the form when only the service finds them', async () => {
      const rejected = new SmeError('invalid_request', {
        status: 422,
        fields: [
          { place: 'body', pointer: '/detail', code: 'required' },
          { place: 'body', pointer: '/agencyId', code: 'not_known' },
          { place: 'body', pointer: '/attachmentIds/0', code: 'not_known' },
        ],
      });
      const { form } = await show({ create: () => Promise.reject(rejected) });
      await fill(form);
      send(form);
      await waitUntil(() => parts(form, 'error-summary').length > 0);
      expect(fieldErrors(form)).to.deep.equal([
        'ไม่พบตัวเลือกนี้แล้ว กรุณาเลือกใหม่',
        'กรุณาระบุรายละเอียด',
        'เอกสารบางไฟล์ไม่อยู่ในระบบแล้ว กรุณาแนบใหม่หรือนำออก',
      ]);
    });
  });

  describe('submitting', () => {
    it('shows the receipt: number, agency, time, attachments and what comes next', async () => {
      const attachments: Inquiry['attachments'] = [
        {
          attachmentId: 'a-1',
          name: 'หนังสือรับรอง.pdf',
          size: 1_400_000,
          mediaType: 'application/pdf',
          state: 'ready',
          received: 1_400_000,
          sha256: null,
          createdAt: '2026-11-22T09:05:00.000Z',
        },
      ];
      const { form, sent } = await show({ create: async () => ({ ...sentInquiry, attachments }) });
      await fill(form);
      const reported = nextEvent(form, 'sme-inquiry-sent');
      send(form);

      expect((await reported).receiptNumber).to.equal('2569-04718236-5');
      await waitUntil(() => focused(form) === parts(form, 'heading')[0]);
      const receipt = part(form, 'receipt').innerText;
      expect(receipt).to.contain('ส่งเรื่องเรียบร้อยแล้ว').and.contain('2569-04718236-5');
      expect(receipt).to.contain('กรมพัฒนาธุรกิจการค้า').and.contain('20 พฤศจิกายน 2569').and.contain('16:05\u00a0น.');
      expect(part(form, 'documents').innerText).to.contain('หนังสือรับรอง.pdf').and.contain('1.4 MB');
      expect(sent[0]!.draft).to.deep.equal({
        businessId: noodleShop.businessId,
        categoryId: 'registration',
        agencyId: 'dbd',
        subject: 'ขอคำแนะนำ',
        detail: 'ต้องเตรียมเอกสารใดบ้าง',
        attachmentIds: [],
      });
      const opened = nextEvent(form, 'sme-inquiry-open');
      part(form, 'open').click();
      expect((await opened).receiptNumber).to.equal('2569-04718236-5');
    });

    it('copies the receipt number, or explains how to when the browser does not allow it', async () => {
      const { form } = await show();
      await fill(form);
      send(form);
      await waitUntil(() => parts(form, 'copy').length > 0);
      const original = navigator.clipboard.writeText.bind(navigator.clipboard);
      const copied: string[] = [];
      try {
        navigator.clipboard.writeText = async text => {
          copied.push(text);
        };
        part(form, 'copy').click();
        await waitUntil(() => parts(form, 'copied').length > 0);
        expect(part(form, 'copied').innerText).to.equal('คัดลอกเลขรับเรื่องแล้ว');
        expect(copied).to.deep.equal(['2569-04718236-5']);

        navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
        part(form, 'copy').click();
        await waitUntil(() => part(form, 'copied').innerText.startsWith('คัดลอกไม่สำเร็จ'));
      } finally {
        navigator.clipboard.writeText = original;
      }
    });

    it('sends once, however often the button is pressed', async () => {
      let answer: (inquiry: Inquiry) => void = () => undefined;
      const { form, sent } = await show({ create: () => new Promise(resolve => (answer = resolve)) });
      await fill(form);
      send(form);
      send(form);
      await waitUntil(() => sent.length > 0);
      await form.updateComplete;
      send(form);
      expect(part(form, 'send').getAttribute('aria-disabled')).to.equal('true');
      expect(part(form, 'send').innerText.trim()).to.equal('กำลังส่งเรื่อง…');
      answer(sentInquiry);
      await waitUntil(() => parts(form, 'receipt').length > 0);
      expect(sent).to.have.length(1);
    });

    const failures = {
      'the line is down': new SmeError('unreachable'),
      'the session has ended': new SmeError('session_expired', { status: 401 }),
      'the service fails': new SmeError('internal_error', { status: 500, requestId: 'r-1' }),
    };
    for (const [name, error] of Object.entries(failures)) {
      it(`keeps everything when ${name}, and retries under the same key`, async () => {
        let tries = 0;
        const { form, sent } = await show({
          create: async () => {
            tries += 1;
            if (tries === 1) throw error;
            return sentInquiry;
          },
        });
        await fill(form);
        choose(fileField(form), pdf('a.pdf'));
        send(form);
        await waitUntil(() => focused(form)?.getAttribute('part') === 'failure');
        expect(part(form, 'failure').innerText).to.contain('ข้อมูลที่ท่านกรอกยังอยู่ครบ');
        expect(control(form, 'รายละเอียด').value).to.equal('ต้องเตรียมเอกสารใดบ้าง');
        expect(control(form, 'กรมพัฒนาธุรกิจการค้า').checked).to.equal(true);
        expect(picker(form).attachmentIds).to.deep.equal(['a-1']);

        send(form);
        await waitUntil(() => parts(form, 'receipt').length > 0);
        expect(sent[0]).to.deep.equal(sent[1]);
        expect(sent[0]!.key).to.match(/^[\w-]{16,64}$/);
      });
    }

    it('uses another key for the next inquiry', async () => {
      const { form, sent } = await show();
      for (const count of [1, 2]) {
        await fill(form);
        send(form);
        await waitUntil(() => sent.length === count && parts(form, 'receipt').length > 0);
        form.reset();
        await form.updateComplete;
      }
      expect(sent[0]!.draft).to.deep.equal(sent[1]!.draft);
      expect(sent[0]!.key).to.not.equal(sent[1]!.key);
    });

    it('lets the person cancel', async () => {
      const { form } = await show();
      const left = nextEvent(form, 'sme-cancel');
      part(form, 'cancel').click();
      expect((await left).composed).to.equal(true);
    });
  });

  describe('documents', () => {
    it('adds what was chosen but not added, waits for it, and sends its id', async () => {
      const { form, sent } = await show({ mode: 'two-step' });
      await fill(form);
      choose(fileField(form), pdf('a.pdf'));
      expect(picker(form).attachmentIds).to.deep.equal([]);
      send(form);
      await waitUntil(() => sent.length === 1);
      expect(sent[0]!.draft.attachmentIds).to.deep.equal(['a-1']);
    });

    it('does not send without an attachment that failed, and names it', async () => {
      const { form, sent } = await show({
        attachments: { upload: () => Promise.reject(new SmeError('unreachable')) },
      });
      await fill(form);
      choose(fileField(form), pdf('a.pdf'));
      send(form);
      await waitUntil(() => parts(form, 'error-summary').length > 0);
      expect(fieldErrors(form)[0]).to.contain('a.pdf');
      expect(sent).to.have.length(0);
      part(form, 'error-summary').querySelector('a')!.click();
      expect(picker(form).shadowRoot!.activeElement).to.equal(fileField(form));
    });

    it('never drops a chosen file silently: explains that it cannot be attached, and only then sends without it', async () => {
      const { form, sent } = await show({ mode: 'two-step' });
      await fill(form);
      choose(fileField(form), new File(['MZ'], 'virus.exe'));
      send(form);
      await waitUntil(() => parts(form, 'error-summary').length > 0);
      expect(fieldErrors(form)[0]).to.contain('บางไฟล์แนบไม่ได้');
      expect(sent).to.have.length(0);
      send(form);
      await waitUntil(() => sent.length === 1);
    });

    it('keeps its attachments when the element is removed and inserted again', async () => {
      const { form } = await show();
      await fill(form);
      choose(fileField(form), pdf('a.pdf'));
      await picker(form).settled();
      const home = form.parentElement!;
      form.remove();
      home.append(form);
      await form.updateComplete;
      expect(picker(form).attachmentIds).to.deep.equal(['a-1']);
      expect(control(form, 'เรื่องที่จะติดต่อ').value).to.equal('ขอคำแนะนำ');
    });
  });

  describe('the owner of a draft', () => {
    const signedIn = (accountId: string): SessionState => ({
      status: 'signed-in',
      account: { ...somying, accountId },
      expiresAt: '2026-11-22T09:05:00.000Z',
    });

    it('keeps it after the session has expired', async () => {
      const { form, emit } = await show();
      emit(signedIn('one'));
      await fill(form);
      emit({ status: 'expired' });
      emit(signedIn('one'));
      expect(form.draft.subject).to.equal('ขอคำแนะนำ');
    });

    it('loses it at a sign-out, and when another person signs in', async () => {
      const { form, emit } = await show();
      emit(signedIn('one'));
      await fill(form);
      emit({ status: 'signed-out' });
      expect(form.draft.subject).to.equal(undefined);

      emit(signedIn('one'));
      await fill(form);
      emit({ status: 'expired' });
      emit(signedIn('two'));
      expect(form.draft.subject).to.equal(undefined);
    });
  });

  it('starts with a draft that the page sets', async () => {
    const { form } = await show();
    form.draft = { categoryId: 'tax', agencyId: 'rd', subject: 'ภาษี', detail: 'ถาม' };
    await form.updateComplete;
    expect(control(form, 'กรมสรรพากร').checked).to.equal(true);
    expect(control(form, 'เรื่องที่จะติดต่อ').value).to.equal('ภาษี');
    expect(form.draft.businessId, 'the only business is still taken').to.equal(noodleShop.businessId);
  });

  it('has English texts', async () => {
    const { form } = await show({ lang: 'en' });
    expect(part(form, 'send').innerText.trim()).to.equal('Save and send');
    expect(agencies(form)[0]).to.equal('Customs Department');
  });

  it('truncates nothing at 320 px', async () => {
    const { form } = await show({ businesses: sampleBusinesses });
    form.parentElement!.style.inlineSize = '320px';
    await form.updateComplete;
    expect(part(form, 'form').scrollWidth).to.be.at.most(320);
  });

  const states = { loading, failed: failed(new SmeError('unreachable')) };
  for (const [name, options] of Object.entries(states)) {
    it(`passes the axe audit when ${name}`, async () => {
      await expect(await fixture(html`<sme-inquiry-form .options=${options}></sme-inquiry-form>`)).to.be.accessible();
    });
  }

  it('passes the axe audit as a form, with errors, and as a receipt', async () => {
    const { form } = await show({ businesses: sampleBusinesses, businessId: noodleShop.businessId });
    await expect(form).to.be.accessible();
    send(form);
    await waitUntil(() => parts(form, 'error-summary').length > 0);
    await expect(form).to.be.accessible();
    await fill(form);
    send(form);
    await waitUntil(() => parts(form, 'receipt').length > 0);
    await expect(form).to.be.accessible();
  });

  it('is empty without choices, and fills when the page sets them', async () => {
    const form = await fixture<SmeInquiryForm>(html`<sme-inquiry-form></sme-inquiry-form>`);
    expect(parts(form, 'form')).to.have.length(0);
    form.options = ready({
      businesses: [noodleShop],
      categories: sampleCategories,
      agencies: sampleAgencies,
      routingAgencyId: null,
    });
    await form.updateComplete;
    expect(parts(form, 'form')).to.have.length(1);
    expect(part(form, 'form').innerText).to.not.contain('ไม่ทราบว่าต้องติดต่อ');
  });
});
