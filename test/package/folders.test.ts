import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { repositoryFiles } from '../support/repository-files.js';

/** Every folder of `src/` that holds files, and the folders around it. */
function foldersOfSrc(): readonly string[] {
  const folders = new Set<string>();
  for (const file of repositoryFiles('src'))
    for (let at = posix.dirname(file); at !== 'src'; at = posix.dirname(at)) folders.add(at.slice('src/'.length));
  return [...folders];
}

/** One folder for each tag: what they are for is in the README. */
const isOfTag = (folder: string): boolean => new RegExp(`^elements/(${tags.join('|')})$`).test(folder);

const tags = [...readFileSync('src/all.ts', 'utf8').matchAll(/elements\/([\w-]+)\/sme-/g)].map(([, name]) => name!);

describe('the folders of src', () => {
  const map = [
    ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `([a-z0-9-]+(?:\/[a-z0-9-]+)*)` +\| (.*?) +\|$/gm),
  ].map(([, folder, meaning]) => ({ folder: folder!, meaning: meaning! }));

  it('stand in the map of CONTRIBUTING, each with what it is for, and no other does', () => {
    expect(tags).to.have.length.above(10);
    const expected = foldersOfSrc().filter(folder => !isOfTag(folder));
    expect(map.map(({ folder }) => folder)).to.have.members(expected);
    for (const { folder, meaning } of map) expect(meaning, folder).to.have.length.above(5);
  });
});

describe('the folders of the root', () => {
  it('stand in the first table of CONTRIBUTING, each with what it is for, and no other does', () => {
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
