import { expect } from 'chai';
import fc from 'fast-check';

import { readTypedDate } from '../../src/rules/typed-date.js';

const read = (day: string, month: string, year: string) => readTypedDate({ day, month, year });
const real = (iso: string, era: 'be' | 'ce') => ({ ok: true, iso, era });
const refused = (code: string) => ({ ok: false, code });

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

  it('does not guess between months', () => {
    for (const month of ['พฤ', 'ม', 'ju', 'ma', 'กค.พ', 'สิบ', '13', '0', '-1', '1.5', 'janvier'])
      expect(read('1', month, '2569'), month).to.deep.equal(refused('month_unknown'));
  });

  it('names the field to look at', () => {
    expect(read('', ' ', '')).to.deep.equal(refused('date_missing'));
    expect(read('', '1', '2567')).to.deep.equal(refused('day_missing'));
    expect(read('1', '', '2567')).to.deep.equal(refused('month_missing'));
    expect(read('1', '1', '')).to.deep.equal(refused('year_missing'));
    expect(read('first', '1', '2567')).to.deep.equal(refused('day_unknown'));
    expect(read('1', '1', 'ปีนี้')).to.deep.equal(refused('year_unknown'));
    expect(read('1', '1', 'พ.ศ.')).to.deep.equal(refused('year_unknown'));
  });

  it('refuses a year of two digits, which could be 2567 BE or 1967 CE', () => {
    expect(read('1', '1', '67')).to.deep.equal(refused('year_two_digits'));
    expect(read('1', '1', '๖๗')).to.deep.equal(refused('year_two_digits'));
  });

  it('knows where the eras end', () => {
    for (const year of ['256', '1899', '2201', '2399', '2744', '25670', 'พ.ศ. 2024', 'ค.ศ. 2567'])
      expect(read('1', '1', year), year).to.deep.equal(refused('year_out_of_range'));
    expect(read('1', '1', '1900')).to.deep.equal(real('1900-01-01', 'ce'));
    expect(read('1', '1', '2200')).to.deep.equal(real('2200-01-01', 'ce'));
    expect(read('1', '1', '2400')).to.deep.equal(real('1857-01-01', 'be'));
    expect(read('1', '1', '2743')).to.deep.equal(real('2200-01-01', 'be'));
  });

  it('keeps the 29 February of the Buddhist year, and only where there is one', () => {
    expect(read('29', '2', '2567')).to.deep.equal(real('2024-02-29', 'be'));
    expect(read('29', 'ก.พ.', '2566')).to.deep.equal(refused('not_a_date'));
    expect(read('31', '4', '2569')).to.deep.equal(refused('not_a_date'));
    expect(read('0', '4', '2569')).to.deep.equal(refused('not_a_date'));
    expect(read('32', '1', '2569')).to.deep.equal(refused('not_a_date'));
  });

  it('reads back every day as Thai and English people write it', () => {
    const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    const language = fc.constantFrom(
      ['th-TH', 'be'] as const,
      ['th-TH-u-nu-thai', 'be'] as const,
      ['en-GB', 'ce'] as const,
    );
    fc.assert(
      fc.property(anyDay, language, fc.constantFrom('long', 'short', 'numeric'), (date, [locale, era], month) => {
        const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month, year: 'numeric' });
        const part = (type: string) => format.formatToParts(date).find(found => found.type === type)!.value;
        expect(read(part('day'), part('month'), part('year'))).to.deep.equal(
          real(date.toISOString().slice(0, 10), era),
        );
      }),
    );
  });

  it('never throws and never gives a day that does not exist', () => {
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
