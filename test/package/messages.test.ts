import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { expect } from 'chai';

import { tagFiles } from '../../scripts/lib/entries.mjs';
import { sourcesOf, staticGraph } from '../../scripts/lib/modules.mjs';
import type { Messages } from '../../src/messages.js';
import { build } from '../support/built.js';
import { en, th } from '../support/messages.js';
import { repositoryFiles } from '../support/repository-files.js';

const folders = repositoryFiles('src')
  .filter(path => path.endsWith('/messages.th.ts'))
  .map(path => posix.dirname(path));

const inFolder = (folder: string, file: string) => readFileSync(`${folder}/${file}`, 'utf8');

/** The name of a folder's group, as it is defined beside the messages. */
const groupOf = (folder: string): keyof Messages =>
  /defineMessages\(\s*'(\w+)'/.exec(inFolder(folder, 'messages.ts'))![1] as keyof Messages;

describe('the messages of a folder', () => {
  it('are in the type of all messages, and in what the tests of wording read, under the name of their group', async () => {
    expect(folders).to.have.length.above(15);
    expect([...new Set(folders.map(groupOf))]).to.have.members(Object.keys(th));
    const all = readFileSync('src/messages.ts', 'utf8');
    for (const folder of folders) {
      const name = groupOf(folder);
      expect(all, folder).to.match(
        RegExp(`import type { th as ${name}\\w* } from './${posix.relative('src', folder)}/messages\\.th\\.js'`),
      );
      const language = async <Tag extends string>(tag: Tag) =>
        ((await import(`../../${folder}/messages.${tag}.ts`)) as Record<Tag, object>)[tag];
      expect(th[name], folder).to.deep.include(await language('th'));
      expect(en[name], folder).to.deep.include(await language('en'));
    }
  });

  it('are left out where nobody uses them: their definition is marked as pure', () => {
    for (const folder of folders) expect(inFolder(folder, 'messages.ts'), folder).to.include('/* @__PURE__ */');
  });
});

/** Besides its own and those of `src/i18n`, the messages that an element brings: of what it shows, and of what it says alike. */
const broughtBy: Readonly<Record<string, readonly string[]>> = {
  'sme-business-list': ['business-card'],
  'sme-history-timeline': ['attachments'],
  'sme-inquiry-detail': ['attaching', 'attachments', 'drafts', 'history-timeline'],
  'sme-inquiry-form': ['attaching', 'business-list'],
  'sme-inquiry-list': ['lists'],
  'sme-notification-buckets': ['lists'],
  'sme-search-panel': ['fields', 'lists'],
  'sme-session-dialog': ['login-selector'],
};

describe('an element that is loaded alone', () => {
  before(build);

  for (const { tag, source } of tagFiles().filter(file => file.source.startsWith('src/elements/')))
    it(`brings no messages of others: <${tag}>`, async () => {
      const { files } = await staticGraph(`dist/${tag}.js`);
      const brought = files
        .filter(path => path.startsWith('dist/'))
        .flatMap(sourcesOf)
        .filter(path => path.endsWith('/messages.th.ts'))
        .map(path => posix.dirname(path))
        .filter(folder => !folder.startsWith('src/i18n/'));
      const expected = [posix.basename(posix.dirname(source)), ...(broughtBy[tag] ?? [])];
      expect(brought).to.have.members(expected.map(name => `src/elements/${name}`));
    });
});
