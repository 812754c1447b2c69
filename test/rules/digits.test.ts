import { expect } from 'chai';
import fc from 'fast-check';

import { fromKedmanee, fromThaiRow, isThaiRow, readDigits, toAsciiDigits, typedPlain } from '../../src/rules/digits.js';
import { inFullWidth, inThaiDigits, typedOnThaiKeys } from './support/typed-number.js';

describe('toAsciiDigits', () => {
  it('replaces ๐–๙ and nothing else', () => {
    expect(toAsciiDigits('๐๑๒๓๔๕๖๗๘๙ 0-9 ฿๏')).to.equal('0123456789 0-9 ฿๏');
  });

  it('knows the digits of every script (E5)', () => {
    for (const zero of ['0', '๐', '٠', '۰', '०', '০', '໐', '០', '၀', '０', '𝟎', '𝟘', '𝟶', '𞥐', '༠', '᠐']) {
      const first = zero.codePointAt(0)!;
      const ten = Array.from({ length: 10 }, (_, value) => String.fromCodePoint(first + value)).join('');
      expect(toAsciiDigits(ten), ten).to.equal('0123456789');
    }
  });
});

describe('a text from the digit row of a keyboard that stood on Thai', () => {
  it('is known by a key that is no sign of its own, wherever that stands', () => {
    for (const typed of ['จ', 'ๅถ', '/ถุต', '-ช', 'ข/']) expect(isThaiRow(typed), typed).to.equal(true);
    for (const typed of ['', '/', '-', '/-/', 'ๅก', '1ๅ', 'ก', ' ๅ']) expect(isThaiRow(typed), typed).to.equal(false);
  });

  it('is read as the digits that were meant', () => {
    expect(fromThaiRow('จๅ/-ภถุึคตขช')).to.equal('0123456789-=');
    expect(fromThaiRow('ก 5')).to.equal('ก 5');
  });
});

describe('typedPlain', () => {
  it('returns the readable characters, and leaves Thai keys as they were typed (E5)', () => {
    expect(typedPlain('\u200E ๒๕๖９\u00A0 -\u2066 ٠٤\u00AD\n')).to.equal('2569 - 04');
    expect(typedPlain('ุุ')).to.equal('\u0E38\u0E38');
    expect(typedPlain('（ＡＢ）')).to.equal('(AB)');
  });
});

describe('fromKedmanee', () => {
  it('reads a number that was typed with a Thai keyboard', () => {
    expect(fromKedmanee('/ถุตขจภึๅค/-ุขถ')).to.equal('2569-04718236-5');
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9-]*[014-9][0-9-]*$/),
        number => fromKedmanee(typedOnThaiKeys(number)) === number,
      ),
    );
  });

  it('leaves numbers and their separators unchanged', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9/ -]*$/), number => fromKedmanee(number) === number));
    expect(fromKedmanee('๒๕๖๙-๐๔๗๑')).to.equal('2569-0471');
    expect(fromKedmanee('2569-ภถ')).to.equal('2569-45');
    expect(fromKedmanee('/-')).to.equal('/-');
  });

  it('reads a digit as often as its key was pressed, although the key types a combining mark', () => {
    expect(readDigits('/ถุุ')).to.equal('2566');
    expect(readDigits('ึุึุ')).to.equal('7676');
  });
});

describe('readDigits', () => {
  it('reads one number however it is typed and wherever it comes from (E5)', () => {
    const number = fc.stringMatching(/^[0-9]*[014-9][0-9]*$/);
    const separator = fc.constantFrom(
      ...['', ' ', '-', '\u2013', '\u2011', '\u2212', '\uFF0D', '\u00A0', '\n', '\u200B', '\uFEFF', '\u200E'],
      ...['\u202A', '\u202B', '\u202C', '\u2066', '\u2067', '\u2068', '\u2069', '\u00AD', '\u200D', '\u0000'],
    );
    fc.assert(
      fc.property(number, separator, (digits, between) => {
        const spread = Array.from(digits).join(between);
        for (const typed of [spread, inThaiDigits(spread), inFullWidth(spread), typedOnThaiKeys(digits)])
          expect(readDigits(typed)).to.equal(digits);
      }),
    );
  });

  it('leaves what is not a number for the caller to reject', () => {
    expect(readDigits('25x69')).to.equal('25x69');
  });
});
