import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';

import type { AttachmentsApi, SessionState, SmeClient } from '../../src/client/client.js';
import { SmeError } from '../../src/client/errors.js';
import type { Inquiry, InquiryDraft } from '../../src/contract/types.js';
import type { SmeInquiryForm } from '../../src/elements/inquiry-form/inquiry-form.js';
import '../../src/elements/inquiry-form/sme-inquiry-form.js';
import { keepDraftsContext } from '../../src/session/drafts/keep-drafts-context.js';
import { SealedDrafts } from '../../src/session/drafts/sealed-drafts.js';
import { choose, fakeAttachments, pdf } from '../support/fake-attachments.js';
import { fakeClient } from '../support/fake-client.js';
import { fakeSession } from '../support/fake-session.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { somying } from '../support/sample-account.js';
import { noodleShop } from '../support/sample-businesses.js';
import { newInquiryInFull } from '../support/sample-inquiries.js';
import { sampleAgencies, sampleCategories } from '../support/sample-reference.js';
import { waitUntil } from '../support/wait-until.js';

const receipt: Inquiry = { ...newInquiryInFull, attachments: [] };
const whole = {
  businessId: noodleShop.businessId,
  categoryId: 'registration',
  agencyId: 'dbd',
  subject: 'ขอคำแนะนำ',
  detail: 'ต้องเตรียมเอกสารใดบ้าง',
};
const signedIn = (accountId: string): SessionState => ({
  status: 'signed-in',
  account: { ...somying, accountId },
  expiresAt: '2026-11-22T09:05:00.000Z',
});

interface Setting {
  readonly create?: SmeClient['inquiries']['create'];
  readonly attachments?: AttachmentsApi;
  /** The value of the attribute that the host sets. */
  readonly drafts?: 'off';
  readonly lang?: 'th' | 'en';
}

/** A form of a person who is signed in; `sent` has every attempt with its key. */
async function show({
  create = async () => receipt,
  attachments = fakeAttachments().api,
  drafts,
  lang = 'th',
}: Setting = {}) {
  const sent: { readonly draft: InquiryDraft; readonly key: string | undefined }[] = [];
  const { session, emit } = fakeSession(signedIn('one'));
  const client = fakeClient({
    attachments,
    businesses: { list: async () => ({ businesses: [noodleShop], asOf: '2026-11-22T09:05:00.000Z' }) },
    reference: {
      categories: async () => sampleCategories,
      agencies: async () => ({ agencies: [...sampleAgencies], routingAgencyId: 'osmep' }),
    },
    inquiries: {
      create: (draft, options) => {
        sent.push({ draft, key: options?.idempotencyKey });
        return create(draft, options);
      },
    },
    session,
  });
  const around = provideClient(client);
  around.lang = lang;
  new ContextProvider(around, { context: keepDraftsContext, initialValue: drafts !== 'off' });
  const form = await fixture<SmeInquiryForm>(html`<sme-inquiry-form></sme-inquiry-form>`, { parentNode: around });
  await waitUntil(() => parts(form, 'form').length > 0);
  return {
    form,
    sent,
    emit,
  };
}

/** Types as a person would. */
async function enter(form: SmeInquiryForm, draft = whole) {
  form.draft = draft;
  await form.updateComplete;
}
async function attach(form: SmeInquiryForm, name: string, count = 1) {
  const picker = part(form, 'form').querySelector('sme-attachment-picker')!;
  choose(picker.shadowRoot!.querySelector('input')!, pdf(name));
  await waitUntil(() => picker.attachmentIds.length === count);
}
const isKept = (form: SmeInquiryForm) => waitUntil(() => parts(form, 'kept').length === 1, 'the draft is kept');
const send = (form: SmeInquiryForm) => {
  part(form, 'send').click();
};
const lost = () => new SmeError('unreachable');
/** The stored drafts of the tab. */
const stored = () =>
  Object.entries(sessionStorage)
    .filter(([name]) => name.startsWith('sme-one-id/draft/'))
    .map(entry => JSON.stringify(entry))
    .join();
