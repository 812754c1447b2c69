// The documentation site, in `site/`: guides, the references of SDK and API, Storybook with pictures of every screen, and
// llms.txt. It needs no other host. At the end every link of its pages is followed.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { register } from 'tsx/esm/api';

import { run } from './lib/run.mjs';
import { brokenLinks } from './lib/site-links.mjs';

register();
const { openStorybook } = await import('../test/pictures/support/storybook.ts');
const { looks, pictureName, screens } = await import('../stories/support/screen-pictures.ts');

const site = 'site';

await run('vitepress', ['build', 'docs']);
console.log('guides');
await run('node', ['scripts/reference.mjs', '--out', `${site}/reference`]);
console.log('references');
await storybook();
console.log('Storybook');
llmsFile();

const broken = brokenLinks(site);
for (const each of broken) console.log(`- ${each}`);
console.log(`${site}/ is built; ${broken.length} links are broken`);
if (broken.length > 0) process.exitCode = 1;

async function storybook() {
  const stories = await openStorybook();
  const pictures = `${site}/storybook/pictures`;
  try {
    cpSync('storybook-static', `${site}/storybook`, { recursive: true });
    mkdirSync(pictures, { recursive: true });
    for (const { story } of screens)
      for (const look of looks)
        writeFileSync(
          `${pictures}/${pictureName(story, look)}`,
          await stories.thumbnail(story, { ...look, width: 1280 }),
        );
  } finally {
    await stories.close();
  }
}

/** For language models (llmstxt.org): every guide as it is written, and what it is about. */
function llmsFile() {
  const lines = readdirSync('docs', { recursive: true })
    .filter(path => path.endsWith('.md') && !/^(\.vitepress|decisions|en)\b|^index\.md$/.test(path))
    .sort()
    .map(path => {
      const text = readFileSync(join('docs', path), 'utf8');
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), text);
      const [, title = path] = /^# (.+)$/m.exec(text) ?? [];
      return `- [${title}](/${path})`;
    });
  cpSync('openapi.yaml', `${site}/openapi.yaml`);
  writeFileSync(
    `${site}/llms.txt`,
    `# SME One ID Kit\n\n> Web components, a typed client and a service with which a government portal lets entrepreneurs sign in, write to agencies and follow the answer.\n\n## Guides\n\n${lines.join('\n')}\n\n## Contract\n\n- [OpenAPI 3.1](/openapi.yaml)\n`,
  );
}
