import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { SmeClient } from '../../src/client/client.js';
import { SmeError } from '../../src/client/errors.js';
import type { Credentials } from '../../src/contract/types.js';
import type { SmeLoginSelector } from '../../src/elements/login-selector/login-selector.js';
import '../../src/elements/login-selector/sme-login-selector.js';
import { failed, loading, ready } from '../../src/session/loadable.js';
import { fakeClient } from '../support/fake-client.js';
import { fakeSession } from '../support/fake-session.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { citizenByPassword, juristicByRedirect, sampleAccountTypes, somying } from '../support/sample-account.js';
import { waitUntil } from '../support/wait-until.js';

interface Setting {
  readonly lang?: 'en';
  readonly token?: string;
  /** The service's time. */
  readonly now?: (() => number) | undefined;
}

/** The element with a client whose `auth` answers as given; account types come from it by default. */
async function show(auth: Partial<SmeClient['auth']> = {}, { lang, token, now = () => 0 }: Setting = {}) {
  const around = provideClient(
    fakeClient({ auth: { accountTypes: async () => sampleAccountTypes, ...auth }, clock: { now } }),
  );
  const selector = await fixture<SmeLoginSelector>(
    html`<sme-login-selector lang=${ifDefined(lang)} reset-token=${ifDefined(token)}></sme-login-selector>`,
    { parentNode: around },
  );
  await waitUntil(() => token !== undefined || parts(selector, 'choice').length > 0);
  return selector;
}

/** Continues to the form for username and password. */
async function showForm(auth: Partial<SmeClient['auth']> = {}, now?: () => number) {
  const selector = await show(auth, { now });
  parts(selector, 'choice')[0]!.click();
  await waitUntil(() => selector.querySelector('form'));
  return selector;
}

