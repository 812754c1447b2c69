import { expect } from 'chai';
import fc from 'fast-check';

import { readMonth } from '../../src/rules/month-names.js';
import { readTypedDate, separateDate } from '../../src/rules/typed-date.js';
import { readWholeDate } from '../../src/rules/whole-date.js';
import { inFullWidth, inThaiDigits, typedOnThaiKeys } from './support/typed-number.js';
import { writtenInBuddhistEra, writtenInCommonEra, writtenInTwoDigits } from './support/written-dates.js';

const read = (day: string, month: string, year: string) => readTypedDate({ day, month, year });
const real = (iso: string, era: 'be' | 'ce') => ({ ok: true, iso, era });
const rejected = (code: string) => ({ ok: false, code });

describe('readTypedDate', () => {
  it('reads the Buddhist and the Common Era', () => {
    expect(read('15', '1', '2567')).to.deep.equal(real('2024-01-15', 'be'));
    expect(read('15', '01', '2024')).to.deep.equal(real('2024-01-15', 'ce'));
    expect(read('15', '1', 'พ.ศ. 2567')).to.deep.equal(real('2024-01-15', 'be'));
    expect(read('15', '1', 'ค.ศ.2024')).to.deep.equal(real('2024-01-15', 'ce'));
    expect(read('15', '1', '2024 ')).to.deep.equal(real('2024-01-15', 'ce'));
  });

  it('reads Thai digits', () => {
    expect(read('๒๗', '๓', '๒๕๖๙')).to.deep.equal(real('2026-03-27', 'be'));
  });

  it('reads digits of every script, with any invisible characters between them (E5)', () => {
    for (const unseen of ['\u200E', '\u200B', '\u00AD', '\u2066', '\u202C', '\u200D', '\u0000', '\u00A0'])
      expect(read(`1${unseen === '\u00A0' ? '' : unseen}5${unseen}`, `${unseen}1`, `${unseen}2569`)).to.deep.equal(
        real('2026-01-15', 'be'),
      );
    expect(read('１５', '１', '２５６９')).to.deep.equal(real('2026-01-15', 'be'));
    expect(read('١٥', '١', '٢٠٢٦')).to.deep.equal(real('2026-01-15', 'ce'));
  });

  it('reads digits of a keyboard left on Thai (E14)', () => {
    expect(read('ๅถ', 'ๅ', '/ถุต')).to.deep.equal(real('2026-01-15', 'be'));
    expect(read('15', '1', '/ถุต')).to.deep.equal(real('2026-01-15', 'be'));
    expect(read('/', '-', '/ถุุ')).to.deep.equal(real('2023-03-02', 'be'));
    expect(read('ๅๅ', 'ๅจ', '/ถุต')).to.deep.equal(real('2026-10-11', 'be'));
    expect(read('1', 'ตค', '2569')).to.deep.equal(real('2026-10-01', 'be'));
    expect(read('1', 'ตค', '/ถุต')).to.deep.equal(real('2026-10-01', 'be'));
    expect(read('1', '1', 'ค.ศ. 2026')).to.deep.equal(real('2026-01-01', 'ce'));
    expect(read('/', '1', '2569')).to.deep.equal(rejected('day_unknown'));
    expect(read('-', '-', '-')).to.deep.equal(rejected('day_unknown'));
  });

  it('reads a month by any of its names', () => {
    const names = {
      '2026-01': ['ม.ค.', 'มกราคม', 'มกรา', 'มค', 'Jan', 'JANUARY', 'january'],
      '2026-02': ['ก.พ.', 'กุมภาพันธ์', 'กุมภา', 'กุมภาพัน', 'feb.'],
      '2026-03': ['มี.ค.', 'มีนาคม', 'มีนา', 'march'],
      '2026-04': ['เม.ย.', '\u0E40ม.ย', 'เมษายน', 'เมษา', 'Apr'],
      '2026-05': ['พ.ค.', 'พฤษภาคม', 'พฤษภา', 'may'],
      '2026-06': ['มิ.ย.', 'มิถุนายน', 'มิถุนา', 'jun', 'June'],
      '2026-07': ['ก.ค.', 'กรกฎาคม', 'กรกฏาคม', 'กรกฎา', 'Jul'],
      '2026-08': ['ส.ค.', 'สิงหาคม', 'สิงหา', 'aug'],
      '2026-09': ['ก.ย.', 'กันยายน', 'กันยา', 'Sep', 'Sept.'],
      '2026-10': ['ต.ค.', 'ตุลาคม', 'ตุลา', 'oct'],
      '2026-11': ['พ.ย.', 'พฤศจิกายน', 'พฤศจิกา', 'Nov'],
      '2026-12': ['ธ. ค.', 'ธันวาคม', 'ธันวา', 'Dec'],
    };
    for (const [month, spellings] of Object.entries(names))
      for (const spelling of spellings)
        expect(read('1', spelling, '2569'), spelling).to.deep.equal(real(`${month}-01`, 'be'));
  });

  it('reads a number of one or two digits as a month, and three letters or more as the beginning of one', () => {
    for (const [month, read] of Object.entries({
      '1': 1,
      '01': 1,
      '12': 12,
      '00': undefined,
      '13': undefined,
      '001': undefined,
    }))
      expect(readMonth(month), month).to.equal(read);
    for (const [month, read] of Object.entries({
      ตุล: 10,
      ตุ: undefined,
      oct: 10,
      oc: undefined,
      x10: undefined,
      '10x': undefined,
    }))
      expect(readMonth(month), month).to.equal(read);
    for (const nothing of ['', ' ', '.', 'ก', 'กุมภาพันธ์x']) expect(readMonth(nothing), nothing).to.equal(undefined);
  });

  it('does not guess between months', () => {
    for (const month of ['พฤ', 'ม', 'ju', 'ma', 'กค.พ', 'สิบ', '13', '0', '-1', '1.5', 'janvier'])
      expect(read('1', month, '2569'), month).to.deep.equal(rejected('month_unknown'));
  });

  it('returns the field with the error', () => {
    expect(read('', ' ', '')).to.deep.equal(rejected('date_missing'));
    expect(read('', '1', '2567')).to.deep.equal(rejected('day_missing'));
    expect(read('1', '', '2567')).to.deep.equal(rejected('month_missing'));
    expect(read('1', '1', '')).to.deep.equal(rejected('year_missing'));
    expect(read('first', '1', '2567')).to.deep.equal(rejected('day_unknown'));
    expect(read('1', '1', 'ปีนี้')).to.deep.equal(rejected('year_unknown'));
    expect(read('1', '1', 'พ.ศ.')).to.deep.equal(rejected('year_unknown'));
  });

  it('rejects a year of two digits, which could be 2567 BE or 1967 CE', () => {
    expect(read('1', '1', '67')).to.deep.equal(rejected('year_two_digits'));
    expect(read('1', '1', '๖๗')).to.deep.equal(rejected('year_two_digits'));
  });

  it('accepts years within the limits of the eras only', () => {
    for (const year of ['256', '1899', '2201', '2399', '2744', '25670', 'พ.ศ. 2024', 'ค.ศ. 2567'])
      expect(read('1', '1', year), year).to.deep.equal(rejected('year_out_of_range'));
    expect(read('1', '1', '1900')).to.deep.equal(real('1900-01-01', 'ce'));
    expect(read('1', '1', '2200')).to.deep.equal(real('2200-01-01', 'ce'));
    expect(read('1', '1', '2400')).to.deep.equal(real('1857-01-01', 'be'));
    expect(read('1', '1', '2743')).to.deep.equal(real('2200-01-01', 'be'));
  });

  it('accepts 29 February of a Buddhist leap year, and of no other year', () => {
    expect(read('29', '2', '2567')).to.deep.equal(real('2024-02-29', 'be'));
    expect(read('29', 'ก.พ.', '2566')).to.deep.equal(rejected('not_a_date'));
    expect(read('31', '4', '2569')).to.deep.equal(rejected('not_a_date'));
    expect(read('0', '4', '2569')).to.deep.equal(rejected('not_a_date'));
    expect(read('32', '1', '2569')).to.deep.equal(rejected('not_a_date'));
  });

  it('reads every day as Thai and English people write it', () => {
    const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    const hand = fc.constantFrom(
      (digits: string) => digits,
      inThaiDigits,
      inFullWidth,
      (digits: string) => (/^[0-9]+$/.test(digits) ? typedOnThaiKeys(digits) : digits),
    );
    const language = fc.constantFrom(
      ['th-TH', 'be'] as const,
      ['th-TH-u-nu-thai', 'be'] as const,
      ['en-GB', 'ce'] as const,
    );
    fc.assert(
      fc.property(
        anyDay,
        language,
        fc.constantFrom('long', 'short', 'numeric'),
        hand,
        (date, [locale, era], month, typed) => {
          const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month, year: 'numeric' });
          const part = (type: string) => format.formatToParts(date).find(found => found.type === type)!.value;
          const parts = [typed(part('day')), typed(part('month')), typed(part('year'))] as const;
          // Keys that are also separators count as digits only next to other digits.
          fc.pre(!parts.every(one => /^[-/]+$/.test(one)) && (typed('1') !== 'ๅ' || /[^-/]/.test(parts.join(''))));
          expect(read(...parts)).to.deep.equal(real(date.toISOString().slice(0, 10), era));
          expect(read('', format.format(date), '')).to.deep.equal(real(date.toISOString().slice(0, 10), era));
        },
      ),
    );
  });

  it('never throws and never returns a day that does not exist', () => {
    const field = fc.oneof(fc.integer({ min: -1, max: 3000 }).map(String), fc.string({ unit: 'binary', maxLength: 8 }));
    fc.assert(
      fc.property(field, field, field, (day, month, year) => {
        const reading = read(day, month, year);
        if (reading.ok) expect(new Date(reading.iso).toISOString().slice(0, 10)).to.equal(reading.iso);
        else expect(reading.code).to.match(/^[a-z_]+$/);
      }),
    );
  });
});

