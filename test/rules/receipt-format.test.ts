import { expect } from 'chai';
import fc from 'fast-check';

import { receiptReader } from '../../src/rules/receipt-format.js';

const sme = receiptReader('SME[0-9]{2}-[0-9]{6}')!;

describe('rules: receipt numbers in the form of a service', () => {
  it('are read as the service writes them, however they are typed', () => {
    for (const typed of ['SME69-004718', 'sme69-004718', ' SME69 – 004718 ', 'SME๖๙-๐๐๔๗๑๘', 'ＳＭＥ69-004718'])
      expect(sme(typed), typed).to.equal('SME69-004718');
  });

  it('are whole: nothing is missing, and nothing is around them', () => {
    for (const typed of ['', 'SME69-00471', 'SME69-0047180', 'xSME69-004718', 'SME69004718', '2569-04718236-5'])
      expect(sme(typed), typed).to.equal(undefined);
  });

  it('keep small letters where the pattern has them', () => {
    expect(receiptReader('[a-c]{2}')!('ab')).to.equal('ab');
    expect(receiptReader('[A-Ca-c]{2}')!('aB')).to.equal('aB');
  });

  it('have optional places, counts from and to, classes and escaped characters', () => {
    const reader = receiptReader('[A-Z]{1,3}-?\\d{4}\\.[02468]')!;
    for (const number of ['A1234.0', 'ABC-1234.8', 'AB1234.2']) expect(reader(number), number).to.equal(number);
    for (const typed of ['1234.0', 'ABCD-1234.8', 'AB1234.3', 'AB1234x2'])
      expect(reader(typed), typed).to.equal(undefined);
    const dashed = receiptReader('[A-Z-]{3}')!;
    expect([dashed('A-B'), dashed('A.B')]).to.deep.equal(['A-B', undefined]);
  });

  it('are never what no receipt number may be, whatever the pattern says', () => {
    const reader = receiptReader('[!-~]{1,64}')!;
    expect(reader('a/b')).to.equal(undefined);
    expect(reader('..')).to.equal(undefined);
    expect(reader('a-b')).to.equal('a-b');
  });

  it('have no pattern beyond what the contract allows', () => {
    for (const pattern of [
      '',
      'a+',
      'a*',
      '(a)',
      'a|b',
      '^a$',
      '.',
      '[^a]',
      '\\w',
      '[\\w]',
      '[z-a]',
      'a{3,2}',
      'a{1',
      '[a',
      'a{100}',
      'a{,2}',
      'a??',
      '\\',
    ])
      expect(receiptReader(pattern), pattern).to.equal(undefined);
    expect(receiptReader('a'.repeat(201)), 'too long').to.equal(undefined);
  });

  it('are recognised at once, by a pattern that keeps a backtracking matcher busy for years', () => {
    const reader = receiptReader(`${'[0-9]{0,64}'.repeat(17)}X`)!;
    expect(reader('1'.repeat(64))).to.equal(undefined);
    expect(reader(`${'1'.repeat(63)}X`)).to.equal(`${'1'.repeat(63)}X`);
  });

  it('are those that a regular expression of the same pattern matches', () => {
    const place = fc.constantFrom('[A-C]', '\\d', 'x', '-', '[0-2_]', '\\.');
    const count = fc.constantFrom('', '?', '{2}', '{0,2}');
    const patterns = fc
      .array(fc.tuple(place, count), { minLength: 1, maxLength: 5 })
      .map(places => places.flat().join(''));
    const texts = fc.stringMatching(/^[A-D0-3x._-]{1,8}$/);
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        const isPortable = /^[0-9A-Za-z](?:.*[0-9A-Za-z])?$/.test(text);
        const expected = [text, text.toUpperCase()].find(each => isPortable && new RegExp(`^${pattern}$`).test(each));
        expect(receiptReader(pattern)!(text), `${pattern} ${text}`).to.equal(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('have a pattern that is read or ignored, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }), (pattern, typed) => {
        receiptReader(pattern)?.(typed);
      }),
    );
  });
});
