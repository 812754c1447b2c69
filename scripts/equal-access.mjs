// IBM Equal Access over every story and every page of the server: a second opinion beside axe, in Thai and English, light, dark,
// high contrast and forced colours. The last two are no looks of the stories' own tests, so axe runs in them here. With
// arguments, only stories whose id contains one of them, and with `pages` the pages of the server.
import { readFileSync } from 'node:fs';

import { register } from 'tsx/esm/api';

import { exceptions } from './lib/equal-access-exceptions.mjs';

register();
const { openBrowser } = await import('../test/e2e/support/browser.ts');
const { pagesWith } = await import('../test/e2e/support/server-pages.ts');
const { signInStyles } = await import('../src/server/sign-in-page/styles.ts');
const { openStorybook } = await import('../test/pictures/support/storybook.ts');

const engine = readFileSync('node_modules/accessibility-checker-engine/ace.js', 'utf8');
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const words = process.argv.slice(2);
const looks = [
  { locale: 'th', theme: 'default', width: 1280 },
  { locale: 'en', theme: 'dark', width: 390 },
  { locale: 'th', theme: 'high-contrast', width: 390, withAxe: true },
  { locale: 'en', theme: 'default', width: 1280, forcedColors: 'active', withAxe: true },
];

/** What holds for the frame around a story and not for the story: a story is no whole page. */
const ofWholePages = ['html_skipnav_exists', 'page_title_exists', 'aria_content_in_landmark', 'skip_main_exists'];

/**
 * Equal Access takes what is clipped away for hidden from everybody. Without the clip, hidden texts stay as small, and the
 * checker reads them and finds the file input that a label is for.
 */
const unclip = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.visually-hidden { clip-path: none !important }');
  const unclipIn = root => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) unclipIn(shadowRoot);
  };
  unclipIn(document);
})()`;

/** What is inside closed details reaches nobody; the checker takes its fields for shown, and their labels for hidden. */
const check = `(async () => {
  const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
  return results
    .filter(({ value: [level, result] }) => level === 'VIOLATION' && result === 'FAIL')
    .filter(({ node }) => !node?.closest?.('details:not([open]) > :not(summary)'))
    .map(({ ruleId, snippet, message }) => ({ ruleId, text: ruleId + ': ' + message + ' ' + snippet }));
})()`;

/** Our own copy, since Storybook's runs too. Of a story only what it shows, since a story is no whole page. */
const checkWithAxe = isStory => `(async () => {
  ${axeSource};
  const { axe } = window;
  const { violations } = await axe.run(${isStory ? '"#storybook-root", { rules: { region: { enabled: false } } }' : ''});
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => ({ ruleId: id, text: 'axe ' + id + ': ' + help + ' ' + html })));
})()`;

const found = new Map();

async function look(page, place, { isStory, withAxe = false, forcedColors = 'none' }) {
  await page.emulateMedia({ forcedColors });
  // Not by a script tag: the pages' policy would refuse it, and so would Storybook's.
  await page.evaluate(engine);
  const findings = withAxe ? await page.evaluate(checkWithAxe(isStory)) : [];
  await page.evaluate(unclip);
  findings.push(...(await page.evaluate(check)));
  for (const { ruleId, text } of findings)
    if (!isException(ruleId, text) && !(isStory && ofWholePages.includes(ruleId)))
      found.set(text, [...(found.get(text) ?? []), place]);
}

const isException = (rule, text) => exceptions.some(({ ruleId, control }) => ruleId === rule && text.includes(control));

const storybook = await openStorybook();
let count = 0;
try {
  for (const story of storybook.stories.filter(id => words.length === 0 || words.some(word => id.includes(word))))
    for (const { withAxe, forcedColors, ...chosen } of looks) {
      const place = [story, ...Object.values(chosen), forcedColors && 'forced colours'].filter(Boolean).join(' ');
      await storybook.inStory(story, chosen, page => look(page, place, { isStory: true, withAxe, forcedColors }));
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
for (const language of words.length === 0 || words.includes('pages') ? ['th', 'en'] : [])
  for (const [name, render] of Object.entries(pagesWith(language === 'th' ? 'กรมตัวอย่าง' : 'Example Agency', language)))
    for (const media of [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { contrast: 'more' },
      { forcedColors: 'active' },
    ]) {
      shown = String(await render());
      await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', ...media });
      await page.goto('http://pages.test/');
      await look(page, `${name} ${language} ${Object.values(media)}`, { isStory: false, withAxe: true, ...media });
      count++;
    }
await browser.close();

for (const [text, places] of found) console.log(`- ${text}\n  ${places.length} times, such as ${places[0]}`);
console.log(`${count} pages, ${found.size} findings`);
if (found.size > 0) process.exitCode = 1;
