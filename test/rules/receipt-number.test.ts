import { expect } from 'chai';
import fc from 'fast-check';

import {
  createReceiptNumber,
  dammDigit,
  formatReceiptNumber,
  readReceiptNumber,
  receiptNumberMatches,
  receiptSearchPrefix,
} from '../../src/rules/receipt-number.js';
import { inThaiDigits, typedOnThaiKeys } from './support/typed-number.js';

const anyReceiptNumber = fc
  .tuple(fc.integer({ min: 2500, max: 2743 }), fc.stringMatching(/^[0-9]{8}$/))
  .map(([year, digits]) => createReceiptNumber(year, digits));
const digitsOf = (receiptNumber: string) => receiptNumber.replaceAll('-', '');

describe('dammDigit', () => {
  it('equals the published example', () => {
    expect(dammDigit('572')).to.equal('4');
    expect(dammDigit('5724')).to.equal('0');
  });
});

describe('createReceiptNumber', () => {
  it('combines year, random digits and check digit', () => {
    expect(createReceiptNumber(2569, '04718236')).to.equal('2569-04718236-5');
  });

  it('rejects parts of the wrong length', () => {
    for (const [year, digits] of [
      [69, '04718236'],
      [2569.5, '04718236'],
      [12_569, '04718236'],
      [2569, '4718236'],
      [2569, 'x04718236'],
      [2569, '04718236x'],
      [2569, '๐๔๗๑๘๒๓๖'],
    ] as const)
      expect(() => createReceiptNumber(year, digits), `${year} ${digits}`).to.throw(TypeError);
  });

  it('returns a number that can be parsed again and matches the contract', () => {
    fc.assert(
      fc.property(anyReceiptNumber, receiptNumber => {
        expect(receiptNumber).to.match(/^[0-9]{4}-[0-9]{8}-[0-9]$/);
        expect(readReceiptNumber(receiptNumber)).to.deep.equal({ ok: true, receiptNumber });
      }),
    );
  });
});

describe('readReceiptNumber', () => {
  it('reads a number however it is typed', () => {
    for (const typed of [
      '2569-04718236-5',
      '2569047182365',
      ' 2569 0471 8236 5 ',
      '๒๕๖๙-๐๔๗๑๘๒๓๖-๕',
      '2569\u201304718236\u20135',
      '2569\u201104718236\u200B-5',
      '/ถุตขจภึๅค/-ุขถ',
      '/ถุตจภึๅค/-ุถ',
    ])
      expect(readReceiptNumber(typed), typed).to.deep.equal({ ok: true, receiptNumber: '2569-04718236-5' });
  });

  it('finds a whole number among words and other digits, with hyphens, spaces or neither', () => {
    for (const typed of [
      'เลขรับเรื่อง 2569-04718236-5 วันที่ 3',
      'เลข2569047182365ครับ',
      '12 2569-047182365 7',
      'no.2569 04718236 5',
      'ที่ 256904718236-5 ลว. 1',
    ])
      expect(readReceiptNumber(typed), typed).to.deep.equal({ ok: true, receiptNumber: '2569-04718236-5' });
    for (const typed of ['เลข 12569-04718236-5', 'เลข 2569-04718236-51'])
      expect(readReceiptNumber(typed), typed).to.deep.equal({ ok: false, code: 'not_digits' });
  });

  it('returns the reason for an error', () => {
    const reasons = {
      '- ': 'required',
      'SME-2569': 'not_digits',
      '2569-04718236': 'too_short',
      '2569-04718236-55': 'too_long',
      '2569-04718236-4': 'bad_format',
    };
    for (const [typed, code] of Object.entries(reasons))
      expect(readReceiptNumber(typed), typed).to.deep.equal({ ok: false, code });
  });

  it('detects every single wrong digit', () => {
    fc.assert(
      fc.property(anyReceiptNumber, fc.nat({ max: 12 }), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const digits = digitsOf(number);
        const wrong = String((Number(digits.charAt(at)) + shift) % 10);
        const reading = readReceiptNumber(digits.slice(0, at) + wrong + digits.slice(at + 1));
        expect(reading).to.deep.equal({ ok: false, code: 'bad_format' });
      }),
    );
  });

  it('detects every swap of two adjacent digits', () => {
    fc.assert(
      fc.property(anyReceiptNumber, fc.nat({ max: 11 }), (number, at) => {
        const digits = digitsOf(number);
        const swapped = digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
        fc.pre(swapped !== digits);
        expect(readReceiptNumber(swapped)).to.deep.equal({ ok: false, code: 'bad_format' });
      }),
    );
  });

  it('reads what was copied from a screen, with all invisible characters (E5)', () => {
    for (const typed of [
      '\u200E2569-04718236-5\u200E',
      '\u202A2569-04718236-5\u202C',
      '\u20662569\u201104718236-5\u2069',
      '2569\u00AD-0471\u200D8236-5',
      '２５６９－０４７１８２３６－５',
      '٢٥٦٩-٠٤٧١٨٢٣٦-٥',
      'เลขรับเรื่อง: 2569-04718236-5',
      'เลขรับเรื่อง ๒๕๖๙-๐๔๗๑๘๒๓๖-๕ (ใหม่)',
      '“2569-04718236-5”.',
      '#2569-04718236-5',
      '2569 04718236 5,',
    ])
      expect(readReceiptNumber(typed), JSON.stringify(typed)).to.deep.equal({
        ok: true,
        receiptNumber: '2569-04718236-5',
      });
    expect(receiptSearchPrefix('2569-04718236.')).to.deep.equal({ ok: true, digits: '256904718236' });
  });

  it('reads Thai digits and Thai keys', () => {
    fc.assert(
      fc.property(anyReceiptNumber, receiptNumber => {
        for (const typed of [inThaiDigits(receiptNumber), typedOnThaiKeys(receiptNumber)])
          expect(readReceiptNumber(typed)).to.deep.equal({ ok: true, receiptNumber });
      }),
    );
  });
});

