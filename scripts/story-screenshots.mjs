// Pictures of every story in Thai and English, light and dark, at 1280 and 390 px, in `screenshots/stories/`, with
// contact sheets. With arguments, only of stories whose id contains one of them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { register } from 'tsx/esm/api';

import { contactSheet } from './lib/contact-sheet.mjs';

register();
const { openStorybook } = await import('../test/pictures/support/storybook.ts');

const folder = 'screenshots/stories';
const looks = ['th', 'en'].flatMap(locale =>
  ['default', 'dark'].flatMap(theme => [1280, 390].map(width => ({ locale, theme, width }))),
);
const words = process.argv.slice(2);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const storybook = await openStorybook();
const stories = storybook.stories.filter(id => words.length === 0 || words.some(word => id.includes(word)));
const sheets = {};
try {
  for (const look of looks) {
    const name = `${look.locale}-${look.theme}-${look.width}`;
    const pictures = [];
    for (const id of stories) {
      const file = `${id}-${name}.png`;
      writeFileSync(`${folder}/${file}`, await storybook.picture(id, look));
      pictures.push({ file, name: id });
    }
    sheets[name] = pictures;
    writeFileSync(`${folder}/sheet-${name}.html`, contactSheet(name, { [name]: pictures }));
    writeFileSync(
      `${folder}/sheet-${name}.png`,
      await storybook.pictureOf(`file://${resolve(folder)}/sheet-${name}.html`),
    );
    console.log(`${name}: ${pictures.length} stories`);
  }
  writeFileSync(`${folder}/index.html`, contactSheet('Stories', sheets));
} finally {
  await storybook.close();
}
for (const stray of storybook.strays) console.log(`- ${stray}`);
