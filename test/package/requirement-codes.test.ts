import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';

import { repositoryFiles } from '../support/repository-files.js';

const code = /(?<![\w#.-])[SD]\d{1,2}(?![\w.-]*\d)\b/g;

/** A row of the table of where statements are seen: code, place, test. */
const seenRow = /^\| \[(S\d+)\]\(#s\d+\) +\| (.+?) \| (.+?) \|$/gm;

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

  describe('of the manual', () => {
    const rows = [...readFileSync('docs/requirements.md', 'utf8').matchAll(seenRow)].map(
      ([, code = '', where = '', test = '']) => ({ code, where: where.trim(), test: test.trim() }),
    );

    it('each say where they are seen', () => {
      expect(rows.map(({ code }) => code)).to.deep.equal(Array.from({ length: 82 }, (_, index) => `S${index + 1}`));
    });

    it('each name a test, in words that stand in its file, or say why nothing is on screen', () => {
      const wrong = rows.filter(({ where, test }) => {
        const [, file = '', words = ''] = /^`(test\/[\w./-]+\.ts)`: “(.+)”$/.exec(test) ?? [];
        if (test === '–') return !/^not on screen: \S/.test(where);
        return !existsSync(file) || !readFileSync(file, 'utf8').includes(words);
      });
      expect(wrong).to.deep.equal([]);
    });

    it('are seen in elements that exist', () => {
      const named = rows.flatMap(({ where }) => where.match(/(?<=`)sme-[a-z-]+(?=`)/g) ?? []);
      const registered = filesOf('src').map(path => path.split('/').at(-1));
      expect(named).not.to.have.length(0);
      expect([...new Set(named)].filter(tag => !registered.includes(`${tag}.ts`))).to.deep.equal([]);
    });
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
