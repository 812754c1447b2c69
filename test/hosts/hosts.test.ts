import { expect } from 'chai';
import type { Browser, Page } from 'playwright';

import { tagFiles } from '../../scripts/lib/entries.mjs';
import { startServer, type RunningServer } from '../../src/server/index.js';
import { openBrowser } from '../e2e/support/browser.js';
import { openPage } from '../e2e/support/watched-page.js';
import { build } from '../support/built.js';
import {
  applications,
  changeWords,
  freePort,
  install,
  pack,
  run,
  startIn,
  type Application,
  type RunningApplication,
} from './support/applications.js';
import { leaveOut, printTable, record, type Column } from './support/table.js';
import {
  beginInquiry,
  expectDraft,
  sendInquiry,
  signedIn,
  signInByBackEnd,
  signInByRedirect,
  signOut,
  typeInquiry,
} from './support/visitor.js';

const times = Number(process.env['HOSTS_TIMES'] ?? 20);
const only = process.env['HOSTS_ONLY']?.split(',');
const modes = (['production', 'development'] as const).filter(
  mode => process.env['HOSTS_MODE'] === undefined || process.env['HOSTS_MODE'] === mode,
);
const minutes = 60_000;

let tarball: string;
let browser: Browser;

before(async function () {
  const given = process.env['HOSTS_PACKAGE'];
  if (given === undefined) await build.call(this);
  this.timeout(10 * minutes);
  tarball = given ?? (await pack());
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
    let addressing: readonly string[];

    before(async () => {
      port = await freePort();
      const origin = `http://localhost:${port}`;
      service = await startServer({
        port: 0,
        sampleData: true,
        allowedOrigins: [origin],
        returnAddresses: (application.returnAddresses ?? application.pages).map(path => origin + path),
      });
      const baseUrl = `${service.url}/v1`;
      environment = { [application.baseUrlVariable]: baseUrl, ORIGIN: origin };
      addressing = application.baseUrlArguments?.(baseUrl) ?? [];
      folder = await install(application, tarball);
      const hasBuild = !application.dependencies;
      if (hasBuild) await run(folder, ['build', '--', ...addressing], environment);
      for (const mode of modes.filter(each => application[each])) {
        const row = { host: application.name, mode };
        const built = { ...row, what: 'build', times: 1, failures: [], note: '' };
        if (hasBuild) record({ ...built, column: 'build' });
        if (application.buildChecksTypes) record({ ...built, what: 'types in the build', column: 'types' });
        for (const [column, reason] of Object.entries(notTried(application, mode)))
          leaveOut({ ...row, column: column as Column, reason });
      }
    });
    after(() => service.close());

    for (const mode of modes) {
      const command = application[mode];
      if (!command) continue;
      describe(mode, () => {
        let running: RunningApplication;

        before(async () => {
          const words = mode === 'development' ? addressing : [];
          running = await startIn(folder, [...command(port), ...words], port, environment);
        });
        after(() => running.close());

        const { hasBackEnd = false, page: pageFile } = application;
        const signIn = hasBackEnd ? signInByBackEnd : signInByRedirect;
        const greeting = (page: Page) =>
          hasBackEnd ? page.getByRole('link', { name: 'เข้าสู่ระบบ' }) : page.getByText('กรุณาเลือกประเภทของบัญชี').first();

        const address = (path: string) => `http://localhost:${port}${path}`;

        /** Repeats an interaction, each time in a new context. Every error fails the test. */
        async function repeat(
          column: Column,
          what: string,
          path: string,
          count: number,
          interact: (page: Page) => Promise<unknown>,
        ) {
          const failures: string[] = [];
          let note = '';
          for (let time = 1; time <= count; time += 1) {
            const { page, errors, close } = await openPage(browser);
            page.setDefaultTimeout(30_000);
            try {
              await page.goto(address(path));
              const counted = await interact(page);
              if (typeof counted === 'string') note = counted;
              failures.push(...errors.filter(isOurs));
            } catch (thrown) {
              failures.push(String(thrown), ...errors.filter(isOurs));
            }
            await close();
          }
          record({ host: application.name, mode, column, what: `${what} ${path}`, times: count, failures, note });
          expect(failures).to.deep.equal([]);
        }

        const often = mode === 'production' || application.strictInDevelopment ? times : Math.min(times, 5);

        for (const path of application.pages) {
          it(`shows ${path} without any output in the console (H1)`, () =>
            repeat('load', 'loads', path, often, async page => {
              await greeting(page).waitFor();
              await page.waitForLoadState('networkidle');
            }));

          it(`signs in from ${path} on another origin and returns (H1)`, () =>
            repeat('journey', 'redirect sign-ins', path, often, signIn));
        }

        if (application.isRenderedOnServer)
          it('has every tag in the HTML of the server, and upgraded in the page (H1)', () =>
            repeat('load', 'every tag', '/elements', 1, async page => {
              const written = await (await fetch(address('/elements'))).text();
              for (const { tag } of tagFiles()) {
                expect(written, 'from the server').to.contain(`<${tag}`);
                await page.waitForFunction(name => document.querySelector(`${name}:defined`), tag);
              }
            }));

        it('loses no character while the page rerenders, and sends what was typed (H2)', () =>
          repeat('journey', 'characters typed during an upload', '/', 1, async page => {
            await signIn(page);
            await beginInquiry(page);
            const characters = await typeInquiry(page);
            await sendInquiry(page);
            return characters;
          }));

        if (hasBackEnd)
          it('keeps the session over a reload, and ends it when the person signs out', () =>
            repeat('reload', 'reload and sign-out', '/', 2, async page => {
              await signIn(page);
              await page.reload();
              await signedIn(page);
              await signOut(page);
              await page.reload();
              await greeting(page).waitFor();
            }));
        else
          it('signs out', () =>
            repeat('journey', 'sign-out', '/', 2, async page => {
              await signIn(page);
              await signOut(page);
              await greeting(page).waitFor();
            }));

        it('keeps session and text while the host shows something else (H3)', () =>
          repeat('back', 'away and back', '/', 2, async page => {
            await signIn(page);
            await beginInquiry(page);
            await typeInquiry(page, 'ข้อความที่เขียนค้างไว้');
            await application.leave(page);
            await application.comeBack(page);
            await expectDraft(page, 'ข้อความที่เขียนค้างไว้');
          }));

        if (application.isRenderedOnServer)
          it('keeps session and text when the page is swapped by innerHTML (H3)', () =>
            repeat('swap', 'innerHTML swap', '/', 2, async page => {
              await signIn(page);
              await beginInquiry(page);
              await typeInquiry(page, 'ข้อความที่เขียนค้างไว้');
              const written = await (await fetch(address('/'))).text();
              await page.evaluate(html => {
                const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main')!;
                document.querySelector('main')!.innerHTML = main.innerHTML;
              }, written);
              await expectDraft(page, 'ข้อความที่เขียนค้างไว้');
            }));

        if (mode === 'development' && pageFile !== undefined)
          it('keeps session and text over a hot replacement of the code around it (H3)', () =>
            repeat('HMR', 'hot replacement', '/', 1, async page => {
              await signIn(page);
              await beginInquiry(page);
              await typeInquiry(page, 'ข้อความที่เขียนค้างไว้');
              const restore = changeWords(folder, pageFile, 'กรมตัวอย่าง', 'กรมที่เปลี่ยนชื่อแล้ว');
              try {
                await page.getByText('กรมที่เปลี่ยนชื่อแล้ว').waitFor();
                await signedIn(page);
                await expectDraft(page, 'ข้อความที่เขียนค้างไว้');
              } finally {
                restore();
              }
            }));
      });
    }
  });

/** Why columns of the table stay empty. */
function notTried(application: Application, mode: 'production' | 'development'): Partial<Record<Column, string>> {
  const { dependencies, hasBackEnd, isRenderedOnServer, page, buildChecksTypes } = application;
  return {
    ...(dependencies && { build: 'plain JavaScript without a build', types: 'plain JavaScript without a build' }),
    ...(!dependencies && !buildChecksTypes && { types: 'the build checks none; `--only checkers` does' }),
    ...(!hasBackEnd && { reload: 'without a back end, the session ends with the page' }),
    ...(!isRenderedOnServer && { swap: 'no server writes the tags' }),
    ...(mode === 'production' && { HMR: 'in development only' }),
    ...(mode === 'development' && page === undefined && { HMR: 'replaces nothing while it runs' }),
  };
}

/** Leaves out messages of the development server's tools, and the browser's note on a 401. */
function isOurs(error: string): boolean {
  return !/Lit is in dev mode|\[vite\]|\[HMR\]|React DevTools|\[transitions\]|status of 401/.test(error);
}
