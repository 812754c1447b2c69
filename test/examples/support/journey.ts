import { expect } from 'chai';
import type { Page } from 'playwright';

import { Citizen } from '../../e2e/support/citizen.js';
import { hostFiles } from '../../e2e/support/host-files.js';
import { startServer } from '../../../src/server/index.js';
import { freePort } from '../../support/free-port.js';

/** The one of docs/embedding/content-security-policy.md. */
const policyFor = (service: string) =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  `connect-src 'self' ${service}; require-trusted-types-for 'script'`;

/** Serves an example's page on one origin, and the service on another one that knows the page. */
export async function onItsOwnOrigin(
  files: (baseUrl: string) => Promise<{ readonly from?: string; readonly pages: Readonly<Record<string, string>> }>,
) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const service = await startServer({
    port: 0,
    sampleData: true,
    allowedOrigins: [origin],
    returnAddresses: [`${origin}/`],
  });
  const host = await hostFiles({
    port,
    pagePolicy: () => policyFor(service.url),
    ...(await files(`${service.url}/v1`)),
  });
  return {
    origin,
    async close() {
      await host.close();
      await service.close();
    },
  };
}

/** From the sign-in at the service to a sent inquiry, its history and the sign-out. */
export async function wholeJourney(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const citizen = new Citizen(page);
  await citizen.signIn();
  await page.waitForURL(url => url.origin === origin);
  await sendInquiry(citizen);
  await page.getByRole('main').locator('[part="open"]').click();
  await page.getByRole('heading', { name: 'ประวัติการดำเนินงาน' }).first().waitFor();
  await page.getByText('ต้องการเงินทุนหมุนเวียนสำหรับร้านขนมปัง').first().waitFor();
  await citizen.signOut();
}

/** Sends an inquiry with two documents, and sees its receipt number. */
export async function sendInquiry(citizen: Citizen): Promise<void> {
  await citizen.open('เรื่องที่ท่านติดต่อ');
  const number = await citizen.write({
    business: 'ร้านใจดีเบเกอรี่',
    category: 'การเงินและสินเชื่อ',
    agency: 'ธนาคารออมสิน',
    subject: 'ขอคำปรึกษาเรื่องสินเชื่อ',
    detail: 'ต้องการเงินทุนหมุนเวียนสำหรับร้านขนมปัง',
  });
  expect(number).to.match(/^\d{4}-\d{8}-\d$/);
}
