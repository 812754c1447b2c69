import { expect } from '@open-wc/testing';

import { createSmeClient } from '../../src/client/index.js';
import type { HostSession } from '../../src/client/client-options.js';
import type { SmeLoginSelector } from '../../src/elements/login-selector/login-selector.js';
import '../../src/session/sme-one-id.js';
import '../../src/elements/login-selector/sme-login-selector.js';
import { accountService } from '../support/account-service.js';
import { waitUntil } from '../support/wait-until.js';

const place = document.createElement('div');
const { fetch: platformFetch } = window;
const { error: consoleError } = console;
const original = location.href;
let service: ReturnType<typeof accountService>;
let said: string[];

beforeEach(() => {
  service = accountService();
  said = [];
  document.body.append(place);
  // eslint-disable-next-line no-console -- heard by the tests
  console.error = (text: string) => void said.push(text);
  window.fetch = async (...asked) => {
    const request = new Request(...asked);
    return request.url.startsWith(service.baseUrl) ? service.fetch(request) : platformFetch(request);
  };
});

afterEach(() => {
  place.replaceChildren();
  place.remove();
  window.fetch = platformFetch;
  // eslint-disable-next-line no-console -- as it was
  console.error = consoleError;
  history.replaceState(null, '', original);
});

async function mount(getSession: () => Promise<HostSession | null>, attributes: Record<string, string> = {}) {
  const oneId = document.createElement('sme-one-id');
  oneId.baseUrl = service.baseUrl;
  oneId.getSession = getSession;
  for (const [name, value] of Object.entries(attributes)) oneId.setAttribute(name, value);
  const selector = document.createElement('sme-login-selector');
  oneId.append(selector);
  place.append(oneId);
  await oneId.updateComplete;
  return { oneId, selector };
}

const part = (selector: SmeLoginSelector, name: string) =>
  selector.renderRoot.querySelector<HTMLElement>(`[part=${name}]`);
const hostSignIn = async (selector: SmeLoginSelector) => {
  await waitUntil(() => part(selector, 'host-sign-in'), 'the sign-in of the host is shown');
  return part(selector, 'host-sign-in')!;
};
const nobody = async () => null;

/** Clicks a link without leaving the page; returns whether the browser would have followed it. */
function press(control: HTMLElement): boolean {
  let isFollowed = false;
  const stay = (event: Event) => {
    isFollowed = !event.defaultPrevented;
    event.preventDefault();
  };
  place.addEventListener('click', stay);
  control.click();
  place.removeEventListener('click', stay);
  return isFollowed;
}

describe('getSession that returns null (H10)', () => {
  it("shows only the host's own sign-in, with the address to return to", async () => {
    const { selector } = await mount(nobody, { 'sign-in-address': '/login?app=portal' });
    history.replaceState(null, '', `${location.pathname}?dept=5#sme/inquiries/2569-73915508-1`);
    const link = (await hostSignIn(selector)) as HTMLAnchorElement;
    expect(press(link)).to.equal(true);
    const { origin, pathname, searchParams } = new URL(link.href);
    expect(origin + pathname).to.equal(`${location.origin}/login`);
    expect(Object.fromEntries(searchParams)).to.deep.equal({
      app: 'portal',
      return_to: `${location.pathname}?dept=5#sme/inquiries/2569-73915508-1`,
      ui_locales: 'th',
    });
    document.documentElement.lang = 'en';
    press(link);
    document.documentElement.lang = 'th';
    expect(new URL(link.href).searchParams.get('ui_locales')).to.equal('en');
    expect(selector.renderRoot.querySelectorAll('button')).to.have.length(0);
    expect(part(selector, 'choice')).to.equal(null);
    expect(service.calls, 'nor asks for any').to.not.include('GET /account-types');
  });

  it('passes the whole address to a sign-in of another origin', async () => {
    const { selector } = await mount(nobody, { 'sign-in-address': 'https://login.example.go.th/' });
    const link = (await hostSignIn(selector)) as HTMLAnchorElement;
    expect(new URL(link.href).searchParams.get('return_to')).to.equal(location.href);
  });

  it('lets the host show its own form at sme-sign-in, and continues on resume', async () => {
    let token: HostSession | null = null;
    const { oneId, selector } = await mount(async () => token, { 'sign-in-address': '/login' });
    let asked = 0;
    oneId.addEventListener('sme-sign-in', event => {
      asked += 1;
      event.preventDefault();
    });
    expect(press(await hostSignIn(selector)), 'the link is not followed').to.equal(false);
    expect(asked).to.equal(1);
    token = service.hostSession('somying');
    await oneId.resume();
    await waitUntil(() => part(selector, 'notice')?.textContent.includes('สมหญิง'), 'signed in');
  });

  for (const address of ['', 'javascript:alert(1)'])
    it(`informs the person, and the developer in the console, without a sign-in ("${address}")`, async () => {
      const { oneId, selector } = await mount(nobody, address ? { 'sign-in-address': address } : {});
      const button = await hostSignIn(selector);
      expect(button.localName).to.equal('button');
      button.click();
      await waitUntil(() => part(selector, 'failure'), 'the person is told');
      expect(said).to.have.length(1);
      expect(said[0])
        .to.contain('sign-in-address')
        .and.contain('sme-sign-in')
        .and.contain('docs/embedding/sessions.md');

      oneId.addEventListener('sme-sign-in', event => event.preventDefault());
      button.click();
      await selector.updateComplete;
      expect(part(selector, 'failure'), 'until the host answers').to.equal(null);
      expect(said).to.have.length(1);
    });

  it('shows no button while getSession is pending', async () => {
    let answer: (session: HostSession | null) => void = () => undefined;
    const { selector } = await mount(() => new Promise(resolve => (answer = resolve)), { 'sign-in-address': '/login' });
    await waitUntil(() => part(selector, 'message')?.getAttribute('aria-busy') === 'true', 'it says that it looks');
    expect(part(selector, 'host-sign-in')).to.equal(null);
    answer(null);
    await hostSignIn(selector);
  });
});