const attached = (form: SmeInquiryForm) => {
  const picker = part(form, 'form').querySelector('sme-attachment-picker')!;
  return parts(picker, 'document').map(row => row.innerText);
};

describe('the draft of <sme-inquiry-form>', () => {
  afterEach(async () => {
    for (const accountId of ['one', 'two']) await new SealedDrafts().forget(accountId);
    sessionStorage.clear();
  });

  it('is restored after a reload, with a notice, and can be deleted', async () => {
    const before = await show();
    await enter(before.form);
    await isKept(before.form);
    expect(part(before.form, 'kept').innerText).to.equal('ระบบเก็บร่างนี้ไว้ในแท็บนี้ 24 ชั่วโมง');
    before.form.remove();

    const { form } = await show();
    await waitUntil(() => parts(form, 'restored').length === 1);
    expect(form.draft).to.deep.equal(whole);
    expect(part(form, 'restored').innerText).to.contain('กู้คืนร่างที่ท่านกรอกค้างไว้แล้ว');
    await waitUntil(() => document.querySelector('[data-sme-announcer]')?.textContent.includes('กู้คืนร่าง'));
    await expect(form).to.be.accessible();
    form.parentElement!.style.inlineSize = '320px';
    expect(part(form, 'form').scrollWidth).to.be.at.most(320);

    part(form, 'discard').click();
    await waitUntil(() => parts(form, 'restored').length === 0);
    expect(form.draft.subject).to.equal(undefined);
    await waitUntil(() => stored() === '', 'nothing is kept');
  });

  it('lists the attachments that were uploaded before, and sends them with new ones', async () => {
    const attachments = fakeAttachments().api;
    const before = await show({ attachments });
    await attach(before.form, 'หนังสือรับรอง.pdf');
    await enter(before.form);
    await isKept(before.form);
    before.form.remove();
    expect(stored(), 'sealed').to.contain('sme-one-id/draft/').and.not.contain('หนังสือรับรอง');

    const { form, sent } = await show({ attachments });
    await waitUntil(() => parts(form, 'carried').length === 1);
    expect(part(form, 'carried').innerText).to.contain('เอกสาร 1 ไฟล์');
    expect(attached(form)[0]).to.contain('หนังสือรับรอง.pdf').and.contain('1 kB').and.contain('อัปโหลดเสร็จแล้ว');
    await expect(form).to.be.accessible();
    form.parentElement!.style.inlineSize = '320px';
    expect(part(form, 'form').scrollWidth).to.be.at.most(320);

    await attach(form, 'แผนที่.pdf', 2);
    send(form);
    await waitUntil(() => parts(form, 'receipt').length === 1);
    expect(sent[0]!.draft.attachmentIds).to.deep.equal(['a-1', 'a-2']);
  });

  it('continues an interrupted submission: same key, and the receipt of what arrived', async () => {
    const before = await show({ create: () => new Promise(() => undefined) });
    await enter(before.form);
    await isKept(before.form);
    send(before.form);
    await waitUntil(() => before.sent.length === 1);

    const { form, sent } = await show();
    await waitUntil(() => parts(form, 'restored').length === 1);
    expect(part(form, 'restored').innerText).to.contain('ยังไม่ได้รับผลการส่ง');
    send(form);
    await waitUntil(() => parts(form, 'receipt').length === 1);
    expect(sent).to.deep.equal(before.sent);
    await waitUntil(() => stored() === '', 'nothing is kept');
  });

  it('is sent again under its key once the same person has signed in again', async () => {
    let tries = 0;
    const { form, sent, emit } = await show({
      create: async () => {
        if (tries++ === 0) throw new SmeError('session_expired', { status: 401 });
        return receipt;
      },
    });
    await enter(form);
    send(form);
    await waitUntil(() => parts(form, 'failure').length === 1);
    emit({ status: 'expired' });
    emit(signedIn('one'));
    await waitUntil(() => parts(form, 'receipt').length === 1);
    expect(sent[0]).to.deep.equal(sent[1]);
  });

  it('is deleted when another person signs in instead, and nothing is sent', async () => {
    const { form, sent, emit } = await show({
      create: () => Promise.reject(new SmeError('session_expired', { status: 401 })),
    });
    await enter(form);
    send(form);
    await waitUntil(() => parts(form, 'failure').length === 1);
    emit({ status: 'expired' });
    emit(signedIn('two'));
    await form.updateComplete;
    expect(form.draft.subject).to.equal(undefined);
    expect(sent).to.have.length(1);
  });

  for (const lang of ['th', 'en'] as const) {
    it(`shows which version arrived after a change, and starts a new inquiry with the other (${lang})`, async () => {
      const kept = new Map<string, string>();
      let tries = 0;
      const { form, sent } = await show({
        lang,
        create: async (draft, options) => {
          const key = options?.idempotencyKey ?? '';
          const before = kept.get(key) ?? draft.subject;
          kept.set(key, before);
          if (before !== draft.subject) throw new SmeError('idempotency_key_reused', { status: 409 });
          if (tries++ === 0) throw lost();
          return { ...receipt, subject: draft.subject };
        },
      });
      await enter(form, { ...whole, subject: 'ฉบับแรก' });
      send(form);
      await waitUntil(() => parts(form, 'failure').length === 1);
      await enter(form, { ...whole, subject: 'ฉบับแก้ไข' });
      await attach(form, 'แนบเพิ่ม.pdf');
      send(form);
      await waitUntil(() => parts(form, 'earlier').length === 1);
      expect(part(form, 'receipt').innerText).to.contain('ฉบับแรก');
      expect([...kept.values()]).to.deep.equal(['ฉบับแรก']);
      await expect(form).to.be.accessible();
      form.parentElement!.style.inlineSize = '320px';
      expect(part(form, 'receipt').scrollWidth).to.be.at.most(320);

      part(form, 'continue-as-new').click();
      await waitUntil(() => parts(form, 'form').length === 1);
      expect(form.draft.subject).to.equal('ฉบับแก้ไข');
      expect(attached(form)).to.have.length(1);
      expect(attached(form)[0]).to.contain('แนบเพิ่ม.pdf');
      send(form);
      await waitUntil(() => parts(form, 'receipt').length === 1);
      expect(sent.at(-1)!.draft.attachmentIds).to.deep.equal(['a-1']);
      expect(sent.at(-1)!.key, 'another inquiry').to.not.equal(sent[0]!.key);
      expect(parts(form, 'earlier')).to.have.length(0);
    });
  }

  it('is not saved where the host does not want it', async () => {
    const { form } = await show({ drafts: 'off' });
    await enter(form);
    await new Promise(resolve => setTimeout(resolve, 600));
    expect(parts(form, 'kept')).to.have.length(0);
    await waitUntil(() => stored() === '', 'nothing is kept');
  });

  it('does not replace what a person has begun meanwhile, and offers the earlier draft', async () => {
    const before = await show();
    await enter(before.form);
    await isKept(before.form);
    before.form.remove();

    const load = SealedDrafts.prototype.load;
    let open: () => void = () => undefined;
    const held = new Promise<void>(resolve => (open = resolve));
    SealedDrafts.prototype.load = async function (...subject) {
      await held;
      return load.apply(this, subject);
    };
    try {
      const { form } = await show();
      await enter(form, { ...whole, subject: 'เริ่มใหม่แล้ว' });
      open();
      await waitUntil(() => parts(form, 'another-draft').length === 1);
      expect(form.draft.subject).to.equal('เริ่มใหม่แล้ว');
      expect(parts(form, 'restored')).to.have.length(0);
      await expect(form).to.be.accessible();

      part(form, 'take-another').click();
      await waitUntil(() => form.draft.subject === whole.subject);
      part(form, 'take-another').click();
      await waitUntil(() => form.draft.subject === 'เริ่มใหม่แล้ว', 'neither is lost');
      part(form, 'discard-another').click();
      await waitUntil(() => parts(form, 'another-draft').length === 0);
      expect(form.draft.subject).to.equal('เริ่มใหม่แล้ว');
    } finally {
      SealedDrafts.prototype.load = load;
    }
  });
});
