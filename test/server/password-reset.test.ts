import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

import { expect } from 'chai';

import { startServer, type RunningServer } from '../../src/server/index.js';
import { createLog } from '../../src/server/logging/log.js';
import { until } from '../support/until.js';

const NEW_PASSWORD = 'ช้างเดินช้าแต่ถึง 2569';
const own = { 'Sec-Fetch-Site': 'same-origin' };

describe('server: a forgotten password', function () {
  this.timeout(20_000);
  let server: RunningServer;

  before(async () => {
    server = await startServer({ port: 0, sampleData: true, checkResponses: true });
  });
  after(() => server.close());

  const submit = (path: string, fields: Record<string, string>, headers: Record<string, string> = own) =>
    fetch(server.url + path, { method: 'POST', body: new URLSearchParams(fields), headers });

  async function signIn(username: string, password: string): Promise<number> {
    const response = await fetch(`${server.url}/v1/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    return response.status;
  }

  /** The tokens in the mailbox, the latest first; waits for one more than before. */
  async function tokensAfter(before: number): Promise<string[]> {
    for (;;) {
      const page = await (await fetch(`${server.url}/sample-mailbox`)).text();
      const tokens = [...page.matchAll(/\/sign-in\/reset#token=([\w-]+)"/g)].map(([, token = '']) => token);
      if (tokens.length > before) return tokens;
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }

  it('shows the same page to everybody, and sends an email to people who have an account', async () => {
    const [known, unknown] = await Promise.all(
      ['somchai', 'nobody'].map(async username => {
        const answer = await submit('/sign-in/forgot', { username, lang: 'th' });
        return { status: answer.status, page: await answer.text() };
      }),
    );
    expect(known).to.deep.equal(unknown);
    expect(known?.status).to.equal(200);
    expect(known?.page).to.contain('ภายใน 30 นาที').and.contain('อีเมลขยะ').and.contain('href="/sign-in/forgot?');
    expect(await tokensAfter(0)).to.have.length(1);
    const mailbox = await fetch(`${server.url}/sample-mailbox`);
    expect(mailbox.headers.get('Content-Security-Policy')).to.equal(
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'self'; form-action 'self'",
    );
    const page = await mailbox.text();
    expect(page).to.contain('somchai@example.com').and.contain('ข้อมูลตัวอย่าง').and.not.contain('<script');
  });

  it('is replaced with the token of the email, once', async () => {
    const before = await tokensAfter(0);
    await submit('/sign-in/forgot', { username: 'busy' });
    const [token = ''] = await tokensAfter(before.length);
    expect((await submit('/sign-in/reset', { token, password: '' })).status).to.equal(422);

    const common = await submit('/sign-in/reset', { token, password: 'password2569', lang: 'th' });
    expect(common.status).to.equal(422);
    const page = await common.text();
    expect(page, 'the token is not lost').to.contain(`value="${token}"`);
    expect(page).to.contain('เดาได้ง่าย').and.not.contain('password2569');
    expect(await (await submit('/sign-in/reset', { token, password: 'short' })).text()).to.contain(
      'รหัสผ่านต้องมีอย่างน้อย 10 ตัวอักษร',
    );

    expect((await submit('/sign-in/reset', { token, password: NEW_PASSWORD })).status).to.equal(200);
    expect(await signIn('busy', NEW_PASSWORD)).to.equal(200);
    expect(await signIn('busy', 'Sample-Pass-2569')).to.equal(401);
    const again = await submit('/sign-in/reset', { token, password: NEW_PASSWORD, lang: 'th' });
    expect(again.status).to.equal(404);
    expect(await again.text()).to.contain('ลิงก์นี้ใช้ไม่ได้แล้ว');
  });

  it('is not replaced without a token, or with an invented one', async () => {
    for (const token of ['', 'made-up', '../session', 'x'.repeat(200)])
      expect((await submit('/sign-in/reset', { token, password: NEW_PASSWORD })).status, token).to.equal(404);
  });

  it('is set on a page with one script, which cannot be framed or cached', async () => {
    const { headers } = await fetch(`${server.url}/sign-in/reset`);
    expect(headers.get('Content-Security-Policy')).to.equal(
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'; style-src 'self'; " +
        "form-action 'self'; require-trusted-types-for 'script'",
    );
    expect(headers.get('X-Frame-Options')).to.equal('DENY');
    expect(headers.get('Cache-Control')).to.equal('no-store');
    expect(headers.get('Referrer-Policy')).to.equal('no-referrer');
  });

  it("is not set or requested by another site's form", async () => {
    for (const path of ['/sign-in/forgot', '/sign-in/reset']) {
      const answer = await submit(path, { username: 'somying' }, { 'Sec-Fetch-Site': 'cross-site' });
      expect(answer.status, path).to.equal(403);
    }
  });

  it('leads back to the sign-in where it began, and to no other', async () => {
    const page = async (request: string) =>
      (await fetch(`${server.url}/sign-in/forgot?request=${encodeURIComponent(request)}`)).text();
    expect(await page('abc_-1')).to.contain('href="/sign-in?request=abc_-1');
    expect(await page('"><script>'))
      .not.to.contain('/sign-in?request')
      .and.not.contain('<script');
  });

  it('gets the same response without delay when no email can be sent; only the log reports it, without names', async () => {
    const lines: string[] = [];
    // Accepts connections and never sends anything.
    const silent = createServer(socket => void socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const broken = await startServer({
      port: 0,
      sampleData: true,
      smtpUrl: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`,
      log: createLog({ level: 'error', write: line => void lines.push(line) }),
    });
    const connected = once(silent, 'connection');
    for (const username of ['somying', 'nobody']) {
      const { status } = await fetch(`${broken.url}/v1/password-resets`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ username }),
      });
      expect(status).to.equal(202);
    }
    const [socket] = (await connected) as [Socket];
    expect(lines, 'still trying').to.deep.equal([]);
    expect((await fetch(`${broken.url}/sample-mailbox`)).status, 'no mailbox beside a real server').to.equal(404);
    await broken.close();
    socket.destroy();
    silent.close();
    await until(() => lines.length > 0);
    expect(lines.join('')).to.contain('MailError').and.not.contain('somying').and.not.contain('example.com');
  });

  it('has no mailbox without sample data', async () => {
    const real = await startServer({ port: 0 });
    expect((await fetch(`${real.url}/sample-mailbox`)).status).to.equal(404);
    await real.close();
  });
});
