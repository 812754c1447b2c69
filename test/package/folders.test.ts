import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { repositoryFiles } from '../support/repository-files.js';

/** Every folder of `src/` that contains files, and its parent folders. */
function foldersOfSrc(): readonly string[] {
  const folders = new Set<string>();
  for (const file of repositoryFiles('src'))
    for (let at = posix.dirname(file); at !== 'src'; at = posix.dirname(at)) folders.add(at.slice('src/'.length));
  return [...folders];
}

/** The folders of tags: the README describes the tags. */
const isOfTag = (folder: string): boolean => new RegExp(`^elements/(${tags.join('|')})$`).test(folder);

const tags = [...readFileSync('src/all.ts', 'utf8').matchAll(/elements\/([\w-]+)\/sme-/g)].map(([, name]) => name!);

describe('the folders of src', () => {
  const map = [
    ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `([a-z0-9-]+(?:\/[a-z0-9-]+)*)` +\| (.*?) +\|$/gm),
  ].map(([, folder, meaning]) => ({ folder: folder!, meaning: meaning! }));

  it('are the folders in the map of CONTRIBUTING, each with its purpose', () => {
    expect(tags).to.have.length.above(10);
    const expected = foldersOfSrc().filter(folder => !isOfTag(folder));
    expect(map.map(({ folder }) => folder)).to.have.members(expected);
    for (const { folder, meaning } of map) expect(meaning, folder).to.have.length.above(5);
  });
});

describe('the folders of the root', () => {
  it('are the folders in the first table of CONTRIBUTING, each with its purpose', () => {
    const [table] = readFileSync('CONTRIBUTING.md', 'utf8').split('The folders of `src/`');
    const named = [...table!.matchAll(/^\| `([a-z]+)\/` +\| \S/gm)].map(([, folder]) => folder!);
    const present = new Set(
      repositoryFiles('.')
        .filter(file => /^[a-z].*\//.test(file))
        .map(file => file.split('/')[0]!),
    );
    expect(named).to.have.members([...present]);
  });
});
