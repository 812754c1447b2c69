import { expect } from 'chai';
import fc from 'fast-check';

import {
  addDays,
  bangkokDay,
  bangkokMinute,
  dayRangeToInstants,
  daysBetween,
  daysInMonth,
  isRealIsoDate,
  isoDay,
  startOfBangkokDay,
  toBuddhistYear,
  toCommonYear,
} from '../../src/rules/calendar.js';

const anyInstant = fc.date({ min: new Date('1925-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
const anyDay = anyInstant.map(date => date.toISOString().slice(0, 10));

describe('isRealIsoDate', () => {
  it('knows leap years', () => {
    expect(isRealIsoDate('2024-02-29')).to.equal(true);
    expect(isRealIsoDate('2000-02-29')).to.equal(true);
    expect(isRealIsoDate('2023-02-29')).to.equal(false);
    expect(isRealIsoDate('2100-02-29')).to.equal(false);
  });

  it('rejects other shapes and days that do not exist', () => {
    for (const text of [
      '',
      '2026-1-05',
      '2026-11-31',
      '2026-00-10',
      '2026-13-01',
      '2026-01-00',
      '2026-01-32',
      '26-01-01',
      '2026-01-01T00:00:00Z',
      'x2026-01-01',
      '2026-01-01x',
      '2026-01-01\n',
      '๒๐๒๖-๐๑-๐๑',
    ])
      expect(isRealIsoDate(text), text).to.equal(false);
  });

  it('agrees with Date on every day of a month and beyond', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
          '-',
        );
        expect(isRealIsoDate(text)).to.equal(exists);
        expect(isoDay(year, month, day)).to.equal(exists ? text : undefined);
      }),
    );
  });
});

describe('isoDay', () => {
  it('accepts years of four digits', () => {
    expect(isoDay(0, 1, 1)).to.equal('0000-01-01');
    expect(isoDay(9999, 12, 31)).to.equal('9999-12-31');
    expect(isoDay(-1, 1, 1)).to.equal(undefined);
    expect(isoDay(10_000, 1, 1)).to.equal(undefined);
  });

  it('accepts whole numbers only', () => {
    expect(isoDay(2026, 1.5, 1)).to.equal(undefined);
    expect(isoDay(2026.5, 1, 1)).to.equal(undefined);
    expect(isoDay(2026, 1, 1.5)).to.equal(undefined);
    expect(isoDay(Number.NaN, 1, 1)).to.equal(undefined);
  });
});

describe('bangkokMinute', () => {
  it('is the day and the time in Bangkok, as spreadsheets read it', () => {
    expect(bangkokMinute('2026-11-22T16:59:59.999Z')).to.equal('2026-11-22 23:59');
    expect(bangkokMinute('2026-11-22T17:00:00Z')).to.equal('2026-11-23 00:00');
  });
});

describe('daysInMonth', () => {
  const monthsOf = (year: number) => Array.from({ length: 12 }, (_, index) => daysInMonth(year, index + 1));

  it('knows every month', () => {
    expect(monthsOf(2023)).to.deep.equal([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(monthsOf(2024)).to.deep.equal([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  it('knows the century years that are leap years', () => {
    expect([1900, 2000, 2100, 2400].map(year => daysInMonth(year, 2))).to.deep.equal([28, 29, 28, 29]);
  });
});

describe('eras', () => {
  it('are 543 years apart, as in Intl', () => {
    expect(toBuddhistYear(2026)).to.equal(2569);
    fc.assert(
      fc.property(anyDay, day => {
        const format = new Intl.DateTimeFormat('en-u-ca-buddhist', { year: 'numeric', timeZone: 'UTC' });
        const year = format.formatToParts(new Date(day)).find(part => part.type === 'year')!.value;
        expect(toBuddhistYear(Number(day.slice(0, 4)))).to.equal(Number(year));
        expect(toCommonYear(Number(year))).to.equal(Number(day.slice(0, 4)));
      }),
    );
  });
});

describe('bangkokDay', () => {
  it('changes at 17:00 UTC', () => {
    expect(bangkokDay('2026-11-22T16:59:59.999Z')).to.equal('2026-11-22');
    expect(bangkokDay('2026-11-22T17:00:00.000Z')).to.equal('2026-11-23');
    expect(bangkokDay('2026-12-31T17:00:00.000Z')).to.equal('2027-01-01');
  });

  it('accepts a text, a number or a Date', () => {
    const instant = '2026-11-22T16:59:00.000Z';
    expect(bangkokDay(Date.parse(instant))).to.equal(bangkokDay(instant));
    expect(bangkokDay(new Date(instant))).to.equal(bangkokDay(instant));
    expect(() => bangkokDay('yesterday')).to.throw(RangeError);
  });

  it('agrees with the time zone data for a century and more', () => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok', dateStyle: 'short' });
    fc.assert(fc.property(anyInstant, date => bangkokDay(date) === format.format(date)));
  });
});

describe('addDays and daysBetween', () => {
  it('cross months and leap days', () => {
    expect(addDays('2024-02-28', 1)).to.equal('2024-02-29');
    expect(addDays('2026-01-01', -1)).to.equal('2025-12-31');
    expect(daysBetween('2024-02-28', '2024-03-01')).to.equal(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).to.equal(-2);
  });

  it('are inverse to each other', () => {
    const span = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(fc.property(anyDay, span, (day, days) => daysBetween(day, addDays(day, days)) === days));
  });
});

describe('dayRangeToInstants', () => {
  it('includes the whole of both days, in Bangkok (D20)', () => {
    expect(dayRangeToInstants({ from: '2026-11-01', to: '2026-11-22' })).to.deep.equal({
      from: '2026-10-31T17:00:00.000Z',
      before: '2026-11-22T17:00:00.000Z',
    });
    expect(startOfBangkokDay('2026-01-01')).to.equal('2025-12-31T17:00:00.000Z');
  });

  it('leaves a missing side open', () => {
    expect(dayRangeToInstants({})).to.deep.equal({});
    expect(dayRangeToInstants({ from: '2026-11-01' })).to.have.all.keys('from');
    expect(dayRangeToInstants({ to: '2026-11-01' })).to.have.all.keys('before');
  });

  it('contains exactly the instants whose Bangkok day is in the range', () => {
    // Instants close to the range, since distant ones prove nothing.
    const near = fc.tuple(anyDay, fc.nat({ max: 3 }), fc.integer({ min: -5 * 86_400_000, max: 9 * 86_400_000 }));
    fc.assert(
      fc.property(near, ([day, length, offset]) => {
        const range = { from: day, to: addDays(day, length) };
        const instant = new Date(Date.parse(day) + offset).toISOString();
        const { from = '', before = '' } = dayRangeToInstants(range);
        const isInside = from <= instant && instant < before;
        expect(isInside).to.equal(range.from <= bangkokDay(instant) && bangkokDay(instant) <= range.to);
      }),
    );
  });
});
