import { expect, fixture, html } from '@open-wc/testing';

import type { SmeInquiryForm } from '../../src/elements/inquiry-form/inquiry-form.js';
import '../../src/elements/inquiry-form/sme-inquiry-form.js';
import '../../src/elements/inquiry-detail/sme-inquiry-detail.js';
import '../../src/elements/login-selector/sme-login-selector.js';
import type { SmeSearchPanel } from '../../src/elements/search-panel/search-panel.js';
import '../../src/elements/search-panel/sme-search-panel.js';
import { ready } from '../../src/session/loadable.js';
import { fakeClient, type ExpectedCalls } from '../support/fake-client.js';
import { closeInquiries, openInquiry, reason, send, textarea } from '../support/inquiry-page.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { citizenByPassword, somying } from '../support/sample-account.js';
import { noodleShop } from '../support/sample-businesses.js';
import { inquiryPage, newInquiry, newInquiryInFull } from '../support/sample-inquiries.js';
import { sampleAgencies, tax } from '../support/sample-reference.js';
import { mountPlace, type MountedPlace } from '../support/subjects.js';
import { elementStates, showState } from '../support/element-states.js';
import {
  controlName,
  drawAgain,
  filters,
  sendForm,
  sentForms,
  textControl,
  textControls,
  type SentForm,
  type TextControl,
} from '../support/text-controls.js';
import { waitUntil } from '../support/wait-until.js';

const control = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLInputElement>(selector)!;
const busyDrawing = async (element: SmeInquiryForm | SmeSearchPanel) => {
  for (let drawing = 0; drawing < 3; drawing += 1) {
    element.requestUpdate();
    await element.updateComplete;
  }
};

