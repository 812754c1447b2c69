import { expect } from 'chai';

import { preferredLanguage } from '../../src/rules/preferred-language.js';

describe('the language of a page of the server', () => {
  for (const [header, language] of [
    [null, 'th'],
    ['', 'th'],
    ['fr', 'th'],
    ['*', 'th'],
    ['en', 'en'],
    ['th', 'th'],
    ['EN-gb', 'en'],
    ['TH-th', 'th'],
    ['en,th', 'en'],
    ['th,en', 'th'],
    ['fr, en;q=0.5', 'en'],
    ['fr;q=0.9, en ; q=0.5 , th;q=0.4', 'en'],
    ['en;q=0.3, th;q=0.7', 'th'],
    ['th;q=0.3, en;q=0.7', 'en'],
    ['th;q=0.9, en', 'en'],
    ['en;level=1;q=0.4, th;q=0.5', 'th'],
    ['en;level=1;q=0.9, th;q=0.5', 'en'],
    ['th;q=0.5, en;q=1', 'en'],
    ['en;q=1, th', 'en'],
    ['en;q=0', 'th'],
    ['en;q=0.001', 'en'],
    ['en;q=high', 'th'],
    ['english', 'th'],
  ] as const)
    it(`is ${language} for a browser that asks for ${header === null ? 'nothing' : `"${header}"`}`, () => {
      expect(preferredLanguage(header)).to.equal(language);
    });
});
