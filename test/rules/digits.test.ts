import { expect } from 'chai';
import fc from 'fast-check';

import { fromKedmanee, readDigits, toArabicDigits } from '../../src/rules/digits.js';
import { inThaiDigits, typedOnThaiKeys } from './support/typed-number.js';

describe('toArabicDigits', () => {
  it('replaces ๐–๙ and nothing else', () => {
    expect(toArabicDigits('๐๑๒๓๔๕๖๗๘๙ 0-9 ฿๏')).to.equal('0123456789 0-9 ฿๏');
  });
});

describe('fromKedmanee', () => {
  it('reads a number typed while the keyboard stood on Thai', () => {
    expect(fromKedmanee('/ถุตขจภึๅค/-ุขถ')).to.equal('2569-04718236-5');
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9-]*[014-9][0-9-]*$/),
        number => fromKedmanee(typedOnThaiKeys(number)) === number,
      ),
    );
  });

  it('leaves numbers and their separators alone', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9/ -]*$/), number => fromKedmanee(number) === number));
    expect(fromKedmanee('๒๕๖๙-๐๔๗๑')).to.equal('2569-0471');
    expect(fromKedmanee('2569-ภถ')).to.equal('2569-45');
  });
});

describe('readDigits', () => {
  it('reads one number however it is typed', () => {
    const number = fc.stringMatching(/^[0-9]*[014-9][0-9]*$/);
    const separator = fc.constantFrom('', ' ', '-', '\u2013', '\u00A0', '\u200B', '\uFEFF', '\n');
    fc.assert(
      fc.property(number, separator, (digits, between) => {
        const spread = Array.from(digits).join(between);
        for (const typed of [spread, inThaiDigits(spread), typedOnThaiKeys(digits)])
          expect(readDigits(typed)).to.equal(digits);
      }),
    );
  });

  it('leaves what is not a number for the caller to refuse', () => {
    expect(readDigits('25x69')).to.equal('25x69');
  });
});
