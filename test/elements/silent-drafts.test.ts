import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';

import type { Inquiry } from '../../src/contract/types.js';
import { replyDraft } from '../../src/elements/inquiry-detail/reply-draft.js';
import { withdrawalDraft } from '../../src/elements/inquiry-detail/withdrawal.js';
import '../../src/elements/inquiry-detail/sme-inquiry-detail.js';
import { inquiryDraft } from '../../src/elements/inquiry-submission/inquiry-draft.js';
import type { SmeInquiryForm } from '../../src/elements/inquiry-form/inquiry-form.js';
import '../../src/elements/inquiry-form/sme-inquiry-form.js';
import { clientContext } from '../../src/session/client-context.js';
import type { DraftFields, DraftForm } from '../../src/session/drafts/draft.js';
import { draftStoreOf } from '../../src/session/drafts/draft-store.js';
import { keepDraftsContext } from '../../src/session/drafts/keep-drafts-context.js';
import { SealedDrafts } from '../../src/session/drafts/sealed-drafts.js';
import { fakeClient } from '../support/fake-client.js';
import { fakeSession } from '../support/fake-session.js';
import { closeInquiries, openInquiry, reason, receiptA, send, signedIn, textarea } from '../support/inquiry-page.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { noodleShop } from '../support/sample-businesses.js';
import { newInquiryInFull } from '../support/sample-inquiries.js';
import { sampleAgencies, sampleCategories, tax } from '../support/sample-reference.js';
import { waitUntil } from '../support/wait-until.js';

const written = 'ข้อความที่เก็บไว้ก่อนหน้า';
const silent = 'ข้อความที่กรอกโดยไม่มีเหตุการณ์';
const receipt: Inquiry = { ...newInquiryInFull, attachments: [] };

/** Stores a draft of account `one`, as an earlier load of the page did. */
async function store<Body extends object, Receipt, Errors>(
  form: DraftForm<Body, Receipt, Errors>,
  receiptNumber: string,
  fields: DraftFields,
) {
  const submission = { idempotencyKey: crypto.randomUUID(), tried: [], unsure: false };
  const draft = { fields, open: true, submission, attachments: [], rejected: [], earlier: [] };
  expect(await new SealedDrafts().save('one', `${form.kind}/${receiptNumber}`, draft)).to.equal(true);
}

const load = SealedDrafts.prototype.load;

/** Drafts of this kind are read from now on only when the test releases them. */
function holdLoads({ kind }: { readonly kind: string }): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>(resolve => (release = resolve));
  SealedDrafts.prototype.load = async function (...subject) {
    if (subject[1].startsWith(kind)) await held;
    return load.apply(this, subject);
  };
  return release;
}

async function formPage(create: (body: { subject: string }) => Promise<Inquiry> = async () => receipt) {
  const { session, emit } = fakeSession(signedIn('one'));
  const client = fakeClient({
    session,
    businesses: { list: async () => ({ businesses: [noodleShop], asOf: '2026-11-22T09:05:00.000Z' }) },
    reference: {
      categories: async () => sampleCategories,
      agencies: async () => ({ agencies: [...sampleAgencies], routingAgencyId: 'osmep' }),
    },
    inquiries: { create },
  });
  const around = provideClient(client);
  new ContextProvider(around, { context: keepDraftsContext, initialValue: true });
  const form = await fixture<SmeInquiryForm>(html`<sme-inquiry-form></sme-inquiry-form>`, { parentNode: around });
  await waitUntil(() => parts(form, 'form').length > 0);
  await atRest(form);
  return { form, client, emit };
}

/** Nothing is rendered any more, which would read the controls, too. */
async function atRest(element: SmeInquiryForm | HTMLElementTagNameMap['sme-inquiry-detail']) {
  for (let isAtRest = false; !isAtRest;) isAtRest = await element.updateComplete;
}

const control = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLInputElement>(selector)!;