describe('formatReceiptNumber', () => {
  it('groups incomplete numbers, too', () => {
    expect(formatReceiptNumber('2569047182365')).to.equal('2569-04718236-5');
    expect(formatReceiptNumber('25690471')).to.equal('2569-0471');
    expect(formatReceiptNumber('2569')).to.equal('2569');
    expect(formatReceiptNumber('')).to.equal('');
  });
});

describe('a search by receipt number', () => {
  it('accepts the beginning of a number, from four digits on (D22)', () => {
    expect(receiptSearchPrefix('๒๕๖๙-๐๔๗๑')).to.deep.equal({ ok: true, digits: '25690471' });
    expect(receiptSearchPrefix('2569')).to.deep.equal({ ok: true, digits: '2569' });
    expect(receiptSearchPrefix('/ถุตจ')).to.deep.equal({ ok: true, digits: '25690' });
    expect(receiptSearchPrefix('2569-04718236-4')).to.deep.equal({ ok: true, digits: '2569047182364' });
  });

  it('returns the reason for an error', () => {
    expect(receiptSearchPrefix(' ')).to.deep.equal({ ok: false, code: 'required' });
    expect(receiptSearchPrefix('256')).to.deep.equal({ ok: false, code: 'too_short' });
    expect(receiptSearchPrefix('2569-04718236-55')).to.deep.equal({ ok: false, code: 'too_long' });
    expect(receiptSearchPrefix('เรื่อง 2569')).to.deep.equal({ ok: false, code: 'not_digits' });
    expect(receiptSearchPrefix('25%_')).to.deep.equal({ ok: false, code: 'not_digits' });
  });

  it('finds a number by its beginning, or by the part after the year', () => {
    const found = (digits: string) => receiptNumberMatches('2569-04718236-5', digits);
    for (const digits of ['2569', '25690471', '2569047182365', '0471', '047182365'])
      expect(found(digits), digits).to.equal(true);
    for (const digits of ['5690', '4718', '2568', '2569047182364', '0471823655'])
      expect(found(digits), digits).to.equal(false);
  });

  it('finds every number by any beginning of it, in any script', () => {
    fc.assert(
      fc.property(anyReceiptNumber, fc.integer({ min: 5, max: 15 }), (receiptNumber, length) => {
        const beginning = receiptNumber.slice(0, length);
        for (const typed of [beginning, inThaiDigits(beginning), digitsOf(beginning)]) {
          const reading = receiptSearchPrefix(typed);
          expect(reading.ok && receiptNumberMatches(receiptNumber, reading.digits)).to.equal(true);
        }
      }),
    );
  });
});
