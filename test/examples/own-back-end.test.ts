import { readFileSync } from 'node:fs';

import { expect } from 'chai';

import { runConformance } from '../../src/conformance/run.js';
import { hostFiles } from '../e2e/support/host-files.js';
import { stage } from '../e2e/support/stage.js';
import { Citizen } from '../e2e/support/citizen.js';
import { hasPython, ownBackEndPassword, sayThatPythonIsMissing, startOwnBackEnd } from './support/own-back-end.js';

describe('examples/own-back-end', function () {
  this.timeout(60_000);
  before(function () {
    if (hasPython) return;
    sayThatPythonIsMissing();
    this.skip();
  });
  const test = stage();

  it('passes the checks of the level core, and skips nothing but what takes a minute', async () => {
    const origin = 'https://portal.example.go.th';
    const service = test.own(await startOwnBackEnd(origin));
    const person = (username: string) => ({ username, password: ownBackEndPassword });
    const report = await runConformance(
      { url: service.url, person: person('somsri'), second: person('anan'), origin },
      { fetch: request => fetch(request), wait: async () => undefined },
      { levels: ['core'], contractText: readFileSync('openapi.yaml', 'utf8') },
    );
    const found = report.results.flatMap(({ id, findings }) => findings.map(({ summary }) => `${id}: ${summary}`));
    expect(found).to.deep.equal([]);
    const skipped = report.results.filter(({ outcome }) => outcome === 'skipped');
    expect(skipped.map(({ id }) => id)).to.deep.equal(['session/late-reuse']);
  });

  it('carries the portal from the sign-in over a new inquiry to the sign-out', async () => {
    const host = test.own(await hostFiles({ pages: { 'page.html': '' }, pagePolicy: () => "frame-ancestors 'none'" }));
    const service = test.own(await startOwnBackEnd(host.url));
    host.rewrite(
      'page.html',
      `<!doctype html>
      <html lang="th">
        <meta charset="utf-8">
        <title>พอร์ทัลของหน่วยงาน</title>
        <link rel="icon" href="data:,">
        <script type="module" src="/cdn/sme-one-id.js"></script>
        <main><sme-one-id base-url="${service.url}"><sme-portal></sme-portal></sme-one-id></main>
      </html>`,
    );
    const { page, errors } = await test.page();
    const citizen = new Citizen(page);
    await page.goto(`${host.url}/page.html`);

    await citizen.signIn('somsri', ownBackEndPassword);
    await page.getByRole('article', { name: 'ร้านสมศรี' }).waitFor();
    await citizen.open('เรื่องที่ท่านติดต่อ');
    await page.getByRole('button', { name: 'สร้างเรื่องใหม่', exact: true }).first().click();
    await page.getByRole('heading', { name: 'สร้างเรื่องใหม่' }).waitFor();
    await page.getByRole('radio', { name: 'ภาษี', exact: true }).check();
    await page.getByRole('radio', { name: 'สำนักงานภาษีตัวอย่าง' }).check();
    await page.getByLabel('เรื่องที่จะติดต่อ').fill('ขอคำแนะนำเรื่องภาษี');
    await page.getByLabel('รายละเอียด', { exact: true }).fill('ต้องยื่นแบบใด\nภายในเมื่อใด');
    await page.getByRole('button', { name: 'บันทึกและส่งเรื่อง' }).click();
    await page.getByRole('heading', { name: 'ส่งเรื่องเรียบร้อยแล้ว' }).waitFor();
    const shown = await page.getByText(/^\s*เลขรับเรื่อง\s*\d{4}-\d{8}-\d/).textContent();
    const receiptNumber = /\d{4}-\d{8}-\d/.exec(shown ?? '')?.[0] ?? '';
    expect(receiptNumber).to.match(/^25\d\d-/);

    await citizen.open('เรื่องที่ท่านติดต่อ');
    expect(await citizen.receiptNumbersIn(page.getByRole('main'))).to.include(receiptNumber);
    await page.getByRole('main').getByText(receiptNumber).first().click();
    await page.getByText('ต้องยื่นแบบใด').first().waitFor();
    await page.getByText('ส่งเรื่อง', { exact: true }).first().waitFor();
    await citizen.signOut();
    expect(errors).to.deep.equal([]);
  });
});