/** Password managers and extensions fill fields in without an event. */
describe('a value that a control got without an event', () => {
  afterEach(() => closeInquiries());

  it('is in the draft after a second, so that it is saved before the page is left (F4)', async () => {
    const around = provideClient(fakeClient({}));
    const form = await fixture<SmeInquiryForm>(html`<sme-inquiry-form></sme-inquiry-form>`, { parentNode: around });
    form.options = ready({
      businesses: [noodleShop],
      categories: [tax],
      agencies: sampleAgencies,
      routingAgencyId: null,
    });
    await form.updateComplete;
    control(form, '#detail').value = 'พูดแทนการพิมพ์';
    await waitUntil(() => form.draft.detail === 'พูดแทนการพิมพ์', 'it is taken over');
  });

  it('is kept and sent by the inquiry form, for radios and selects too (E9)', async () => {
    const sent: unknown[] = [];
    const many = Array.from({ length: 8 }, (_, number) => ({ ...tax, categoryId: `c-${number}` }));
    const around = provideClient(
      fakeClient({
        inquiries: {
          create: async draft => {
            sent.push(draft);
            return { ...newInquiryInFull, attachments: [] };
          },
        },
      }),
    );
    const options = ready({
      businesses: [noodleShop],
      categories: many,
      agencies: sampleAgencies,
      routingAgencyId: null,
    });
    const form = await fixture<SmeInquiryForm>(html`<sme-inquiry-form></sme-inquiry-form>`, { parentNode: around });
    form.options = options;
    await form.updateComplete;
    control(form, '#subject').value = 'ขอคำแนะนำ';
    control(form, '#detail').value = 'ต้องเตรียมเอกสารใดบ้าง';
    form.renderRoot.querySelector<HTMLSelectElement>('#categoryId')!.value = 'c-3';
    const [agency] = parts(form, 'agencies')[0]!.querySelectorAll('input');
    agency!.checked = true;
    await busyDrawing(form);
    expect(control(form, '#subject').value, 'still there').to.equal('ขอคำแนะนำ');
    send(form);
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.include({ subject: 'ขอคำแนะนำ', detail: 'ต้องเตรียมเอกสารใดบ้าง', categoryId: 'c-3' });
    expect((sent[0] as { agencyId: string }).agencyId)
      .to.be.a('string')
      .and.not.equal('');
  });

  it('is searched for, and cleared on request (E9)', async () => {
    const asked: unknown[] = [];
    const around = provideClient(
      fakeClient({
        reference: { agencies: async () => ({ agencies: [...sampleAgencies], routingAgencyId: null }) },
        inquiries: {
          search: async criteria => {
            asked.push(criteria);
            return inquiryPage([newInquiry]);
          },
        },
        notifications: { watch: () => () => undefined },
      }),
    );
    const panel = await fixture<SmeSearchPanel>(html`<sme-search-panel></sme-search-panel>`, { parentNode: around });
    await waitUntil(() => panel.renderRoot.querySelector('#agency-filter') !== null);
    control(panel, '#receipt-number').value = '2569-0471';
    control(panel, '#text').value = 'สินเชื่อ';
    for (const [name, value] of [
      ['day', '1'],
      ['month', '11'],
      ['year', '2569'],
    ])
      control(panel, `#contacted-from-${name}`).value = value!;
    control(panel, 'input[name="status"][value="new"]').checked = true;
    await busyDrawing(panel);
    expect(control(panel, '#text').value).to.equal('สินเชื่อ');
    part(panel, 'search').click();
    await waitUntil(() => asked.length === 1);
    expect(asked[0]).to.deep.equal({
      receiptNumber: '2569-0471',
      text: 'สินเชื่อ',
      contacted: { from: '2026-11-01' },
      statuses: ['new'],
    });

    control(panel, '#text').value = 'อีกคำ';
    part(panel, 'clear').click();
    await panel.updateComplete;
    expect(control(panel, '#text').value).to.equal('');
  });

  it('is sent as a reply, and as the reason for a withdrawal (E9)', async () => {
    const { detail, replies, withdrawals } = await openInquiry();
    textarea(detail).value = 'แนบเลขแล้ว';
    detail.requestUpdate();
    await detail.updateComplete;
    expect(textarea(detail).value).to.equal('แนบเลขแล้ว');
    send(detail);
    await waitUntil(() => replies.length === 1);
    expect(replies[0]!.detail).to.equal('แนบเลขแล้ว');
    part(detail, 'withdraw').click();
    reason(detail).value = 'ได้คำตอบแล้ว';
    part(detail, 'confirm').click();
    await waitUntil(() => withdrawals.length === 1);
    expect(withdrawals[0]!.reason).to.equal('ได้คำตอบแล้ว');
  });

  it('is used to sign in, and to request a new password (E9)', async () => {
    const asked: unknown[] = [];
    const auth: ExpectedCalls['auth'] = {
      accountTypes: async () => [citizenByPassword],
      signIn: async credentials => {
        asked.push(credentials);
        return somying;
      },
      requestPasswordReset: async username => void asked.push(username),
    };
    const around = provideClient(fakeClient({ auth, clock: { now: () => Date.now() } }));
    for (const step of ['password', 'forgot']) {
      const selector = document.createElement('sme-login-selector');
      around.append(selector);
      if (!around.isConnected) await fixture(html`${around}`);
      await waitUntil(() => parts(selector, 'choice').length === 1);
      part(selector, 'choice').click();
      await waitUntil(() => selector.querySelector('form'));
      if (step === 'forgot') {
        selector.querySelector<HTMLElement>('button.quiet')!.click();
        await waitUntil(() => selector.querySelector('[autocomplete="current-password"]') === null);
      }
      const username = selector.querySelector<HTMLInputElement>('[autocomplete="username"]')!;
      username.value = 'somying';
      const password = selector.querySelector<HTMLInputElement>('[autocomplete="current-password"]');
      if (password) password.value = 'Sample-Pass-2569';
      selector.requestUpdate();
      await selector.updateComplete;
      expect(username.value).to.equal('somying');
      selector.querySelector<HTMLElement>('button[type="submit"]')!.click();
      await waitUntil(() => asked.length === (step === 'password' ? 1 : 2));
      selector.remove();
    }
    expect(asked).to.deep.equal([{ username: 'somying', password: 'Sample-Pass-2569' }, 'somying']);
  });
});

/**
 * Behaves like an input method or a phone's keyboard: it dispatches an event at the beginning of a word, and no other
 * until the word is finished.
 */
