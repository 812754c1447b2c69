import { expect } from 'chai';
import { readFileSync } from 'node:fs';

import { repositoryFiles } from '../support/repository-files.js';

const code = /(?<![\w#.-])[SD]\d{1,2}(?![\w.-]*\d)\b/g;

/** Every requirement number that a text names: `S41`, and both ends of `S41–S53`. */
const codesIn = (text: string): readonly string[] => text.match(code) ?? [];

const filesOf = (...paths: readonly string[]) =>
  repositoryFiles(...paths).filter(path => /\.(ts|tsx|mjs|md|mdx|yaml)$/.test(path));

describe('requirement numbers', () => {
  const listed = new Set(
    [...readFileSync('docs/requirements.md', 'utf8').matchAll(/<a id="([sd]\d+)">/g)].map(([, id]) =>
      String(id).toUpperCase(),
    ),
  );

  it('lists all 82 statements of the manual and all 31 decisions', () => {
    const expected = [
      ...Array.from({ length: 82 }, (_, index) => `S${index + 1}`),
      ...Array.from({ length: 31 }, (_, index) => `D${index + 1}`),
    ];
    expect([...listed]).to.have.members(expected);
  });

  it('are all listed in docs/requirements.md when code, tests or documents name them', () => {
    const unknown = filesOf('src', 'test', 'docs', 'scripts', 'README.md', 'CONTRIBUTING.md').flatMap(path =>
      codesIn(readFileSync(path, 'utf8'))
        .filter(found => !listed.has(found))
        .map(found => `${path}: ${found}`),
    );
    expect(unknown).to.deep.equal([]);
  });

  it('do not appear in documentation comments, which are published with the types', () => {
    const published = filesOf('src').flatMap(path => {
      const comments = readFileSync(path, 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? [];
      return codesIn(comments.join('\n')).map(found => `${path}: ${found}`);
    });
    expect(published).to.deep.equal([]);
  });

  it('do not appear in the contract, Storybook or the README, whose readers do not have the list', () => {
    const published = filesOf('openapi.yaml', 'stories', '.storybook', 'README.md', 'examples').flatMap(path =>
      codesIn(readFileSync(path, 'utf8')).map(found => `${path}: ${found}`),
    );
    expect(published).to.deep.equal([]);
  });
});
