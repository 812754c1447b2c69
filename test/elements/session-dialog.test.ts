import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import type { SessionEvents, SessionState, SmeClient } from '../../src/client/client.js';
import { SmeError } from '../../src/client/errors.js';
import { createSmeClient } from '../../src/client/index.js';
import type { SmeSessionDialog } from '../../src/elements/session-dialog/session-dialog.js';
import '../../src/elements/session-dialog/sme-session-dialog.js';
import { createService, memoryStore } from '../../src/service/index.js';
import { SAMPLE_PASSWORD, sampleData } from '../../src/service/sample-data/sample-data.js';
import { fakeClient } from '../support/fake-client.js';
import { fakeSession } from '../support/fake-session.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { sampleAccountTypes, somying } from '../support/sample-account.js';
import { waitUntil } from '../support/wait-until.js';

const minutes = (count: number) => count * 60_000;
/** The service's time; the machine's own clock must have no effect. */
const start = Date.parse('2026-11-22T09:00:00.000Z');
const at = (ms: number) => new Date(ms).toISOString();

interface Setting {
  /** Milliseconds until the session ends. */
  readonly endsIn?: number;
  readonly auth?: Partial<SmeClient['auth']>;
  readonly keptBy?: SessionEvents['keptBy'];
  readonly lang?: 'en';
}

/** A page with a focused field, and a session with a clock that the test controls. */
async function show({ endsIn = minutes(60), auth = {}, keptBy = 'client', lang }: Setting = {}) {
  const signedIn = (expiresAt: string): SessionState => ({ status: 'signed-in', account: somying, expiresAt });
  let now = start;
  const { session, emit } = fakeSession(signedIn(at(start + endsIn)), keptBy);
  const client = fakeClient({
    auth: { accountTypes: async () => sampleAccountTypes, ...auth },
    clock: { now: () => now },
    session,
  });
  const around = provideClient(client);
  if (lang) around.lang = lang;
  const page = await fixture<HTMLElement>(html`<div><input /><sme-session-dialog></sme-session-dialog></div>`, {
    parentNode: around,
  });
  const field = page.querySelector('input')!;
  field.focus();
  const element = page.querySelector('sme-session-dialog')!;
  await element.updateComplete;
  return {
    element,
    field,
    emit,
    signedIn,
    /** Moves the clock, and lets the page react. */
    turnTo: (ms: number) => {
      now = start + ms;
      window.dispatchEvent(new Event('focus'));
      return element.updateComplete;
    },
  };
}

const dialog = (element: SmeSessionDialog) => element.shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]');
const signInOf = (element: SmeSessionDialog) => element.shadowRoot!.querySelector('sme-login-selector');
const isOpen = (element: SmeSessionDialog) => dialog(element)?.matches(':modal') ?? false;
const focusedPart = (element: SmeSessionDialog) => element.shadowRoot!.activeElement?.getAttribute('part');
const title = (element: SmeSessionDialog) => part(element, 'heading').innerText;

