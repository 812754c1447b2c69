import { createHash, randomBytes } from 'node:crypto';

import { expect } from 'chai';

import { freePort } from '../support/free-port.js';
import { startServer, type RunningServer } from '../../src/server/index.js';
import { createLog } from '../../src/server/logging/log.js';
import { BrowserLike } from './support/browser-like.js';
import { callbackAddress, onwardAddress, typeAtProvider } from './support/provider-sign-in.js';

const returnAddress = 'https://portal.example.go.th/services/sme';
/** The cancel link as written in a page; RFC 6749 §4.1.2.1. */
const cancelAddress = `${returnAddress}?error=access_denied&amp;state=state-of-the-portal`;

describe('server: signing in at an OpenID provider', function () {
  this.timeout(20_000);
  let server: RunningServer;
  let browser: BrowserLike;

  const lines: string[] = [];

  before(async () => {
    const log = createLog({ level: 'error', write: line => void lines.push(line) });
    server = await startServer({
      port: 0,
      sampleData: true,
      returnAddresses: [returnAddress],
      checkResponses: true,
      log,
    });
  });
  after(() => server.close());
  beforeEach(() => {
    browser = new BrowserLike();
  });

  const post = (path: string, body: unknown) =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  /** Does what a portal does before it redirects the person. */
  async function begin(more: Record<string, string> = {}) {
    const codeVerifier = randomBytes(32).toString('base64url');
    const response = await post('/v1/sign-in/redirects', {
      accountType: 'juristic',
      returnAddress,
      state: 'state-of-the-portal',
      codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      codeChallengeMethod: 'S256',
      ...more,
    });
    const { address } = (await response.json()) as { address: string };
    return { address, codeVerifier };
  }

  /** Expects a page that rejects, reveals nothing, and leads back to the portal or nowhere. */
  async function expectRejection(answer: Response, status: number, title: string, hasWayBack = true) {
    const page = await answer.text();
    expect(page).to.contain(`<h1>${title}</h1>`);
    expect(answer.status).to.equal(status);
    expect(page).not.to.match(/refresh|OAUTH|invalid_|localhost:\d+\/sample-dbd|code=/);
    expect(page.includes(`href="${cancelAddress}"`)).to.equal(hasWayBack);
    expect(answer.headers.get('Cache-Control')).to.equal('no-store');
  }

  it('keeps the newest few sign-ins of one browser, and drops the oldest (S17)', async () => {
    const ours = () =>
      browser
        .cookiesFor(server.url)
        .split('; ')
        .filter(cookie => cookie.startsWith('sme-sign-in-'));
    const begun: string[] = [];
    for (let round = 0; round < 40; round++) {
      await browser.ask((await begin()).address);
      begun.push(ours().at(-1)!);
    }
    expect(ours()).to.deep.equal(begun.slice(-8));
    expect(browser.cookiesFor(server.url).length).to.be.below(1200);

    const { address } = await begin();
    const answer = await browser.ask(await callbackAddress(browser, address));
    expect(new URL(onwardAddress(await answer.text())).searchParams.get('code')).not.to.equal(null);
    expect(ours()).to.deep.equal(begun.slice(-7));
  });

  it('returns the company to the portal, with a code that only the portal can use', async () => {
    const { address, codeVerifier } = await begin();
    const answer = await browser.ask(await callbackAddress(browser, address));
    expect(answer.status).to.equal(200);
    const onward = new URL(onwardAddress(await answer.text()));
    expect(onward.origin + onward.pathname).to.equal(returnAddress);
    expect(onward.searchParams.get('state')).to.equal('state-of-the-portal');

    const code = onward.searchParams.get('code');
    expect((await post('/v1/sign-in/exchanges', { code, codeVerifier: 'a'.repeat(43) })).status).to.equal(400);
    const next = await begin();
    const again = await browser.ask(await callbackAddress(browser, next.address));
    const exchange = {
      code: new URL(onwardAddress(await again.text())).searchParams.get('code'),
      codeVerifier: next.codeVerifier,
    };
    const session = await post('/v1/sign-in/exchanges', exchange);
    expect(await session.json()).to.have.nested.property('account.accountType', 'juristic');
    expect((await post('/v1/sign-in/exchanges', exchange)).status, 'once').to.equal(400);
    expect(codeVerifier).not.to.equal(next.codeVerifier);
  });

  it('requests only what is needed from the provider, with every protection of the response', async () => {
    const { address } = await begin();
    const answer = await browser.ask(address);
    expect(answer.status).to.equal(303);
    const { origin, pathname, searchParams } = new URL(answer.headers.get('Location')!);
    expect(origin + pathname).to.equal(`${server.url}/sample-dbd/auth`);
    const values = Object.fromEntries(searchParams);
    expect(values).to.include({
      client_id: 'sme-one-id',
      response_type: 'code',
      scope: 'openid profile juristic',
      redirect_uri: `${server.url}/sign-in/callback/juristic`,
      code_challenge_method: 'S256',
      prompt: 'login',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(values[name]).to.match(/^[\w-]{43}$/);
    const cookie = answer.headers.get('Set-Cookie');
    expect(cookie).to.match(
      /^sme-sign-in-[\w-]{16}=[\w-]{43}\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
    expect(cookie).not.to.contain(values['nonce']);
  });

  it('binds the cookie to its host when the service uses https', async () => {
    const port = await freePort();
    const behind = await startServer({
      port,
      sampleData: true,
      publicAddress: 'https://oneid.example.go.th',
      returnAddresses: [returnAddress],
    });
    const local = (address: string) => address.replace('https://oneid.example.go.th', `http://localhost:${port}`);
    const begun = await fetch(`http://localhost:${port}/v1/sign-in/redirects`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        accountType: 'juristic',
        returnAddress,
        codeChallenge: 'c'.repeat(43),
        codeChallengeMethod: 'S256',
      }),
    });
    const { address } = (await begun.json()) as { address: string };
    const answer = await fetch(local(address), { redirect: 'manual' });
    expect(answer.headers.get('Location')).to.match(/^https:\/\/oneid\.example\.go\.th\/sample-dbd\/auth\?/);
    expect(answer.headers.get('Set-Cookie')).to.match(
      /^__Host-sme-sign-in-.*; Path=\/; HttpOnly; SameSite=Lax; Secure; /,
    );
    await behind.close();
  });

  describe('refuses', () => {
    const altered = (address: string, name: string, value: string | null) => {
      const changed = new URL(address);
      if (value === null) changed.searchParams.delete(name);
      else changed.searchParams.set(name, value);
      return changed.href;
    };
    const notConfirmed = 'เข้าสู่ระบบไม่สำเร็จ';
    const gone = 'คำขอเข้าสู่ระบบนี้ใช้ไม่ได้แล้ว';

    it('a different state', async () => {
      const callback = await callbackAddress(browser, (await begin()).address);
      const state = new URL(callback).searchParams.get('state')!;
      for (const other of [null, 'made-up', randomBytes(32).toString('base64url')])
        await expectRejection(await browser.ask(altered(callback, 'state', other)), 404, gone, false);
      // The state begins like the right one, so that the browser's cookie is found.
      await expectRejection(await browser.ask(altered(callback, 'state', `${state.slice(0, 42)}!`)), 400, notConfirmed);
    });

    it('the response to a sign-in that another browser began', async () => {
      const callback = await callbackAddress(new BrowserLike(), (await begin()).address);
      await expectRejection(await browser.ask(callback), 404, gone, false);
    });

    it('a different code, or none', async () => {
      for (const code of ['made-up', null]) {
        const callback = await callbackAddress(browser, (await begin()).address);
        await expectRejection(await browser.ask(altered(callback, 'code', code)), 400, notConfirmed);
      }
    });

    it('the code of another sign-in, which has another verifier', async () => {
      const theirs = await callbackAddress(new BrowserLike(), (await begin()).address);
      const mine = await callbackAddress(browser, (await begin()).address);
      const injected = altered(mine, 'code', new URL(theirs).searchParams.get('code'));
      await expectRejection(await browser.ask(injected), 400, notConfirmed);
    });

    it('a different issuer, or none when the provider names itself', async () => {
      for (const issuer of ['https://elsewhere.example', `${server.url}/`, null]) {
        const callback = await callbackAddress(browser, (await begin()).address);
        await expectRejection(await browser.ask(altered(callback, 'iss', issuer)), 400, notConfirmed);
      }
    });

    it("a response at another provider's address", async () => {
      const callback = await callbackAddress(browser, (await begin()).address);
      await expectRejection(await browser.ask(callback.replace('/juristic?', '/thaid?')), 404, gone, false);
    });

    for (const [name, value] of [
      ['nonce', 'another-nonce'],
      ['code_challenge', createHash('sha256').update('another verifier').digest('base64url')],
    ] as const)
      it(`a response to a request whose ${name} was changed on the way`, async () => {
        const asked = await browser.ask((await begin()).address);
        const question = altered(asked.headers.get('Location')!, name, value);
        await expectRejection(await browser.ask(await callbackAddress(browser, question)), 400, notConfirmed);
      });

    it('a different redirect URI, at the provider', async () => {
      const asked = await browser.ask((await begin()).address);
      for (const redirect of ['https://elsewhere.example/', `${server.url}/sign-in/callback/juristic/`]) {
        const answer = await browser.ask(altered(asked.headers.get('Location')!, 'redirect_uri', redirect));
        expect(answer.status).to.equal(400);
        expect(answer.headers.get('Location')).to.equal(null);
      }
    });

    it('and logs the reason, without anything that identifies a person', async () => {
      const before = lines.length;
      const callback = await callbackAddress(browser, (await begin()).address);
      await browser.ask(altered(callback, 'code', 'made-up'));
      const said = lines.slice(before).join('');
      expect(said).to.contain('IdentityError').and.contain('invalid_grant');
      const { searchParams } = new URL(callback);
      for (const secret of ['0985567000016', searchParams.get('code')!, searchParams.get('state')!])
        expect(said).not.to.contain(secret);
    });

    it('the same response a second time', async () => {
      const callback = await callbackAddress(browser, (await begin()).address);
      expect((await browser.ask(callback)).status).to.equal(200);
      await expectRejection(await browser.ask(callback), 404, gone, false);
    });
  });

  it('keeps the sign-ins of two tabs apart', async () => {
    const [one, other] = [await begin(), await begin()];
    const [first, second] = [await browser.ask(one.address), await browser.ask(other.address)];
    for (const asked of [second, first]) {
      const callback = await callbackAddress(browser, asked.headers.get('Location')!);
      expect((await browser.ask(callback)).status).to.equal(200);
    }
  });

  it('allows another try after a wrong password, and cancelling', async () => {
    const { address } = await begin();
    const wrong = await typeAtProvider(browser, address, { number: '0985567000016', password: 'wrong' });
    expect(wrong.status).to.equal(422);
    expect(await wrong.text())
      .to.contain('เลขนิติบุคคลหรือรหัสผ่านไม่ถูกต้อง')
      .and.contain('value="0985567000016"');

    const callback = await callbackAddress(browser, address, { cancel: 'yes' });
    await expectRejection(await browser.ask(callback), 403, 'ท่านยังไม่ได้เข้าสู่ระบบ');
    expect((await browser.ask(await callbackAddress(browser, address))).status, 'and try again').to.equal(200);
  });

  it('is in English for people who ask for it', async () => {
    const callback = await callbackAddress(browser, (await begin()).address, { cancel: 'yes' });
    const answer = await browser.ask(callback, { headers: { 'Accept-Language': 'en' } });
    expect(await answer.text())
      .to.contain('<h1>You are not signed in</h1>')
      .and.contain('Go back to https://portal');
  });

  it("asks the provider for pages in the portal's language, and uses it after the provider's answer (H7)", async () => {
    for (const [language, browserLanguage, title, sorry] of [
      ['th', 'en-US', 'เข้าสู่ระบบ DBD (จำลอง)', 'ท่านยังไม่ได้เข้าสู่ระบบ'],
      ['en', 'th-TH', 'Sign in to DBD (simulated)', 'You are not signed in'],
    ] as const) {
      const headers = { 'Accept-Language': browserLanguage };
      const { address } = await begin({ language });
      const asked = await browser.ask(address, { headers });
      const question = asked.headers.get('Location')!;
      expect(new URL(question).searchParams.get('ui_locales')).to.equal(language);
      const page = await browser.follow(asked);
      if (typeof page === 'string') throw new Error(page);
      expect(await page.text()).to.contain(`<h1>${title}</h1>`);
      const callback = await callbackAddress(browser, question, { cancel: 'yes' });
      expect(await (await browser.ask(callback, { headers })).text()).to.contain(`<h1>${sorry}</h1>`);
    }
  });

  it("serves the provider's pages under a policy with their own script only and no frames, without warnings of the library", async () => {
    const page = await browser.follow(await browser.ask((await begin()).address));
    if (typeof page === 'string') throw new Error(page);
    expect(page.headers.get('Content-Security-Policy')).to.equal(
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'; style-src 'self'; " +
        "form-action 'self'; require-trusted-types-for 'script'",
    );
    expect(page.headers.get('X-Frame-Options')).to.equal('DENY');
    const html = await page.text();
    expect(html).to.contain('ข้อมูลตัวอย่าง').and.contain('<script src="/sign-in/password.js"');
    expect(html.split('<script'), 'and no other').to.have.length(2);
    const stranger = await fetch(page.url);
    expect(stranger.status, 'of another browser').to.equal(400);
    const large = await browser.submit(page.url, { number: 'x'.repeat(20_000) });
    expect(large.status).to.equal(413);
  });
});

/** Behind a proxy, the server does not report the port that it listens on. */
