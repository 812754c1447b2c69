// Every screen in Thai and English, at 1280 and 390 px, light and dark, into `screenshots/`, with a sheet of them all.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

import { register } from 'tsx/esm/api';

register();
const { openBrowser } = await import('../test/e2e/support/browser.ts');
const { buildAll } = await import('../test/e2e/support/build.ts');
const { Citizen } = await import('../test/e2e/support/citizen.ts');
const { demoPortal } = await import('../test/e2e/support/portals.ts');
const { screens, speak } = await import('../test/e2e/support/screens.ts');
const { openPage } = await import('../test/e2e/support/watched-page.ts');

const folder = 'screenshots';
const widths = [1280, 390];
const schemes = ['light', 'dark'];
const languages = ['th', 'en'];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
await buildAll();

const browser = await openBrowser();
const portal = await demoPortal.open();
const { page, faults, close } = await openPage(browser);
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
for (const fault of [...overflowing, ...new Set(faults)]) console.log(`- ${fault}`);

async function shoot(name) {
  for (const language of languages) {
    await speak(page, language);
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
  await speak(page, 'th');
}

function fileOf({ name, language, width, colorScheme }) {
  return `${name}-${language}-${width}-${colorScheme}.png`;
}

/** One page with all, and a picture of each row of variants to look at quickly. */
async function writeSheets() {
  const sheetPage = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  const parts = [];
  for (const language of languages) {
    for (const width of widths) {
      for (const colorScheme of schemes) {
        const figures = screens.map(({ name }) => {
          const file = fileOf({ name, language, width, colorScheme });
          return `<figure><a href="${file}"><img loading="eager" src="${file}" alt=""></a><figcaption>${name}</figcaption></figure>`;
        });
        const part = `<h2>${language} · ${width} px · ${colorScheme}</h2><div>${figures.join('')}</div>`;
        parts.push(part);
        const sheet = `sheet-${language}-${width}-${colorScheme}`;
        writeFileSync(`${folder}/${sheet}.html`, pageOf(part));
        await sheetPage.goto(`file://${process.cwd()}/${folder}/${sheet}.html`);
        await sheetPage.screenshot({ path: `${folder}/${sheet}.png`, fullPage: true });
      }
    }
  }
  writeFileSync(`${folder}/index.html`, pageOf(parts.join('\n')));
}

function pageOf(content) {
  return `<!doctype html>
<meta charset="utf-8">
<title>SME One ID · screens</title>
<style>
  body { font: 14px/1.5 sans-serif; margin: 1rem }
  div { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 1rem; align-items: start }
  figure { margin: 0 }
  img { max-width: 100%; border: 1px solid #999 }
</style>
${content}
`;
}
