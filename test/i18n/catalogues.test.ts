import { expect } from '@open-wc/testing';

import { catalogue, loadCatalogue } from '../../src/i18n/catalogues.js';
import { en } from '../../src/i18n/en.js';
import { th } from '../../src/i18n/th.js';

interface Texts {
  readonly [key: string]: string | Texts | ((...values: never[]) => string);
}

/** Every message by its path; functions are called with placeholders. */
function texts(messages: Texts, path = ''): [path: string, text: string][] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const here = path ? `${path}.${key}` : key;
    if (typeof message === 'string') return [[here, message]];
    if (typeof message === 'object') return texts(message, here);
    return [[here, message(...(Array.from({ length: 4 }, (_, index) => `<${index}>`) as never[]))]];
  });
}

const thai = texts(th);
const english = texts(en);

/** Empty on purpose: when there is nobody to wait for, there is nothing to say. */
const silent = ['common.waitingFor.none'];

describe('the messages', () => {
  it('exist in both languages, under the same names', () => {
    expect(english.map(([path]) => path)).to.have.members(thai.map(([path]) => path));
    expect(thai.length, 'there are messages').to.be.greaterThan(200);
  });

  it('are never empty', () => {
    const empty = [...thai, ...english].filter(([path, text]) => text.trim() === '' && !silent.includes(path));

    expect(empty).to.deep.equal([]);
  });

  it('have no Thai letters in English, except an abbreviation that people type', () => {
    const mixed = english.filter(([, text]) => /[ก-๙]/.test(text.replace('อย.', '')));

    expect(mixed).to.deep.equal([]);
  });

  it('are formal in Thai: no polite particles, and no ทำการ before a verb', () => {
    const informal = thai.filter(([, text]) => /ครับ|ค่ะ|นะคะ|คุณ(?!ภาพ)|ทำการ/.test(text));

    expect(informal).to.deep.equal([]);
  });

  it('use one normalized spelling, so that a search in the page finds them', () => {
    const odd = thai.filter(
      ([, text]) => /\u0E4D\u0E32|\u0E40\u0E40|[\u200B\u200C\uFEFF]/.test(text) || text !== text.normalize('NFC'),
    );

    expect(odd).to.deep.equal([]);
  });

  it('contain every value that they are given, in both languages', () => {
    const blanks = (text: string) => [...new Set(text.match(/<\d>/g))].sort().join();
    const inEnglish = new Map(english);
    // These use a word of their own instead of a value, or the other era.
    const differs = [
      'search.dateRead',
      'inquiries.unit',
      'notifications.unit',
      'notifications.daysAgo',
      'notifications.times',
    ];
    const unequal = thai.filter(
      ([path, text]) => !differs.includes(path) && blanks(text) !== blanks(inEnglish.get(path) ?? ''),
    );

    expect(unequal).to.deep.equal([]);
  });

  it('are available in Thai at once, and in English when they are first requested', async () => {
    expect(catalogue('th')).to.equal(th);
    await loadCatalogue('en');
    expect(catalogue('en')).to.equal(en);
    expect(loadCatalogue('en'), 'nothing to wait for any more').to.equal(undefined);
    expect(loadCatalogue('th')).to.equal(undefined);
  });
});