describe('<sme-session-dialog>', () => {
  it('is closed until two minutes before the end, by the service’s clock', async () => {
    const { element, turnTo } = await show();
    expect(dialog(element)).to.equal(null);
    await turnTo(minutes(57.9));
    expect(dialog(element)).to.equal(null);

    await turnTo(minutes(58));
    expect(isOpen(element)).to.equal(true);
    expect(title(element)).to.equal('ใกล้หมดเวลาการใช้งาน');
    expect(dialog(element)!.innerText).to.contain('ระบบจะนำท่านออกจากระบบเวลา 17:00\u00a0น.');
    expect(part(element, 'left').innerText).to.equal('เหลือเวลาอีก 2 นาที');
    expect(focusedPart(element)).to.equal('stay');
  });

  it("extends the session by one button, shows until when, and keeps the person's focus", async () => {
    let asked = 0;
    const { element, field, turnTo, emit, signedIn } = await show({
      auth: {
        extend: async () => {
          asked += 1;
          const endsAt = at(start + minutes(120));
          emit(signedIn(endsAt));
          return endsAt;
        },
      },
    });
    await turnTo(minutes(58));
    part(element, 'stay').click();
    part(element, 'stay').click();
    await waitUntil(() => !dialog(element));
    expect(asked).to.equal(1);
    expect(document.activeElement === field, 'the focus is back').to.equal(true);
    await waitUntil(
      () => document.querySelector('[data-sme-announcer]')?.textContent === 'ท่านใช้งานต่อได้ถึงเวลา 18:00\u00a0น.',
    );

    await turnTo(minutes(118));
    expect(isOpen(element), 'and it warns again').to.equal(true);
  });

  it('extends the session at the service', async () => {
    let now = start;
    const store = memoryStore(await sampleData(new Date(start), { busyCount: 0 }));
    const service = createService({ store, clock: () => new Date(now) });
    const client = createSmeClient({
      baseUrl: 'https://sme.test/v1',
      fetch: async request => {
        const answer = await service.fetch(request);
        answer.headers.set('Date', new Date(now).toUTCString());
        return answer;
      },
    });
    await client.auth.signIn({ username: 'somying', password: SAMPLE_PASSWORD });
    const element = await fixture<SmeSessionDialog>(html`<sme-session-dialog></sme-session-dialog>`, {
      parentNode: provideClient(client),
    });
    const end = () => (client.session.state.status === 'signed-in' ? client.session.state.expiresAt : 'over');
    expect(end()).to.equal(at(start + minutes(480)));

    now = start + minutes(479);
    await client.businesses.list(); // Any answer gives the client the service's time.
    window.dispatchEvent(new Event('focus'));
    await waitUntil(() => isOpen(element), 'asks');
    part(element, 'stay').click();
    await waitUntil(() => !dialog(element), 'is gone');
    expect(end()).to.equal(at(start + minutes(479 + 480)));
  });

  it('extends the session on Escape', async () => {
    let asked = 0;
    const { element, turnTo } = await show({
      auth: {
        extend: () => {
          asked += 1;
          return new Promise(() => undefined);
        },
      },
    });
    await turnTo(minutes(58));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => asked === 1);
    expect(isOpen(element)).to.equal(true);
    const cancel = new Event('cancel', { cancelable: true });
    expect(dialog(element)!.dispatchEvent(cancel), 'it does not close, not even for a moment').to.equal(false);
    expect(part(element, 'stay').getAttribute('aria-disabled')).to.equal('true');
  });

  it('stays open, with an explanation, while the session cannot be extended', async () => {
    const { element, turnTo } = await show({ auth: { extend: () => Promise.reject(new SmeError('unreachable')) } });
    await turnTo(minutes(58));
    part(element, 'stay').click();
    await waitUntil(() => parts(element, 'failure').length === 1);
    expect(part(element, 'failure').innerText).to.contain('ต่อเวลาไม่สำเร็จ');
    expect(part(element, 'stay').getAttribute('aria-disabled')).to.equal(null);
  });

  it('offers a sign-in before the end, when the service no longer extends the session', async () => {
    const { element, turnTo, emit, signedIn } = await show({ auth: { extend: async () => at(start + minutes(60)) } });
    await turnTo(minutes(58));
    part(element, 'stay').click();
    await waitUntil(() => signInOf(element));
    const selector = signInOf(element)!;
    expect(title(element)).to.equal('กรุณาเข้าสู่ระบบอีกครั้ง');
    expect(focusedPart(element)).to.equal('heading');
    await waitUntil(() => parts(selector, 'choice').length === 2, 'though somebody is signed in');
    expect(selector.signInPage, 'the page stays as it is').to.equal('window');

    emit(signedIn(at(start + minutes(400))));
    await waitUntil(() => !dialog(element));
    expect(signInOf(element)).to.equal(null);
  });

  it('announces the remaining time in coarse steps', async () => {
    const { element, turnTo } = await show();
    await turnTo(minutes(58));
    await turnTo(minutes(59));
    await waitUntil(() => part(element, 'left').innerText === 'เหลือเวลาอีก 1 นาที', 'a minute');
    await turnTo(minutes(59.9));
    await waitUntil(() => part(element, 'left').innerText === 'เหลือเวลาอีก 10 วินาที', 'seconds');
  });

  it('offers a sign-in over the page after the end, even when the machine slept through the warning', async () => {
    const { element, field, turnTo, emit, signedIn } = await show();
    await turnTo(minutes(90));
    await waitUntil(() => isOpen(element));
    expect(dialog(element)!.innerText).to.contain('ข้อมูลที่ท่านกรอกยังอยู่ครบ');
    emit({ status: 'expired' });
    await element.updateComplete;
    expect(getComputedStyle(dialog(element)!, '::backdrop').backgroundColor, 'nobody else reads on').to.match(/^rgb\(/);
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    await waitUntil(() => isOpen(element), 'what has ended is not waved away');

    emit(signedIn(at(start + minutes(500))));
    await waitUntil(() => !dialog(element));
    expect(document.activeElement === field, 'the focus is back').to.equal(true);
  });

  it('lets the person sign out instead', async () => {
    const { element, emit } = await show({ auth: { signOut: async () => emit({ status: 'signed-out' }) } });
    emit({ status: 'expired' });
    await element.updateComplete;
    part(element, 'sign-out').click();
    await waitUntil(() => !dialog(element));
  });

  describe('where the host keeps the session', () => {
    it('shows no warning, since the host renews the session', async () => {
      const { element, turnTo } = await show({ keptBy: 'host' });
      await turnTo(minutes(59));
      expect(dialog(element)).to.equal(null);
    });

    it('asks the host again after the end', async () => {
      const answers = [null, somying];
      const { element, emit, signedIn } = await show({
        keptBy: 'host',
        auth: {
          resume: async () => {
            const found = answers.shift() ?? null;
            if (found) emit(signedIn(at(start + minutes(60))));
            return found;
          },
        },
      });
      emit({ status: 'expired' });
      await element.updateComplete;
      expect(signInOf(element)).to.equal(null);
      part(element, 'go-on').click();
      await waitUntil(() => parts(element, 'failure').length === 1);
      expect(part(element, 'failure').innerText).to.contain('ยังไม่พบการเข้าสู่ระบบ');
      await expect(element).to.be.accessible();
      part(element, 'go-on').click();
      await waitUntil(() => !dialog(element));
    });
  });

  for (const lang of [undefined, 'en'] as const) {
    it(`passes the axe audit and fits 320 px in ${lang ?? 'th'}`, async () => {
      const { element, turnTo, emit } = await show({ ...(lang && { lang }) });
      await turnTo(minutes(58));
      dialog(element)!.style.inlineSize = '320px';
      await expect(element).to.be.accessible();
      expect(dialog(element)!.scrollWidth).to.be.at.most(320);
      expect(part(element, 'stay').innerText.trim()).to.equal(lang ? 'Stay signed in' : 'ใช้งานต่อ');

      emit({ status: 'expired' });
      await waitUntil(() => signInOf(element));
      const selector = signInOf(element)!;
      await waitUntil(() => parts(selector, 'choice').length === 2);
      await expect(element).to.be.accessible();
      expect(dialog(element)!.scrollWidth).to.be.at.most(320);
    });
  }
});