function compose(control: TextControl, text: string) {
  const emit = (type: string, data: string) =>
    control.dispatchEvent(new CompositionEvent(type, { bubbles: true, composed: true, data }));
  control.focus();
  emit('compositionstart', '');
  control.value = Array.from(text)[0]!;
  control.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, isComposing: true, inputType: 'insertCompositionText' }),
  );
  emit('compositionupdate', text);
  control.value = text;
}

/** How a text gets into a control without an `input` event for all of it. */
const ways: Readonly<Record<string, (control: TextControl, text: string) => void>> = {
  silently: (control, text) => {
    control.value = text;
  },
  'by a composition that has not ended': compose,
};

/**
 * Counts how often the page writes to a control: during a composition, a write ends it and may duplicate the typed
 * text.
 */
function writesTo(control: TextControl): () => number {
  let writes = 0;
  const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')!;
  Object.defineProperty(control, 'value', {
    configurable: true,
    get: () => get!.call(control) as string,
    set: (text: string) => {
      writes += 1;
      set!.call(control, text);
    },
  });
  return () => writes;
}

describe('every text control of every element', function () {
  this.timeout(60_000);
  afterEach(() => closeInquiries());

  const enter = async (form: SentForm, put: (control: TextControl, text: string) => void): Promise<MountedPlace> => {
    const stood = await mountPlace(form);
    await form.before?.(stood);
    await stood.open();
    for (const [name, [text]] of Object.entries(form.texts)) put(textControl(stood, name), text);
    return stood;
  };

  it('is in the table of these tests (E9)', async () => {
    const known = new Set([...sentForms.flatMap(({ texts }) => Object.keys(texts)), ...filters]);
    const found = new Set<string>();
    for (const state of elementStates) {
      const { element } = await showState(state);
      for (const control of textControls({ around: element.parentElement! })) found.add(controlName(control));
    }
    expect([...found].filter(name => !known.has(name))).to.deep.equal([]);
    expect(found.size).to.be.above(15);
  });

  for (const form of sentForms)
    for (const [way, put] of Object.entries(ways))
      it(`sends its value, set ${way}: ${form.title} (E9)`, async () => {
        const stood = await enter(form, put);
        const names = Object.keys(form.texts);
        const writes = names.map(name => writesTo(textControl(stood, name)));
        await drawAgain(stood);
        for (const [name, [text]] of Object.entries(form.texts))
          expect(textControl(stood, name).value, name).to.equal(text);
        expect(writes.map(count => count())).to.deep.equal(names.map(() => 0));

        const { body } = await sendForm(stood, form);
        for (const [name, [text, sent, expected = text]] of Object.entries(form.texts))
          expect(sent(body as never), name).to.equal(expected);
      });

  for (const form of sentForms.filter(({ tag }) => ['sme-inquiry-form', 'sme-inquiry-detail'].includes(tag)))
    for (const [way, put] of Object.entries(ways))
      it(`keeps its value when its element is removed from the page, set ${way}: ${form.title} (E3, E9)`, async () => {
        const stood = await enter(form, put);
        stood.element.remove();
        const another = document.createElement(form.tag);
        for (const [name, value] of Object.entries(form.attributes ?? {})) another.setAttribute(name, value);
        stood.around.append(another);
        await stood.settled();
        await stood.open();
        for (const [name, [text]] of Object.entries(form.texts))
          expect(textControl(stood, name).value, name).to.equal(text);
      });

  for (const [way, put] of Object.entries(ways))
    for (const tag of ['sme-search-panel', 'sme-inquiry-form'])
      it(`filters the agencies by its value, set ${way}: <${tag}> (E9)`, async () => {
        const stood = await mountPlace({ tag, openers: ['[part="show-agencies"]'] });
        if (tag === 'sme-inquiry-form') control(stood.element, '#categoryId').click();
        await stood.settled();
        await stood.open();
        put(textControl(stood, 'agency-filter'), 'ไม่มีหน่วยงานนี้');
        await drawAgain(stood);
        expect(stood.element.shadowRoot!.querySelectorAll('[part="agency"], [part="agencies"] input')).to.have.length(
          0,
        );
      });
});
