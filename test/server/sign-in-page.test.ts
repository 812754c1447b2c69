import { createHash, randomBytes } from 'node:crypto';

import { expect } from 'chai';

import { startServer, type RunningServer } from '../../src/server/index.js';
import { signInPage } from '../../src/server/sign-in-page/page.js';

const returnAddress = 'https://portal.example.go.th/services/sme';
/** The cancel link as written in a page; RFC 6749 §4.1.2.1. */
const cancelAddress = `${returnAddress}?error=access_denied&amp;state=state-of-the-portal`;
const username = 'somying';
const password = 'Sample-Pass-2569';
const pending = {
  ...{ acceptsPassword: true, returnOrigin: 'https://portal.example.go.th', returnAddress, cancelAddress },
  expiresAt: '2026-11-29T00:00:00Z',
};

describe('server: the sign-in page', () => {
  let server: RunningServer;

  before(async () => {
    server = await startServer({ port: 0, sampleData: true, returnAddresses: [returnAddress], checkResponses: true });
  });
  after(() => server.close());

  const post = (path: string, body: unknown) =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  /** Does what a portal does before it redirects the person. */
  async function begin(overrides: Record<string, string> = {}) {
    const codeVerifier = randomBytes(32).toString('base64url');
    const response = await post('/v1/sign-in/redirects', {
      accountType: 'citizen',
      returnAddress,
      state: 'state-of-the-portal',
      codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      codeChallengeMethod: 'S256',
      ...overrides,
    });
    const { address } = (await response.json()) as { address: string };
    return { status: response.status, address, codeVerifier };
  }

  const fromThePage = { 'Sec-Fetch-Site': 'same-origin' };
  const submit = (fields: Record<string, string>, headers: Record<string, string> = fromThePage) =>
    fetch(`${server.url}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
      redirect: 'manual',
    });

  const requestOf = (address: string) => new URL(address).searchParams.get('request')!;

  it('signs a citizen in, from the portal and back to it', async () => {
    const { address, codeVerifier } = await begin();
    const page = await fetch(address);
    expect(page.status).to.equal(200);
    const html = await page.text();
    expect(html).to.contain('<html lang="th">');
    expect(html).to.contain('เข้าสู่ระบบด้วยบัญชีบัตรประชาชน');
    expect(html).to.contain('ข้อมูลตัวอย่าง');
    expect(html).to.contain('https://portal.example.go.th');
    expect(html, 'the way back without signing in').to.contain(`href="${cancelAddress}"`);
    expect(html.split('<script'), 'one script').to.have.length(2);

    const answer = await submit({ request: requestOf(address), username, password });
    expect(answer.status).to.equal(303);
    const back = new URL(answer.headers.get('Location')!);
    expect(back.origin + back.pathname).to.equal(returnAddress);
    expect(back.searchParams.get('state')).to.equal('state-of-the-portal');

    const exchange = { code: back.searchParams.get('code'), codeVerifier };
    const session = await post('/v1/sign-in/exchanges', exchange);
    expect(session.status).to.equal(200);
    expect(await session.json()).to.have.nested.property('account.accountType', 'citizen');

    const second = await post('/v1/sign-in/exchanges', exchange);
    expect(second.status, 'the code is spent').to.equal(400);
  });

  it('issues no session for the code without the verifier', async () => {
    const { address } = await begin();
    const answer = await submit({ request: requestOf(address), username, password });
    const code = new URL(answer.headers.get('Location')!).searchParams.get('code');
    const stolen = await post('/v1/sign-in/exchanges', { code, codeVerifier: 'a'.repeat(43) });
    expect(stolen.status).to.equal(400);
    expect(await stolen.json()).to.have.property('code', 'code_not_valid');
  });

  it('cannot be framed, runs only its own script, and allows the form to go to itself and the portal only', async () => {
    const { address } = await begin();
    const { headers } = await fetch(address);
    expect(headers.get('Content-Security-Policy')).to.equal(
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'; style-src 'self'; " +
        "form-action 'self' https://portal.example.go.th; require-trusted-types-for 'script'",
    );
    expect(headers.get('X-Frame-Options')).to.equal('DENY');
    expect(headers.get('Referrer-Policy')).to.equal('no-referrer');
    expect(headers.get('Cache-Control')).to.equal('no-store');
  });

  it('is in English for people who ask for it, unless they chose a language before', async () => {
    const { address } = await begin();
    const english = await fetch(address, { headers: { 'Accept-Language': 'en-GB,en;q=0.9,th;q=0.5' } });
    expect(await english.text()).to.contain('Sign in with a citizen ID account');
    const chosen = await fetch(`${address}&lang=th`, { headers: { 'Accept-Language': 'en' } });
    expect(await chosen.text()).to.contain('เข้าสู่ระบบด้วยบัญชีบัตรประชาชน');
  });

  it("begins in the portal's language, whatever the browser prefers, until the person chooses another (H7)", async () => {
    for (const [language, browser, heading] of [
      ['th', 'en-US', 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน'],
      ['en', 'th-TH', 'Sign in with a citizen ID account'],
    ] as const) {
      const { address } = await begin({ language });
      const headers = { 'Accept-Language': browser };
      const page = await (await fetch(address, { headers })).text();
      expect(page).to.contain(`<html lang="${language}">`).and.contain(heading);

      const [, other = ''] = /hreflang="\w+" href="([^"]*)"/.exec(page) ?? [];
      const chosen = await (await fetch(server.url + other.replaceAll('&amp;', '&'), { headers })).text();
      expect(chosen).not.to.contain(heading);
      const [, kept = ''] = /name="lang" value="(\w+)"/.exec(chosen) ?? [];
      const wrong = await submit({ request: requestOf(address), username, password: 'wrong', lang: kept });
      expect(await wrong.text(), 'and keeps it').to.contain(`<html lang="${kept}">`);
      expect(kept).not.to.equal(language);
    }
    expect((await begin({ language: 'fr' })).status).to.equal(422);
  });

  it('shows the form again, with what was typed, when the password is wrong', async () => {
    const { address } = await begin();
    const answer = await submit({ request: requestOf(address), username: '"><b>x', password: 'wrong' });
    expect(answer.status).to.equal(422);
    const html = await answer.text();
    expect(html.split('บัญชีผู้ใช้งานหรือรหัสผ่านไม่ถูกต้อง'), 'said once').to.have.length(2);
    expect(html.split('aria-invalid="true"'), 'of both fields').to.have.length(3);
    expect(html).to.contain('value="&quot;&gt;&lt;b&gt;x"');
    expect(html).not.to.contain('<b>x');
    expect(html).to.match(/<title>ข้อผิดพลาด: /);
    expect(html).not.to.contain('wrong"');
  });

  it('reports missing fields', async () => {
    const { address } = await begin();
    const request = requestOf(address);
    expect(await (await submit({ request, username: '', password })).text()).to.contain('กรุณาระบุบัญชีผู้ใช้งาน');
    expect(await (await submit({ request, username, password: '' })).text()).to.contain('กรุณาระบุรหัสผ่าน');
  });

  it('reports an unknown or used request', async () => {
    const { address } = await begin();
    const request = requestOf(address);
    await submit({ request, username, password });
    for (const response of [
      await fetch(address),
      await submit({ request, username, password }),
      await fetch(`${server.url}/sign-in`),
      await fetch(`${server.url}/sign-in?request=<script>`),
    ]) {
      expect(response.status).to.equal(404);
      const html = await response.text();
      expect(html).to.contain('คำขอเข้าสู่ระบบนี้ใช้ไม่ได้แล้ว');
      expect(html).not.to.contain('<script>');
    }
  });

  const foreign: Record<string, string>[] = [
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
  ];
  for (const headers of foreign) {
    it(`refuses a form from another site (${JSON.stringify(headers)})`, async () => {
      const { address } = await begin();
      const answer = await submit({ request: requestOf(address), username, password }, headers);
      expect(answer.status).to.equal(403);
      expect(answer.headers.get('Location')).to.equal(null);
    });
  }

  it('accepts no password of an account that signs in at its provider', async () => {
    const { address } = await begin({ accountType: 'juristic' });
    const answer = await submit({ request: requestOf(address), username: '0985567000016', password });
    expect(answer.status).to.equal(403);
    expect(await answer.text()).not.to.contain('<form');
  });

  it('refuses a form that is too large', async () => {
    const answer = await submit({ request: 'x', username, password: 'x'.repeat(20_000) });
    expect(answer.status).to.equal(413);
  });

  it('redirects to no address that is not listed', async () => {
    for (const wrong of [`${returnAddress}/`, 'https://elsewhere.example/', `${returnAddress}?next=x`]) {
      expect((await begin({ returnAddress: wrong })).status, wrong).to.equal(400);
    }
  });

  it('has a stylesheet of its own', async () => {
    const { headers } = await fetch(`${server.url}/sign-in.css`);
    expect(headers.get('Content-Type')).to.equal('text/css; charset=utf-8');
  });

  it('says how long to wait in the unit that people would say', async () => {
    const signIn = { accountType: 'citizen', provider: { th: 'กรมตัวอย่าง', en: 'Example Agency' } };
    const common = { request: 'request', sampleData: false, signIn: { ...signIn, ...pending } };
    const waiting = async (language: 'th' | 'en') =>
      String(await signInPage({ ...common, language, problem: { kind: 'wait', seconds: 86_400 } }));
    expect(await waiting('th')).to.contain('กรุณารอ 24 ชั่วโมง');
    expect(await waiting('en')).to.contain('Wait 24 hours');
  });
});