describe('text that gets into a control without an event is never replaced', () => {
  afterEach(async () => {
    SealedDrafts.prototype.load = load;
    await closeInquiries();
  });

  const whole = { categoryId: 'registration', agencyId: 'dbd', subject: written, detail: written };
  const fields: Readonly<Record<string, (form: SmeInquiryForm) => void>> = {
    subject: form => (control(form, '#subject').value = silent),
    detail: form => (control(form, '#detail').value = silent),
    categoryId: form => (control(form, `#categoryId-${sampleCategories.indexOf(tax)}`).checked = true),
  };
  for (const [field, fill] of Object.entries(fields))
    it(`by the stored draft of a new inquiry: ${field} (F4)`, async () => {
      await store(inquiryDraft, '', whole);
      const release = holdLoads(inquiryDraft);
      const { form } = await formPage();
      fill(form);
      release();
      await waitUntil(() => parts(form, 'another-draft').length === 1, 'the stored draft is offered');
      expect(form.draft).to.have.property(field, field === 'categoryId' ? tax.categoryId : silent);
      expect(parts(form, 'restored')).to.deep.equal([]);

      part(form, 'take-another').click();
      await waitUntil(() => form.draft.subject === written, 'the stored draft is there');
      part(form, 'take-another').click();
      await waitUntil(() => form.draft.subject !== written);
      expect(form.draft, 'neither is lost').to.have.property(field, field === 'categoryId' ? tax.categoryId : silent);
    });

  it('by the stored reply (F4)', async () => {
    await store(replyDraft, receiptA, { reply: written });
    const release = holdLoads(replyDraft);
    const { detail, client } = await openInquiry();
    await waitUntil(
      () => draftStoreOf(client).slot(withdrawalDraft, receiptA).isBlank,
      'the other draft has been read',
    );
    await atRest(detail);
    textarea(detail).value = silent;
    release();
    await waitUntil(() => parts(detail, 'another-draft').length === 1, 'the stored reply is offered');
    expect(textarea(detail).value).to.equal(silent);
    part(detail, 'take-another').click();
    await waitUntil(() => textarea(detail).value === written, 'the stored reply is there');
    part(detail, 'take-another').click();
    await waitUntil(() => textarea(detail).value === silent, 'neither is lost');
  });

  it('by the stored reason for a withdrawal (F4)', async () => {
    await store(withdrawalDraft, receiptA, { reason: written });
    const release = holdLoads(withdrawalDraft);
    const { detail, client } = await openInquiry();
    part(detail, 'withdraw').click();
    await waitUntil(() => part(detail, 'dialog').matches(':modal'), 'the dialog is open');
    await waitUntil(() => draftStoreOf(client).slot(replyDraft, receiptA).isBlank, 'the other draft has been read');
    await atRest(detail);
    reason(detail).value = silent;
    release();
    const slot = draftStoreOf(client).slot(withdrawalDraft, receiptA);
    await waitUntil(() => slot.hasEarlier, 'the stored reason is kept');
    await detail.updateComplete;
    expect(reason(detail).value).to.equal(silent);
    expect(slot.draft.fields).to.deep.equal({ reason: silent });
  });

  it('by an empty storage (F4)', async () => {
    const release = holdLoads(replyDraft);
    const { detail, client } = await openInquiry();
    await atRest(detail);
    textarea(detail).value = silent;
    release();
    const slot = draftStoreOf(client).slot(replyDraft, receiptA);
    await waitUntil(() => slot.draft.fields['reply'] === silent);
    expect(textarea(detail).value).to.equal(silent);
  });

  it('gives way where nothing stands in the form: the stored draft is restored (F4)', async () => {
    await store(inquiryDraft, '', whole);
    const release = holdLoads(inquiryDraft);
    const { form } = await formPage();
    release();
    await waitUntil(() => parts(form, 'restored').length === 1);
    expect(form.draft).to.include(whole);
  });

  it('by the arrival of the inquiry that was sent before it (F4)', async () => {
    let arrive: ((inquiry: Inquiry) => void) | undefined;
    const { form } = await formPage(() => new Promise<Inquiry>(resolve => (arrive = resolve)));
    form.draft = { ...whole, businessId: noodleShop.businessId };
    await atRest(form);
    send(form);
    await waitUntil(() => arrive, 'it is being sent');
    await atRest(form);
    control(form, '#subject').value = silent;
    arrive!(receipt);
    await waitUntil(() => parts(form, 'continue-as-new').length === 1, 'the person is told that it was not sent');
    part(form, 'continue-as-new').click();
    await waitUntil(() => parts(form, 'form').length === 1);
    expect(control(form, '#subject').value).to.equal(silent);
  });

  it('by the arrival of the reply that was sent before it (F4)', async () => {
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>(resolve => (arrive = resolve));
    const { detail, replies } = await openInquiry({
      reply: async () => {
        await arrived;
        return { entryId: '1' } as never;
      },
    });
    textarea(detail).value = written;
    send(detail);
    await waitUntil(() => replies.length === 1, 'it is being sent');
    await atRest(detail);
    textarea(detail).value = silent;
    arrive();
    await waitUntil(() => parts(detail, 'failure').length === 1, 'the person is told that it was not sent');
    expect(textarea(detail).value).to.equal(silent);
  });

  it('when it stands there before the client is known (F4)', async () => {
    const { form, client } = await formPage();
    const page = await fixture<HTMLDivElement>(html`<div><sme-inquiry-form></sme-inquiry-form></div>`);
    const early = page.querySelector('sme-inquiry-form')!;
    early.options = form.options;
    await atRest(early);
    control(early, '#subject').value = silent;
    new ContextProvider(page, { context: clientContext, initialValue: client }).hostConnected();
    await waitUntil(() => form.draft.subject === silent, 'both show the draft of the person');
    expect(control(early, '#subject').value).to.equal(silent);
  });
});