describe('getSession that does not answer (F6, F7)', () => {
  const { warn } = console;
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    // eslint-disable-next-line no-console -- received by the tests
    console.warn = (text: string) => void warnings.push(text);
  });
  afterEach(() => {
    // eslint-disable-next-line no-console -- as it was
    console.warn = warn;
  });

  async function mountClient(getSession: () => Promise<HostSession | null>) {
    const client = createSmeClient({ baseUrl: service.baseUrl, getSession, timeoutMs: 50 });
    const oneId = document.createElement('sme-one-id');
    oneId.client = client;
    const selector = document.createElement('sme-login-selector');
    oneId.append(selector);
    const errors: string[] = [];
    oneId.addEventListener('sme-error', ({ code }) => errors.push(code));
    place.append(oneId);
    await oneId.updateComplete;
    return { selector, errors };
  }
  const never = () => new Promise<never>(() => undefined);
  const trials: Readonly<Record<string, readonly [() => Promise<HostSession | null>, string, RegExp]>> = {
    'never answers': [never, 'timed_out', /getSession gave no answer within 50 ms.*sessions\.md/],
    rejects: [
      () => Promise.reject(new Error('of the host 1.')),
      'unreachable',
      /getSession failed: .*of the host 1\. It/,
    ],
    throws: [
      () => {
        throw new Error('of the host 2');
      },
      'unreachable',
      /getSession failed: .*of the host 2/,
    ],
    'gives something else': [async () => ({ token: 'a' }) as never, 'unreachable', /getSession failed: .*accessToken/],
  };
  for (const [what, [failing, code, warning]] of Object.entries(trials))
    it(`and ${what} is reported to the person, who can retry, and once to the developer (F6, F7)`, async () => {
      let current = failing;
      const { selector, errors } = await mountClient(() => current());
      await waitUntil(() => part(selector, 'retry'), 'the person can try again');
      expect(part(selector, 'host-sign-in'), 'or sign in with the host').to.not.equal(null);
      expect(selector.renderRoot.textContent).to.contain('ตรวจสอบการเข้าสู่ระบบไม่สำเร็จ');
      expect(errors).to.deep.equal([code]);
      part(selector, 'retry')!.click();
      await waitUntil(() => errors.length === 2, 'it is asked again');
      await waitUntil(() => warnings.length > 0, 'the developer is told');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(warning);

      current = async () => service.hostSession('somying');
      part(selector, 'retry')!.click();
      await waitUntil(() => part(selector, 'notice')?.textContent.includes('สมหญิง'), 'signed in');
    });
});
