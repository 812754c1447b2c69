import { expect } from 'chai';
import fc from 'fast-check';

import {
  accountCheckDigit,
  formatAccountNumber,
  isAccountNumber,
  maskAccountNumber,
  readAccountNumber,
} from '../../src/rules/account-number.js';
import { inThaiDigits } from './support/typed-number.js';

/** Made up for tests and sample data: the office and province codes 98 and 99 are not in use. */
const citizens = '0011 0029 0037 0045 0053 0061 0070 0088'.split(' ').map(end => `199010000${end}`);
const companies = '0016 0024 0032 0041 0059 0067'.split(' ').map(end => `098556700${end}`);
const partnerships = '0019 0027 0035'.split(' ').map(end => `098356000${end}`);
const fictional = [...citizens, ...companies, ...partnerships];

const twelveDigits = fc.stringMatching(/^[0-9]{12}$/);
const anyNumber = twelveDigits.map(first => first + accountCheckDigit(first));

const replaceAt = (text: string, index: number, character: string) =>
  text.slice(0, index) + character + text.slice(index + 1);

describe('isAccountNumber', () => {
  it('accepts every fictional number of the sample data', () => {
    expect(fictional).to.have.length(17);
    for (const number of fictional) expect(isAccountNumber(number), number).to.equal(true);
  });

  it('accepts exactly one check digit', () => {
    fc.assert(
      fc.property(twelveDigits, first => {
        const accepted = Array.from('0123456789').filter(digit => isAccountNumber(first + digit));
        expect(accepted).to.deep.equal([accountCheckDigit(first)]);
      }),
    );
  });

  it('rejects anything but 13 Arabic digits', () => {
    for (const text of ['', '199010000001', '19901000000110', '๑๙๙๐๑๐๐๐๐๐๐๑๑', '1-9901-00000-01-1', '199010000001x'])
      expect(isAccountNumber(text), text).to.equal(false);
  });

  it('cannot protect the third digit, whose weight is 11', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(...Array.from('0123456789')), (number, digit) =>
        isAccountNumber(replaceAt(number, 2, digit)),
      ),
    );
  });

  it('misses other wrong digits only where two remainders share a check digit', () => {
    let wrong = 0;
    let unseen = 0;
    for (const number of fictional)
      for (let index = 0; index < 13; index++)
        for (const digit of Array.from('0123456789').filter(other => other !== number[index])) {
          if (index === 2) continue;
          wrong++;
          if (isAccountNumber(replaceAt(number, index, digit))) unseen++;
        }
    expect(unseen / wrong).to.be.within(0.005, 0.03);
  });
});

describe('readAccountNumber', () => {
  it('reads a number however it is typed', () => {
    for (const typed of [
      '1990100000011',
      ' 1-9901-00000-01-1 ',
      '1 9901 00000 01 1',
      '๑-๙๙๐๑-๐๐๐๐๐-๐๑-๑',
      '1–9901–00000–01–1',
      '\u200B1990100\u00A0000011\uFEFF',
      'ๅตตจๅจจจจจจๅๅ',
      'ๅขตตจๅขจจจจจขจๅขๅ',
    ])
      expect(readAccountNumber(typed), typed).to.deep.equal({ ok: true, number: '1990100000011' });
  });

  it('returns the reason for an error', () => {
    const reasons = {
      ' - ': 'required',
      '199010000001': 'too_short',
      '19901000000110': 'too_long',
      '1990100000011A': 'not_digits',
      '1990100000012': 'bad_format',
    };
    for (const [typed, code] of Object.entries(reasons))
      expect(readAccountNumber(typed), typed).to.deep.equal({ ok: false, code });
  });

  it('returns the same error for a first digit 0, although some people have one', () => {
    expect(readAccountNumber('0985567000016').ok).to.equal(true);
  });

  it('reads every number that it formats', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom('citizen' as const, 'juristic' as const), (number, kind) => {
        const shown = formatAccountNumber(number, kind);
        for (const typed of [shown, inThaiDigits(shown)])
          expect(readAccountNumber(typed)).to.deep.equal({ ok: true, number });
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), typed => typeof readAccountNumber(typed).ok === 'boolean'));
  });
});

describe('formatAccountNumber', () => {
  it('groups like the citizen card', () => {
    expect(formatAccountNumber('1234567890123', 'citizen')).to.equal('1-2345-67890-12-3');
  });

  it('groups like the company register', () => {
    expect(formatAccountNumber('0985567000016', 'juristic')).to.equal('0-98-5-567-00001-6');
  });
});

describe('maskAccountNumber', () => {
  it('shows the first digit and the last three', () => {
    expect(maskAccountNumber('1990100000088', 'citizen')).to.equal('1-xxxx-xxxxx-08-8');
    expect(maskAccountNumber('0985567000016', 'juristic')).to.equal('0-xx-x-xxx-xxx01-6');
  });

  it('does not depend on the digits that it hides', () => {
    fc.assert(
      fc.property(anyNumber, fc.stringMatching(/^[0-9]{9}$/), (number, other) => {
        const twin = number.charAt(0) + other + number.slice(10);
        expect(maskAccountNumber(number, 'citizen')).to.equal(maskAccountNumber(twin, 'citizen'));
      }),
    );
  });
});