const headings = (selector: SmeLoginSelector) => parts(selector, 'heading').map(({ innerText }) => innerText);
/** The control with that label in the light DOM, as a person and a password manager find it. */
function control(selector: SmeLoginSelector, label: string): HTMLInputElement {
  const labels = [...selector.querySelectorAll('label')].filter(({ innerText }) => innerText === label);
  return labels[0]?.control as HTMLInputElement;
}
function button(selector: SmeLoginSelector, text: string): HTMLButtonElement {
  return [...selector.querySelectorAll('button')].find(({ innerText }) => innerText.trim() === text)!;
}
async function type(selector: SmeLoginSelector, username: string, password: string) {
  control(selector, 'บัญชีผู้ใช้งาน').value = username;
  control(selector, 'รหัสผ่าน').value = password;
  button(selector, 'เข้าสู่ระบบ').click();
  await selector.updateComplete;
}
const describedText = (control: HTMLElement) => {
  const root = control.getRootNode() as Document | ShadowRoot;
  return (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map(id => root.getElementById(id)?.innerText.trim());
};
const focusedPart = (selector: SmeLoginSelector) => selector.shadowRoot!.activeElement?.getAttribute('part');
const spoken = () => document.querySelector('[data-sme-announcer]')?.textContent;

describe('<sme-login-selector>', () => {
  describe('choice of account', () => {
    it('offers the two accounts of the manual in its order, with its prompt and hints (S8–S10)', async () => {
      const selector = await show({ accountTypes: async () => [juristicByRedirect, citizenByPassword] });

      expect(headings(selector)).to.deep.equal(['ระบบเพื่อขอรับบริการภาครัฐ']);
      expect(selector.shadowRoot!.textContent).to.contain('กรุณาเลือกประเภทของบัญชี ที่จะเข้าใช้งาน');
      const choices = parts(selector, 'choice');
      expect(choices.map(({ innerText }) => innerText.trim())).to.deep.equal([
        'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน',
        'เข้าสู่ระบบด้วยบัญชีนิติบุคคล',
      ]);
      expect(choices.map(describedText)).to.deep.equal([
        ['จะใช้ login ที่สร้างจากระบบ SME One ID'],
        ['จะใช้ login เดียวกันกับกรมพัฒนาธุรกิจการค้า (DBD)'],
      ]);
    });

    it('offers an unknown account type by the name of its provider', async () => {
      const thaid = { ...juristicByRedirect, accountType: 'thaid', provider: { th: 'ThaID', en: 'ThaID' } };
      const selector = await show({ accountTypes: async () => [thaid, ...sampleAccountTypes] });
      expect(parts(selector, 'choice')[2]!.innerText).to.contain('เข้าสู่ระบบด้วยบัญชี ThaID');
    });

    it('links to where the password of another provider is reset, if that is a web address', async () => {
      expect(part(await show(), 'forgot-elsewhere').getAttribute('href')).to.equal('https://www.dbd.go.th');
      const odd = { ...juristicByRedirect, passwordResetAddress: 'javascript:alert(1)' };
      expect(parts(await show({ accountTypes: async () => [odd] }), 'forgot-elsewhere')).to.have.length(0);
    });

    it('goes to the sign-in page of an account that has its own', async () => {
      const asked: string[] = [];
      const selector = await show({ signInWithRedirect: async ({ accountType }) => void asked.push(accountType) });
      parts(selector, 'choice')[1]!.click();
      await waitUntil(() => asked.length > 0);
      expect(asked).to.deep.equal(['juristic']);
    });

    it('reports that the sign-in page cannot be reached, and lets the person retry', async () => {
      const selector = await show({ signInWithRedirect: () => Promise.reject(new SmeError('unreachable')) });
      parts(selector, 'choice')[1]!.click();
      await waitUntil(() => parts(selector, 'failure').length > 0);
      expect(part(selector, 'failure').innerText).to.contain('ติดต่อระบบไม่ได้');
      await waitUntil(() => !parts(selector, 'choice')[1]!.hasAttribute('aria-disabled'));
    });

    it('moves the focus to its heading when it is focused', async () => {
      const selector = await show();
      selector.focus();
      expect(focusedPart(selector)).to.equal('heading');
    });
  });

  describe('password form', () => {
    it("is in the page's own tree, labelled and named as password managers expect", async () => {
      const selector = await showForm();
      const username = control(selector, 'บัญชีผู้ใช้งาน');
      const password = control(selector, 'รหัสผ่าน');

      expect(selector.querySelector('form')!.getRootNode(), 'not in a shadow root').to.equal(document);
      expect([username.autocomplete, username.autocapitalize, username.spellcheck]).to.deep.equal([
        'username',
        'none',
        false,
      ]);
      expect([password.autocomplete, password.type]).to.deep.equal(['current-password', 'password']);
      expect(focusedPart(selector), 'the step begins at its heading').to.equal('heading');
    });

    it('signs in with what was typed, with the password unchanged', async () => {
      const sent: Credentials[] = [];
      const selector = await showForm({
        signIn: async credentials => {
          sent.push(credentials);
          return somying;
        },
      });
      await type(selector, ' somying ', ' รหัส ลับ ');
      await waitUntil(() => !selector.querySelector('form'), 'no password stays in the page');
      expect(sent).to.deep.equal([{ username: 'somying', password: ' รหัส ลับ ' }]);
    });

    it('submits by the Enter key', async () => {
      let calls = 0;
      const selector = await showForm({
        signIn: async () => {
          calls += 1;
          return somying;
        },
      });
      control(selector, 'บัญชีผู้ใช้งาน').value = 'somying';
      control(selector, 'รหัสผ่าน').focus();
      await sendKeys({ type: 'secret' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => calls === 1);
    });

    it('shows what is missing, at the field and in the summary, and sends nothing', async () => {
      const selector = await showForm({});
      await type(selector, 'somying', '');

      expect(part(selector, 'error-summary').innerText).to.contain('กรุณาระบุรหัสผ่าน');
      expect(describedText(control(selector, 'รหัสผ่าน'))).to.contain('กรุณาระบุรหัสผ่าน');
      expect(control(selector, 'รหัสผ่าน').getAttribute('aria-invalid')).to.equal('true');
      expect(control(selector, 'บัญชีผู้ใช้งาน').getAttribute('aria-invalid')).to.equal('false');
      expect(focusedPart(selector)).to.equal('error-summary');
      part(selector, 'error-summary').querySelector('a')!.click();
      expect(document.activeElement).to.equal(control(selector, 'รหัสผ่าน'));
    });

    it('shows one notice for a wrong username and a wrong password, suspects both, and keeps what was typed', async () => {
      const selector = await showForm({
        signIn: () => Promise.reject(new SmeError('sign_in_failed', { status: 401 })),
      });
      await type(selector, 'somying', 'wrong');
      await waitUntil(() => focusedPart(selector) === 'failure');

      expect(part(selector, 'failure').innerText).to.contain('บัญชีผู้ใช้งานหรือรหัสผ่านไม่ถูกต้อง');
      expect(parts(selector, 'error-summary')).to.have.length(0);
      expect(selector.querySelectorAll('.error'), 'not a second time beside a field').to.have.length(0);
      for (const label of ['บัญชีผู้ใช้งาน', 'รหัสผ่าน'])
        expect(control(selector, label).getAttribute('aria-invalid'), label).to.equal('true');
      expect(control(selector, 'บัญชีผู้ใช้งาน').value).to.equal('somying');
      expect(control(selector, 'รหัสผ่าน').value).to.equal('wrong');
    });

    it('shows how long to wait after too many attempts, in the unit that people would say', async () => {
      const throttled = new SmeError('too_many_requests', { status: 429, retryAfterSeconds: 7200 });
      const selector = await showForm({ signIn: () => Promise.reject(throttled) });
      await type(selector, 'somying', 'wrong');
      await waitUntil(() => focusedPart(selector) === 'failure');
      expect(part(selector, 'failure').innerText).to.contain('กรุณารอ 2 ชั่วโมง');
    });

    it('sends once, however often the button is pressed, and keeps the focus on it', async () => {
      let calls = 0;
      let answer: (account: typeof somying) => void = () => undefined;
      const selector = await showForm({
        signIn: () => {
          calls += 1;
          return new Promise(resolve => (answer = resolve));
        },
      });
      const submit = button(selector, 'เข้าสู่ระบบ');
      submit.focus();
      await type(selector, 'somying', 'secret');
      submit.click();
      submit.click();

      expect(submit.getAttribute('aria-disabled')).to.equal('true');
      expect(submit.innerText.trim()).to.equal('กำลังเข้าสู่ระบบ…');
      expect(document.activeElement).to.equal(submit);
      expect(calls).to.equal(1);
      answer(somying);
    });

    it('goes to the service’s own page when the service accepts no password from this page', async () => {
      const asked: string[] = [];
      const selector = await showForm({
        signIn: () => Promise.reject(new SmeError('password_not_accepted_here', { status: 403 })),
        signInWithRedirect: async ({ accountType }) => void asked.push(accountType),
      });
      await type(selector, 'somying', 'secret');
      await waitUntil(() => asked.length > 0);
      expect(asked).to.deep.equal(['citizen']);
    });

    it('shows and hides the password with a labelled button, and hides it before submitting', async () => {
      const selector = await showForm({
        signIn: () => Promise.reject(new SmeError('sign_in_failed', { status: 401 })),
      });
      button(selector, 'แสดงรหัสผ่าน').click();
      await selector.updateComplete;
      expect(control(selector, 'รหัสผ่าน').type).to.equal('text');
      await waitUntil(() => spoken() === 'แสดงรหัสผ่านอยู่');

      await type(selector, 'somying', 'wrong');
      expect(control(selector, 'รหัสผ่าน').type).to.equal('password');
      expect(button(selector, 'แสดงรหัสผ่าน')).to.exist;
    });

    it('warns of a Thai keyboard beside the field, without changing what was typed', async () => {
      const selector = await showForm();
      const username = control(selector, 'บัญชีผู้ใช้งาน');
      username.focus();
      await sendKeys({ type: 'หนฟ' });
      expect(username.parentElement!.innerText).to.contain('แป้นพิมพ์ของท่านอาจเป็นภาษาไทย');
      expect(username.value).to.equal('หนฟ');
      await waitUntil(() => spoken() === 'แป้นพิมพ์ของท่านอาจเป็นภาษาไทย');
    });

    it('warns of Caps Lock, and stops warning when it is off', async () => {
      const selector = await showForm();
      const password = control(selector, 'รหัสผ่าน');
      const key = (capsLock: boolean) =>
        password.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: capsLock }));
      key(true);
      await selector.updateComplete;
      expect(selector.innerText).to.contain('ท่านเปิด Caps Lock อยู่');
      key(false);
      await selector.updateComplete;
      expect(selector.innerText).to.not.contain('Caps Lock');
    });

    it('goes back to the choice', async () => {
      const selector = await showForm();
      part(selector, 'back').click();
      await waitUntil(() => parts(selector, 'choice').length === 2);
      expect(selector.querySelector('form')).to.equal(null);
      expect(focusedPart(selector)).to.equal('heading');
    });

    it('removes its form and its styles when it leaves the page, and restores them', async () => {
      const before = document.adoptedStyleSheets.length;
      const selector = await showForm();
      const another = await showForm();
      expect(document.adoptedStyleSheets, 'one sheet for both').to.have.length(before + 1);

      const home = selector.parentElement!;
      control(selector, 'รหัสผ่าน').value = 'secret';
      selector.remove();
      expect(selector.children, 'no password stays in an element that nobody sees').to.have.length(0);
      another.remove();
      expect(document.adoptedStyleSheets).to.have.length(before);

      home.append(selector);
      await waitUntil(() => selector.querySelector('form'));
      expect(control(selector, 'รหัสผ่าน').value).to.equal('secret');
      expect(document.adoptedStyleSheets).to.have.length(before + 1);
    });

    it('uses different ids for two forms in one page', async () => {
      const [first, second] = [await showForm(), await showForm()];
      expect(control(first, 'รหัสผ่าน').id).to.not.equal(control(second, 'รหัสผ่าน').id);
    });
  });

  describe('sign-in in a window', () => {
    async function open(auth: Partial<SmeClient['auth']>) {
      const selector = await show(auth);
      selector.signInPage = 'window';
      parts(selector, 'choice')[1]!.click();
      await waitUntil(() => parts(selector, 'cancel').length === 1);
      return selector;
    }

    it('shows that it waits, and stops when the person cancels', async () => {
      let given: AbortSignal | undefined;
      const selector = await open({
        signInWithPopup: (_, options) => {
          given = options?.signal;
          return new Promise(() => undefined);
        },
      });
      await waitUntil(() => focusedPart(selector) === 'heading');
      expect(headings(selector)[1]).to.equal('เข้าสู่ระบบด้วยบัญชีนิติบุคคล');
      await expect(selector).to.be.accessible();
      selector.parentElement!.style.inlineSize = '320px';
      expect(selector.scrollWidth).to.be.at.most(320);

      part(selector, 'cancel').click();
      await waitUntil(() => parts(selector, 'choice').length === 2);
      expect(given?.aborted).to.equal(true);
      expect(parts(selector, 'failure'), 'nothing went wrong').to.have.length(0);
      parts(selector, 'choice')[1]!.click();
      await waitUntil(() => parts(selector, 'cancel').length === 1, 'and may be begun again');
    });

    it('shows errors beside the choice', async () => {
      let fail: (reason: SmeError) => void = () => undefined;
      const selector = await open({ signInWithPopup: () => new Promise((_, reject) => (fail = reject)) });
      fail(new SmeError('unreachable'));
      await waitUntil(() => parts(selector, 'failure').length === 1);
      expect(parts(selector, 'choice')).to.have.length(2);
    });
  });

  describe('forgotten password', () => {
    async function showForgotten(auth: Partial<SmeClient['auth']>, now?: () => number) {
      const selector = await showForm(auth, now);
      button(selector, 'ลืมรหัสผ่าน?').click();
      await waitUntil(() => headings(selector).includes('ขอรหัสผ่านใหม่'));
      return selector;
    }

    it('asks for the username and shows everybody the same answer', async () => {
      const asked: string[] = [];
      const selector = await showForgotten({
        requestPasswordReset: async username => {
          asked.push(username);
        },
      });
      control(selector, 'บัญชีผู้ใช้งาน').value = 'nobody';
      button(selector, 'ขอรหัสผ่านใหม่').click();
      await waitUntil(() => parts(selector, 'notice').length > 0);

      expect(asked).to.deep.equal(['nobody']);
      expect(part(selector, 'notice').innerText).to.contain('หากมีบัญชีนี้ในระบบ');
      await waitUntil(() => focusedPart(selector) === 'heading');
    });

    it('goes back to the form for the password, which has the username', async () => {
      const selector = await showForm({ requestPasswordReset: async () => undefined });
      control(selector, 'บัญชีผู้ใช้งาน').value = 'somchai';
      control(selector, 'รหัสผ่าน').value = 'wrong';
      button(selector, 'ลืมรหัสผ่าน?').click();
      await waitUntil(() => headings(selector).includes('ขอรหัสผ่านใหม่'));
      const goBack = async () => {
        part(selector, 'back').click();
        await waitUntil(() => control(selector, 'รหัสผ่าน'));
      };
      await goBack();
      expect(control(selector, 'บัญชีผู้ใช้งาน').value).to.equal('somchai');
      expect(control(selector, 'รหัสผ่าน').value, 'no password is kept').to.equal('');

      button(selector, 'ลืมรหัสผ่าน?').click();
      await waitUntil(() => headings(selector).includes('ขอรหัสผ่านใหม่'));
      control(selector, 'บัญชีผู้ใช้งาน').value = 'somying';
      button(selector, 'ขอรหัสผ่านใหม่').click();
      await waitUntil(() => parts(selector, 'notice').length > 0);
      await goBack();
      expect(control(selector, 'บัญชีผู้ใช้งาน').value).to.equal('somying');
      part(selector, 'back').click();
      await waitUntil(() => parts(selector, 'choice').length > 0);
    });

    it('says where the link went, how long it works and what to do without it, and sends it again after a wait', async () => {
      let now = 0;
      const asked: string[] = [];
      const requestPasswordReset = async (username: string) => {
        asked.push(username);
        if (asked.length === 3) throw new SmeError('too_many_requests', { retryAfterSeconds: 20 });
      };
      const selector = await showForgotten({ requestPasswordReset }, () => now);
      control(selector, 'บัญชีผู้ใช้งาน').value = ' somchai ';
      button(selector, 'ขอรหัสผ่านใหม่').click();
      await waitUntil(() => parts(selector, 'send-again').length > 0);
      expect(part(selector, 'notice').innerText)
        .to.contain('ช่องทางที่ลงทะเบียนไว้')
        .and.contain('ภายใน 30 นาที')
        .and.contain('อีเมลขยะ');
      expect(part(selector, 'wait').innerText).to.equal('ส่งอีกครั้งได้ในอีก 60 วินาที');
      expect(part(selector, 'send-again').getAttribute('aria-disabled')).to.equal('true');
      expect(describedText(part(selector, 'send-again'))).to.deep.equal(['ส่งอีกครั้งได้ในอีก 60 วินาที']);
      await expect(selector).to.be.accessible();
      part(selector, 'send-again').click();

      now = 59_500;
      await waitUntil(() => part(selector, 'wait').innerText === 'ส่งอีกครั้งได้ในอีก 1 วินาที', 'by itself');
      now = 60_000;
      await waitUntil(() => parts(selector, 'wait').length === 0, 'by itself');
      expect(asked, 'nothing was sent before').to.deep.equal(['somchai']);
      part(selector, 'send-again').click();
      await waitUntil(() => spoken()?.includes('ส่งคำขออีกครั้งแล้ว'));
      expect(asked).to.deep.equal(['somchai', 'somchai']);
      expect(parts(selector, 'wait')).to.have.length(1);

      now = 120_000;
      await waitUntil(() => parts(selector, 'wait').length === 0);
      part(selector, 'send-again').click();
      await waitUntil(() => parts(selector, 'failure').length > 0);
      expect(part(selector, 'failure').innerText).to.contain('20 วินาที');
    });

    it('shows an error for an empty username', async () => {
      const selector = await showForgotten({});
      button(selector, 'ขอรหัสผ่านใหม่').click();
      await waitUntil(() => parts(selector, 'error-summary').length > 0);
      expect(part(selector, 'error-summary').innerText).to.contain('กรุณาระบุบัญชีผู้ใช้งาน');
    });
  });

  describe('new password', () => {
    /** Continues from the link to the form. */
    const goOn = async (selector: SmeLoginSelector) => {
      part(selector, 'go-on').click();
      await waitUntil(() => focusedPart(selector) === 'heading');
    };
    const save = async (selector: SmeLoginSelector, password: string) => {
      control(selector, 'รหัสผ่านใหม่').value = password;
      button(selector, 'บันทึกรหัสผ่านใหม่').click();
      await selector.updateComplete;
    };

    it('is set with the token of the link, and then the person signs in', async () => {
      const sent: string[][] = [];
      const selector = await show(
        {
          completePasswordReset: async (token, password) => {
            sent.push([token, password]);
          },
        },
        { token: 't-1' },
      );
      await goOn(selector);
      expect(control(selector, 'รหัสผ่านใหม่').autocomplete).to.equal('new-password');
      await save(selector, 'ข้าวผัดกะเพราไข่ดาว');
      await waitUntil(() => parts(selector, 'notice').length > 0);
      expect(sent).to.deep.equal([['t-1', 'ข้าวผัดกะเพราไข่ดาว']]);
      part(selector, 'back').click();
      await waitUntil(() => parts(selector, 'choice').length === 2);
    });

    it('reports that it is too short before it is sent', async () => {
      const selector = await show({}, { token: 't-1' });
      await goOn(selector);
      await save(selector, 'short');
      await waitUntil(() => parts(selector, 'error-summary').length > 0);
      expect(part(selector, 'error-summary').innerText).to.contain('อย่างน้อย 10 ตัวอักษร');
    });

    it('shows why the service rejects it', async () => {
      const common = new SmeError('invalid_request', {
        status: 422,
        fields: [{ place: 'body', pointer: '/newPassword', code: 'too_common' }],
      });
      const selector = await show({ completePasswordReset: () => Promise.reject(common) }, { token: 't-1' });
      await goOn(selector);
      await save(selector, 'password1234');
      await waitUntil(() => parts(selector, 'error-summary').length > 0);
      expect(describedText(control(selector, 'รหัสผ่านใหม่')).join()).to.contain('เดาได้ง่าย');
    });

    it('reports that a link was used or has expired', async () => {
      const spent = new SmeError('not_found', { status: 404 });
      const selector = await show({ completePasswordReset: () => Promise.reject(spent) }, { token: 'old' });
      await goOn(selector);
      await save(selector, 'long enough');
      await waitUntil(() => parts(selector, 'failure').length > 0);
      expect(part(selector, 'failure').innerText).to.contain('ลิงก์นี้หมดอายุ');
    });
  });

  it('shows who is signed in instead of asking again', async () => {
    const { session, emit } = fakeSession();
    const client = fakeClient({ auth: { accountTypes: async () => sampleAccountTypes }, session });
    const selector = await fixture<SmeLoginSelector>(html`<sme-login-selector></sme-login-selector>`, {
      parentNode: provideClient(client),
    });
    emit({ status: 'signed-in', account: somying, expiresAt: '2026-11-22T09:05:00.000Z' });
    await waitUntil(() => parts(selector, 'notice').length > 0);
    expect(part(selector, 'notice').innerText).to.contain('สมหญิง ใจดี');
    expect(parts(selector, 'choice')).to.have.length(0);
  });

  it('has English texts', async () => {
    const selector = await show({}, { lang: 'en' });
    expect(parts(selector, 'choice')[1]!.innerText).to.contain('Sign in with a company (juristic person) account');
  });

  it('loads the ways to sign in again after a failure', async () => {
    let calls = 0;
    const around = provideClient(
      fakeClient({
        auth: {
          accountTypes: async () => {
            calls += 1;
            if (calls === 1) throw new SmeError('unreachable');
            return sampleAccountTypes;
          },
        },
      }),
    );
    const selector = await fixture<SmeLoginSelector>(html`<sme-login-selector></sme-login-selector>`, {
      parentNode: around,
    });
    await waitUntil(() => parts(selector, 'retry').length > 0);
    part(selector, 'retry').click();
    await waitUntil(() => parts(selector, 'choice').length === 2);
  });

  const states = { loading, ready: ready(sampleAccountTypes), failed: failed(new SmeError('unreachable')) };
  for (const [name, providers] of Object.entries(states)) {
    it(`passes the axe audit when ${name}`, async () => {
      const selector = await fixture(html`<sme-login-selector .providers=${providers}></sme-login-selector>`);
      await expect(selector).to.be.accessible();
    });
  }

  it('passes the axe audit with its form, its errors and its hints', async () => {
    const selector = await showForm();
    await expect(selector).to.be.accessible();
    await type(selector, '', '');
    await aTimeout(0);
    await expect(selector).to.be.accessible();
  });
});
