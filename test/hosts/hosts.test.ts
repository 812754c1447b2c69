import { expect } from 'chai';
import type { Browser, Page } from 'playwright';

import { startServer, type RunningServer } from '../../src/server/index.js';
import { openBrowser } from '../e2e/support/browser.js';
import { openPage } from '../e2e/support/watched-page.js';
import { build } from '../support/built.js';
import {
  applications,
  buildIn,
  freePort,
  install,
  pack,
  startIn,
  type RunningApplication,
} from './support/applications.js';
import { printTable, record } from './support/table.js';
import { signInByRedirect, writeInquiry } from './support/visitor.js';

const times = Number(process.env['HOSTS_TIMES'] ?? 20);
const only = process.env['HOSTS_ONLY']?.split(',');
const minutes = 60_000;

let tarball: string;
let browser: Browser;

before(async function () {
  await build.call(this);
  this.timeout(10 * minutes);
  tarball = await pack();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  printTable();
});

for (const application of applications.filter(({ name }) => only?.includes(name) ?? true))
  describe(`examples/${application.name}`, function () {
    this.timeout(30 * minutes);
    let folder: string;
    let port: number;
    let service: RunningServer;
    let environment: Readonly<Record<string, string>>;

    before(async () => {
      port = await freePort();
      const origin = `http://localhost:${port}`;
      service = await startServer({
        port: 0,
        sampleData: true,
        allowedOrigins: [origin],
        returnAddresses: application.pages.map(path => origin + path),
      });
      environment = { [application.baseUrlVariable]: `${service.url}/v1` };
      folder = await install(application, tarball);
      await buildIn(folder, application.build, environment);
    });
    after(() => service.close());

    for (const mode of ['production', 'development'] as const)
      describe(mode, () => {
        let running: RunningApplication;

        before(async () => {
          running = await startIn(folder, application[mode](port), port, environment);
        });
        after(() => running.close());

        /** Does a thing so many times, each in a new context; every time that is not clean is a failure. */
        async function repeat(what: string, path: string, act: (page: Page) => Promise<void>, count = times) {
          const failures: string[] = [];
          for (let time = 1; time <= count; time += 1) {
            const { page, faults, close } = await openPage(browser);
            page.setDefaultTimeout(30_000);
            try {
              await page.goto(`http://localhost:${port}${path}`);
              await act(page);
              failures.push(...faults.filter(isOurs));
            } catch (thrown) {
              failures.push(String(thrown), ...faults.filter(isOurs));
            }
            await close();
          }
          record({ host: application.name, mode, what: `${what} ${path}`, times: count, failures });
          expect(failures).to.deep.equal([]);
        }

        for (const path of application.pages) {
          it(`hydrates ${path} without a word in the console (H1)`, () =>
            repeat('loads', path, async page => {
              await page.getByText('กรุณาเลือกประเภทบัญชี').first().waitFor();
              await page.waitForLoadState('networkidle');
            }));

          it(`signs in from ${path} on another origin and back (H1)`, () => repeat('sign-ins', path, signInByRedirect));
        }

        it('loses no character while the page draws itself anew (H2)', () =>
          repeat(
            'inquiries',
            '/',
            async page => {
              await signInByRedirect(page);
              await writeInquiry(page);
            },
            1,
          ));
      });
  });

/** Not what the tools of a development server say of themselves, nor the browser's note of an answer to who is not signed in. */
function isOurs(fault: string): boolean {
  return !/Lit is in dev mode|\[vite\]|\[HMR\]|React DevTools|status of 401/.test(fault);
}
