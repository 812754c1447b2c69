import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { expect } from 'chai';
import type { Page } from 'playwright';

import { startServer } from '../../src/server/index.js';
import { Citizen } from '../e2e/support/citizen.js';
import { stage } from '../e2e/support/stage.js';
import { freePort } from '../support/free-port.js';
import { sendInquiry } from './support/journey.js';

interface RunningExample {
  readonly origin: string;
  readonly service: string;
  close(): Promise<void>;
}

/** The example and a service on another origin that knows it. */
async function start(file: string): Promise<RunningExample> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const returnAddresses = [`${origin}/one-id/callback`];
  const service = await startServer({ port: 0, sampleData: true, allowedOrigins: [origin], returnAddresses });
  const env = { ...process.env, PORT: String(port), SERVICE: `${service.url}/v1` };
  const example = spawn('node', [`examples/back-end/${file}`], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(example, 'exit');
  const isUp = once(example.stdout, 'data');
  await Promise.race([isUp, ended.then(() => Promise.reject(new Error(`${file} ended instead of listening.`)))]);
  return {
    origin,
    service: service.url,
    async close() {
      example.kill('SIGKILL');
      await ended;
      await service.close();
    },
  };
}

for (const file of ['express.mjs', 'hono.mjs'])
  describe(`examples/back-end/${file}`, function () {
    this.timeout(120_000);
    const test = stage();

    /** From the portal to the service's page and back. */
    async function signIn(page: Page) {
      await page.getByRole('link', { name: 'เข้าสู่ระบบ' }).click();
      await page.getByRole('link', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).click();
      await page.getByLabel('บัญชีผู้ใช้งาน').fill('somying');
      await page.getByLabel('รหัสผ่าน').fill('Sample-Pass-2569');
      await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
      await page.getByRole('main').getByRole('heading', { name: 'ข้อมูลกิจการ', exact: true }).waitFor();
    }

    it('leads through the whole journey, keeps the session over reloads, and ends it', async () => {
      const { origin, service } = test.own(await start(file));
      const { page, errors } = await test.page();
      await page.goto(`${origin}/?dept=5#faq`);
      await signIn(page);
      expect(page.url(), 'the page that was left').to.equal(`${origin}/?dept=5#faq`);
      expect(await page.evaluate(() => [document.cookie, sessionStorage.length, localStorage.length])).to.deep.equal([
        '',
        0,
        0,
      ]);

      const citizen = new Citizen(page);
      await sendInquiry(citizen);

      const [asked] = await Promise.all([
        page.waitForRequest(request => request.url() === `${service}/v1/businesses` && request.method() === 'GET'),
        page.reload(),
      ]);
      const authorization = (await asked.allHeaders())['authorization'] ?? '';
      await page.getByRole('navigation', { name: 'เมนูบริการ' }).waitFor();
      const names = await page.evaluate(async () => (await fetch('/businesses.json')).json() as Promise<string[]>);
      expect(names).to.include('ร้านใจดีเบเกอรี่');

      expect((await fetch(`${service}/v1/session`, { headers: { authorization } })).status).to.equal(200);
      await citizen.signOut();
      expect((await fetch(`${service}/v1/session`, { headers: { authorization } })).status).to.equal(401);
      await page.reload();
      await page.getByRole('link', { name: 'เข้าสู่ระบบ' }).waitFor();
      expect(errors).to.deep.equal([]);
    });

    it('leads back to the portal when the person turns back, and by the Back button', async () => {
      const { origin } = test.own(await start(file));
      const { page, errors } = await test.page();
      await page.goto(`${origin}/`);
      await page.getByRole('link', { name: 'เข้าสู่ระบบ' }).click();
      await page.getByRole('link', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).click();
      await page.getByRole('link', { name: 'ยกเลิกและกลับไป' }).click();
      await page.waitForURL(`${origin}/`);
      await signIn(page);
      await page.goBack();
      await page.goBack();
      await page.goto(`${origin}/`);
      await page.getByRole('navigation', { name: 'เมนูบริการ' }).waitFor();
      // The service's page of a sign-in that is over.
      expect(errors).to.deep.equal([
        'console: Failed to load resource: the server responded with a status of 404 (Not Found)',
      ]);
    });
  });
