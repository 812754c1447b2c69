import { expect } from 'chai';

import { readWholeDate } from '../../src/rules/whole-date.js';

const date = (text: string) => {
  const read = readWholeDate(text);
  return read && `${read.day}|${read.month}|${read.year}`;
};

describe('a date in one text', () => {
  for (const time of [
    'เวลา',
    'เวลา 10:30',
    '10:30',
    '9:05',
    '23:59:59',
    't9:05',
    'T10:30:00Z',
    '9.05 น.',
    '10.30น.',
    '10.30 น',
  ])
    it(`may have a time of day behind it: "${time}"`, () => {
      expect(date(`15 มกราคม 2569 ${time}`)).to.equal('15|1|2569');
    });

  for (const era of [
    'พ.ศ.',
    'พ.ศ',
    'พศ.',
    'พศ',
    'b.e.',
    'b.e',
    'be.',
    'be',
    'ค.ศ.',
    'ค.ศ',
    'คศ.',
    'คศ',
    'c.e.',
    'c.e',
    'ce.',
    'ce',
    'a.d.',
    'a.d',
    'ad.',
    'ad',
  ])
    it(`may name its era: "${era}"`, () => {
      expect(date(`15 มกราคม ${era} 2569`)).to.equal(`15|1|${era} 2569`);
      expect(date(`15/1/2569 ${era}`)).to.equal(`15|1|${era} 2569`);
    });

  it('gives the short form of an era that is written out', () => {
    expect(date('15 มกราคม พุทธศักราช 2569')).to.equal('15|1|พ.ศ. 2569');
    expect(date('15 มกราคม คริสต์ศักราช 2026')).to.equal('15|1|ค.ศ. 2026');
  });

  it('does not take a longer word for an era', () => {
    for (const word of ['xbe', 'bex', 'xad', 'adx']) expect(date(`15 มกราคม ${word} 2569`), word).to.equal(undefined);
    expect(date('15 มกราคม be ad 2569')).to.equal(undefined);
  });

  for (const around of [
    'วัน',
    'วันพุธที่',
    'ลงวันที่',
    'ณ',
    'ที่',
    'อาทิตย์',
    'จันทร์',
    'อังคาร',
    'พุธ',
    'พฤหัส',
    'พฤหัสบดี',
    'ศุกร์',
    'เสาร์',
    'อา.',
    'จ.',
    'อ.',
    'พ.',
    'พฤ.',
    'ศ.',
    'ส.',
    'mon',
    'Monday,',
    'Mon.',
    'tue',
    'tues',
    'Tuesday',
    'wed',
    'Wednesday',
    'thu',
    'thurs',
    'Thursday',
    'Fri',
    'Friday',
    'sat',
    'Saturday',
    'sun',
    'Sunday',
    'on',
    'on the',
    'at',
  ])
    it(`may have a word before it that does not change it: "${around}"`, () => {
      expect(date(`${around} 15 มกราคม 2569`)).to.equal('15|1|2569');
    });

  it('may have English words within it', () => {
    for (const text of ['1st of January 2026', 'the 2nd of January, 2026', '3rd January 2026', 'January 4th, 2026'])
      expect(date(text), text).to.match(/^[1-4]\|1\|2026$/);
  });

  it('may have an abbreviation in two parts, as PDF files give it', () => {
    expect(date('15 พ. ย. 2569')).to.equal('15|11|2569');
    expect(date('พ. ย. 15, 2569')).to.equal('15|11|2569');
    expect(date('15 มี. ค. 2569')).to.equal('15|3|2569');
  });

  it('may have its year first, with and without the name of a month', () => {
    expect(date('2569-01-15')).to.equal('15|01|2569');
    expect(date('2569 มกราคม 15')).to.equal('15|1|2569');
    expect(date('15 มกราคม 2569')).to.equal('15|1|2569');
    expect(date('100-01-15')).to.equal('15|01|100');
    expect(date('100 มกราคม 15')).to.equal('15|1|100');
  });

  it('has one or two digits for day and month, and one to four for the year', () => {
    expect(date('1/1/2569')).to.equal('1|1|2569');
    expect(date('01/12/69')).to.equal('01|12|69');
    expect(date('1/1/9')).to.equal('1|1|9');
    for (const text of [
      '15/001/2569',
      '15/1/25690',
      '12345/1/15',
      '1/2/3/4',
      '15 มกราคม 25690',
      '15 มกราคม 2 569',
      '2569',
      '1 มกราคม',
    ])
      expect(date(text), text).to.equal(undefined);
    expect(date('2569/1/150')).to.equal(undefined);
  });

  for (const [digits, expected] of [
    ['01012569', '01|01|2569'],
    ['31122569', '31|12|2569'],
    ['25690101', '01|01|2569'],
    ['25691231', '31|12|2569'],
    ['01011900', '01|01|1900'],
    ['31122200', '31|12|2200'],
    ['01012400', '01|01|2400'],
    ['31122743', '31|12|2743'],
    ['19000101', '01|01|1900'],
    ['22001231', '31|12|2200'],
    ['24000101', '01|01|2400'],
    ['27431231', '31|12|2743'],
    ['00012569', undefined],
    ['32012569', undefined],
    ['01002569', undefined],
    ['31132569', undefined],
    ['31121899', undefined],
    ['31122201', undefined],
    ['31122399', undefined],
    ['31122744', undefined],
    ['0101256', undefined],
    ['010125690', undefined],
  ] as const)
    it(`${expected ? 'reads' : 'does not guess at'} ${digits}`, () => {
      expect(date(digits)).to.equal(expected);
    });

  it('is no longer than 400 characters', () => {
    const long = (length: number) => `15 มกราคม 2569${' '.repeat(length - '15 มกราคม 2569'.length)}`;
    expect(date(long(400))).to.equal('15|1|2569');
    expect(date(long(401))).to.equal(undefined);
  });

  it('has no other words', () => {
    for (const text of [
      'x 15 1 2569',
      '15 มกราคม มกราคม 2569',
      '15 x มกราคม 2569',
      'monx 15 มกราคม 2569',
      'xmon 15 มกราคม 2569',
    ])
      expect(date(text), text).to.equal(undefined);
  });
});