describe('readWholeDate', () => {
  const january = (year: string) => ({ day: '15', month: '1', year });
  const written: Record<string, string> = {
    '15 มกราคม 2569': '2569',
    '15 ม.ค. 2569': '2569',
    '15ม.ค.69': '69',
    '15 ม.ค. 69': '69',
    '๑๕ มกราคม ๒๕๖๙': '2569',
    '15/1/2569': '2569',
    '15-1-2569': '2569',
    '15.1.2569': '2569',
    '15 1 2569': '2569',
    '๑๕/๑/๒๕๖๙': '2569',
    '１５／１／２５６９': '2569',
    '2026-1-15': '2026',
    '2569/1/15': '2569',
    '2026-1-15T03:00:00.000Z': '2026',
    'วันที่ 15 มกราคม พ.ศ. 2569': 'พ.ศ. 2569',
    'วันพฤหัสบดีที่ 15 มกราคม 2569 เวลา 10:30 น.': '2569',
    'พฤ. 15 ม.ค. 2569 10.30 น.': '2569',
    '15 เดือน มกราคม ปี 2569': '2569',
    '15 มกราคม ค.ศ. 2026': 'ค.ศ. 2026',
    'January 15, 2026': '2026',
    '15th of January 2026': '2026',
    'Thu, 15 Jan 2026': '2026',
    '\u200E15\u00A0มกราคม\u202F2569\u200E': '2569',
  };
  for (const [text, year] of Object.entries(written)) {
    it(`splits "${text}", in whichever field it is (E14)`, () => {
      expect(readWholeDate(text)).to.deep.equal(january(year));
      for (const part of ['day', 'month', 'year'] as const)
        expect(separateDate({ day: '', month: '', year: '', [part]: text })).to.deep.equal(january(year));
    });
  }

  it('reads eight digits in the only possible order', () => {
    expect(readWholeDate('15012569')).to.deep.equal({ day: '15', month: '01', year: '2569' });
    expect(readWholeDate('20260115')).to.deep.equal({ day: '15', month: '01', year: '2026' });
    for (const unclear of ['99999999', '2569011', '15132569']) expect(readWholeDate(unclear)).to.equal(undefined);
  });

  it('reads no other text as a date', () => {
    for (const text of [
      '',
      '15',
      '15/1',
      '2569',
      '15 มกราคม',
      'มกราคม 2569',
      '02 123 4567',
      '15 คน 2569',
      '1 2 3 4',
      '15 มกราคม กุมภาพันธ์ 2569',
    ])
      expect(readWholeDate(text), text).to.equal(undefined);
  });

  it('splits a date however it is written, in whichever field it is (E12, E14)', () => {
    for (const field of ['day', 'month', 'year'] as const)
      for (const [era, written] of [['be', writtenInBuddhistEra] as const, ['ce', writtenInCommonEra] as const])
        for (const text of written)
          expect(readTypedDate({ day: '', month: '', year: '', [field]: text }), text).to.deep.equal(
            real('2026-11-28', era),
          );
    for (const text of writtenInTwoDigits) expect(read(text, '', ''), text).to.deep.equal(rejected('year_two_digits'));
  });

  it('does not look for a date in a text that is too long for one', () => {
    const apart = Array.from('28 พฤศจิกายน 2569').join('\u200B\u00AD\u2060');
    expect(readWholeDate(apart)).to.deep.equal({ day: '28', month: '11', year: '2569' });
    expect(readWholeDate(`${' '.repeat(400)}28 พฤศจิกายน 2569`)).to.equal(undefined);
  });

  it('does not guess when other fields are filled', () => {
    expect(read('15 มกราคม 2569', '2', '')).to.deep.equal(rejected('day_unknown'));
  });
});
