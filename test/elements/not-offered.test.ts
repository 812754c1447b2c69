import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';

import { createSmeClient } from '../../src/client/index.js';
import '../../src/all.js';
import { operations, type OperationId } from '../../src/contract/operations.js';
import { createMock, type MockOptions } from '../../src/mock/index.js';
import { part, parts } from '../support/parts.js';
import { waitUntil } from '../support/wait-until.js';

const allBut = (...missing: readonly OperationId[]) =>
  (Object.keys(operations) as OperationId[]).filter(id => !missing.includes(id));

/** An element of a service that says this of itself, for somebody who is signed in. */
async function show(
  description: NonNullable<MockOptions['description']>,
  template: unknown,
  { lang = 'en', signedIn = true } = {},
) {
  const { fetch } = createMock({ description });
  const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href, fetch });
  if (signedIn) await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
  await client.reference.service();
  const page = await fixture(html`<sme-one-id lang=${lang} .client=${client}></sme-one-id>`);
  render(template, page as HTMLElement);
  return { page, element: page.firstElementChild as HTMLElement };
}

const said = 'This service does not offer this';
const openNumber = async () => {
  const { fetch } = createMock();
  const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href, fetch });
  await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
  for await (const { receiptNumber, waitingFor } of client.inquiries.each())
    if (waitingFor === 'citizen') return receiptNumber;
  throw new Error('no inquiry waits for the citizen');
};

