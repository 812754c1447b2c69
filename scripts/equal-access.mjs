// IBM Equal Access over every story and every page of the server: a second opinion beside axe, in Thai and English, light, dark
// and high contrast. With arguments, only stories whose id contains one of them.
import { readFileSync } from 'node:fs';

import { register } from 'tsx/esm/api';

register();
const { openBrowser } = await import('../test/e2e/support/browser.ts');
const { pagesWith } = await import('../test/e2e/support/server-pages.ts');
const { signInStyles } = await import('../src/server/sign-in-page/styles.ts');
const { openStorybook } = await import('../test/pictures/support/storybook.ts');

const engine = readFileSync('node_modules/accessibility-checker-engine/ace.js', 'utf8');
const words = process.argv.slice(2);
const looks = [
  { locale: 'th', theme: 'default', width: 1280 },
  { locale: 'en', theme: 'dark', width: 390 },
  { locale: 'th', theme: 'high-contrast', width: 390 },
];

/** What holds for the frame around a story and not for the story: a story is no whole page. */
const ofWholePages = ['html_skipnav_exists', 'page_title_exists', 'aria_content_in_landmark', 'skip_main_exists'];

const check = `(async () => {
  const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
  return results
    .filter(({ value: [level, result] }) => level === 'VIOLATION' && result === 'FAIL')
    .map(({ ruleId, path, snippet, message }) => ({ ruleId, text: ruleId + ': ' + message + ' ' + snippet }));
})()`;

const found = new Map();

async function look(page, place, isStory) {
  // Not by a script tag: the pages' policy would refuse it, and so would Storybook's.
  await page.evaluate(engine);
  for (const { ruleId, text } of await page.evaluate(check))
    if (!isStory || !ofWholePages.includes(ruleId)) found.set(text, [...(found.get(text) ?? []), place]);
}

const storybook = await openStorybook();
let count = 0;
try {
  for (const story of storybook.stories.filter(id => words.length === 0 || words.some(word => id.includes(word))))
    for (const chosen of looks) {
      await storybook.inStory(story, chosen, page => look(page, `${story} ${Object.values(chosen).join(' ')}`, true));
      count++;
    }
} finally {
  await storybook.close();
}

const browser = await openBrowser();
const page = await browser.newPage({ reducedMotion: 'reduce' });
let shown = '';
await page.route('**/*', route => {
  if (route.request().url().endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: signInStyles });
  if (!route.request().isNavigationRequest()) return route.abort();
  return route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown.replace('http-equiv="refresh"', '') });
});
for (const language of words.length === 0 ? ['th', 'en'] : [])
  for (const [name, render] of Object.entries(pagesWith(language === 'th' ? 'กรมตัวอย่าง' : 'Example Agency', language)))
    for (const colorScheme of ['light', 'dark']) {
      shown = String(await render());
      await page.emulateMedia({ colorScheme });
      await page.goto('http://pages.test/');
      await look(page, `${name} ${language} ${colorScheme}`, false);
      count++;
    }
await browser.close();

for (const [text, places] of found) console.log(`- ${text}\n  ${places.length} times, such as ${places[0]}`);
console.log(`${count} pages, ${found.size} findings`);
if (found.size > 0) process.exitCode = 1;
