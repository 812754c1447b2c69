import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect } from 'chai';

const documents = ['README.md', 'CONTRIBUTING.md', ...markdownIn('docs')];

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md'))
    .map(path => join(folder, path));
}

/** `test/x.test.ts`, `src/rules/`: a path in this repository, not one in a package. */
const ownPath = /`((?:src|test|docs|scripts|stories|bench|demo|examples|\.storybook|\.github|\.ci)\/[^`\s*{}<>…]*)`/g;
const relativeLink = /\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g;

/** Made by a build, and therefore missing in a fresh clone. */
const built = /^(dist|examples\/static-page\/cdn|storybook-static|screenshots)(\/|$)/;

describe('the documents', () => {
  for (const document of documents) {
    it(`${document} names only files that exist`, () => {
      const text = readFileSync(document, 'utf8');
      const named = [...text.matchAll(ownPath)].map(([, path = '']) => path);
      const linked = [...text.matchAll(relativeLink)].map(([, path = '']) => join(dirname(document), path));
      const missing = [...named, ...linked].filter(path => !built.test(path) && !existsSync(path));
      expect(missing).to.deep.equal([]);
    });
  }

  it('cover every criterion of WCAG 2.2, A and AA, that is in force', () => {
    const text = readFileSync('docs/accessibility.md', 'utf8');
    const criteria = [...text.matchAll(/^\| (\d\.\d\.\d+)/gm)].map(([, criterion]) => criterion);
    // 1.2.1 to 1.2.5 share one row: there is no audio or video. 4.1.1 is obsolete.
    expect(new Set(criteria).size).to.equal(criteria.length);
    expect(criteria.length).to.equal(55 - 4);
  });
});