describe('an element for something that the service does not offer', () => {
  const alone: readonly (readonly [OperationId[], unknown])[] = [
    [['listBusinesses'], html`<sme-business-list></sme-business-list>`],
    [['listInquiries'], html`<sme-inquiry-list></sme-inquiry-list>`],
    [['listNotifications'], html`<sme-notification-buckets></sme-notification-buckets>`],
    [['createInquiry'], html`<sme-inquiry-form></sme-inquiry-form>`],
    [['searchInquiries'], html`<sme-search-panel></sme-search-panel>`],
    [['exportMyData', 'exportMyInquiries'], html`<sme-data-export></sme-data-export>`],
    [['createAttachment'], html`<sme-attachment-picker></sme-attachment-picker>`],
  ];
  for (const [missing, template] of alone)
    it(`says so, without ${missing.join(' and ')}, and offers no retry`, async () => {
      const { element } = await show({ operations: allBut(...missing) }, template);
      await waitUntil(() => parts(element, 'message').some(({ innerText }) => innerText === said), element.localName);
      expect(parts(element, 'retry')).to.deep.equal([]);
      expect(parts(element, 'failure')).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

  it('says so in Thai', async () => {
    const { element } = await show(
      { operations: allBut('searchInquiries') },
      html`<sme-search-panel></sme-search-panel>`,
      { lang: 'th' },
    );
    await waitUntil(() => parts(element, 'message')[0]?.innerText === 'ระบบนี้ยังไม่เปิดให้บริการส่วนนี้');
  });
});

describe('an element with a part that the service does not offer', () => {
  it('has no picker for documents in the form', async () => {
    const { element } = await show(
      { operations: allBut('uploadAttachmentContent') },
      html`<sme-inquiry-form></sme-inquiry-form>`,
    );
    await waitUntil(() => parts(element, 'send').length === 1);
    expect(element.shadowRoot!.querySelector('sme-attachment-picker')).to.equal(null);
  });

  it('has no reply, no withdrawal and no history', async () => {
    const receiptNumber = await openNumber();
    const template = html`<sme-inquiry-detail receipt-number=${receiptNumber}></sme-inquiry-detail>`;
    const whole = (await show({}, template)).element;
    await waitUntil(() => parts(whole, 'reply').length + parts(whole, 'write').length > 0, 'a reply is possible');
    const { element } = await show(
      { operations: allBut('replyToInquiry', 'withdrawInquiry', 'listHistory') },
      template,
    );
    await waitUntil(() => parts(element, 'sent').length === 1);
    for (const name of ['reply', 'write', 'withdraw', 'history']) expect(parts(element, name), name).to.deep.equal([]);
  });

  it('has no button for a new inquiry in the list', async () => {
    const { element } = await show(
      { operations: allBut('createInquiry') },
      html`<sme-inquiry-list></sme-inquiry-list>`,
    );
    await waitUntil(() => parts(element, 'row').length > 0);
    expect(parts(element, 'create')).to.deep.equal([]);
  });

  it('has no link to a new password in the sign-in', async () => {
    const { element } = await show(
      { operations: allBut('requestPasswordReset') },
      html`<sme-login-selector></sme-login-selector>`,
      { signedIn: false },
    );
    await waitUntil(() => parts(element, 'choice').length > 0);
    parts(element, 'choice')[0]!.click();
    await waitUntil(() => element.querySelector('input[autocomplete=username]'));
    const buttons = [...element.querySelectorAll('button')].map(({ innerText }) => innerText);
    expect(buttons).to.include('Sign in').and.not.include('Forgot password?');
  });
});

describe('an element with what the service says of itself', () => {
  const login = html`<sme-login-selector></sme-login-selector>`;

  it('links to where people register', async () => {
    const registerAddress = 'https://example.go.th/register';
    const { element } = await show({ registerAddress }, login, { signedIn: false });
    await waitUntil(() => parts(element, 'register').length === 1);
    expect((part(element, 'register') as HTMLAnchorElement).href).to.equal(registerAddress);
    await expect(element).to.be.accessible();
  });

  it('has limits of attachments below the contract’s', async () => {
    const limits = {
      attachmentBytes: 2 * 1_048_576,
      attachmentsPerInquiry: 3,
      attachmentMediaTypes: ['application/pdf' as const],
    };
    const { page, element } = await show({ limits }, html`<sme-attachment-picker></sme-attachment-picker>`);
    await waitUntil(() => parts(element, 'limits')[0]?.innerText.includes('2 MB'));
    expect(part(element, 'limits').innerText).to.contain('3').and.contain('PDF').and.not.contain('JPG');
    const picker = page.querySelector('sme-attachment-picker')!;
    picker.addFiles([new File([new Uint8Array(2 * 1_048_576 + 1)], 'a.pdf'), new File(['x'], 'b.jpg')]);
    await waitUntil(() => parts(element, 'dismiss').length === 2, 'both are rejected');
  });

  it('says how long the link to a new password works', async () => {
    const limits = { passwordResetMinutes: 15 };
    const { page, element } = await show({ limits }, login, { signedIn: false });
    const press = async (name: string) => {
      const buttons = () => [...page.querySelectorAll('button'), ...element.shadowRoot!.querySelectorAll('button')];
      const named = () => buttons().find(({ innerText }) => innerText.startsWith(name));
      await waitUntil(named, name);
      named()!.click();
    };
    await press('Sign in with a citizen');
    await press('Forgot password?');
    await waitUntil(() => page.querySelectorAll('input').length === 1);
    page.querySelector('input')!.value = 'somchai';
    await press('Request a new password');
    await waitUntil(() => parts(element, 'notice').length === 1);
    expect(part(element, 'notice').innerText).to.contain('within 15 minutes');
  });

  it('names the operator in its texts', async () => {
    const operator = { name: { th: 'สำนักงานตัวอย่าง', en: 'Sample Office' } };
    const { element } = await show({ operator }, html`<sme-inquiry-form></sme-inquiry-form>`);
    await waitUntil(() => parts(element, 'privacy').length === 1);
    expect(part(element, 'privacy').innerText).to.contain('the system of the Sample Office to');
  });

  it('searches for receipt numbers in the service’s own form', async () => {
    const receiptNumberFormat = {
      pattern: 'SME\\d{2}-\\d{6}',
      hint: { th: 'แบบ SME', en: 'As in SME' },
      example: 'SME69-004718',
    };
    const { page } = await show({ receiptNumberFormat }, html`<sme-search-panel></sme-search-panel>`);
    const panel = page.querySelector('sme-search-panel')!;
    await waitUntil(() => part(panel, 'form').innerText.includes('As in SME (SME69-004718)'));
    const field = panel.shadowRoot!.querySelector<HTMLInputElement>('#receipt-number')!;
    await waitUntil(() => field.inputMode === 'text', 'the pattern is read');
    const search = (text: string) => {
      field.value = text;
      part(panel, 'search').click();
    };
    search('69-004718');
    await waitUntil(() => parts(panel, 'error').some(({ innerText }) => innerText.includes('in the right format')));
    search('sme69-004718');
    await waitUntil(() => panel.criteria?.receiptNumber === 'SME69-004718');
  });
});
