// Pictures of every screen in Thai and English, at 1280, 768, 390 and 320 px, light and dark, in `screenshots/`, with
// contact sheets.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

import { register } from 'tsx/esm/api';

import { contactSheet } from './lib/contact-sheet.mjs';

register();
const { openBrowser } = await import('../test/e2e/support/browser.ts');
const { buildAll } = await import('../test/e2e/support/build.ts');
const { Citizen } = await import('../test/e2e/support/citizen.ts');
const { demoPortal } = await import('../test/e2e/support/portals.ts');
const { screens, showInLanguage } = await import('../test/e2e/support/screens.ts');
const { openPage } = await import('../test/e2e/support/watched-page.ts');

const folder = 'screenshots';
const widths = [1280, 768, 390, 320];
const schemes = ['light', 'dark'];
const languages = ['th', 'en'];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
await buildAll();

const browser = await openBrowser();
const portal = await demoPortal.open();
const { page, errors, close } = await openPage(browser);
const overflowing = [];
try {
  await page.goto(portal.address);
  const citizen = new Citizen(page);
  for (const { name, go } of screens) {
    await page.setViewportSize({ width: widths[0], height: 900 });
    await go(citizen);
    await shoot(name);
  }
  await writeSheets();
} finally {
  await close();
  await portal.close();
  await browser.close();
}
console.log(`${folder}/index.html has ${screens.length} screens`);
for (const error of [...overflowing, ...new Set(errors)]) console.log(`- ${error}`);

async function shoot(name) {
  for (const language of languages) {
    await showInLanguage(page, language);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const excess = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      if (excess > 0) overflowing.push(`${name} is ${excess} px too wide in ${language} at ${width}`);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${folder}/${fileOf({ name, language, width, colorScheme })}`, fullPage: true });
      }
    }
  }
  await showInLanguage(page, 'th');
}

function fileOf({ name, language, width, colorScheme }) {
  return `${name}-${language}-${width}-${colorScheme}.png`;
}

/** A page with all pictures, and one picture of each row of variants. */
async function writeSheets() {
  const sheetPage = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  const rows = {};
  for (const language of languages) {
    for (const width of widths) {
      for (const colorScheme of schemes) {
        const heading = `${language} · ${width} px · ${colorScheme}`;
        const row = screens.map(({ name }) => ({ name, file: fileOf({ name, language, width, colorScheme }) }));
        rows[heading] = row;
        const sheet = `sheet-${language}-${width}-${colorScheme}`;
        writeFileSync(`${folder}/${sheet}.html`, contactSheet(heading, { [heading]: row }));
        await sheetPage.goto(`file://${process.cwd()}/${folder}/${sheet}.html`);
        await sheetPage.screenshot({ path: `${folder}/${sheet}.png`, fullPage: true });
      }
    }
  }
  writeFileSync(`${folder}/index.html`, contactSheet('SME One ID · screens', rows));
}
