import { expect } from 'chai';
import fc from 'fast-check';

import { addDays, isRealIsoDate } from '../../src/rules/calendar.js';
import { addMonths, dayByKey, dayWithin, monthGrid, weekday } from '../../src/rules/month-grid.js';

const anyDay = fc.integer({ min: -25_000, max: 84_000 }).map(days => addDays('1970-01-01', days));

describe('the month of a calendar', () => {
  it('has whole weeks from Sunday to Saturday', () => {
    // November 2026 begins on a Sunday; February 2026 fills four weeks.
    expect(monthGrid('2026-11-22')[0]).to.deep.equal(
      ['01', '02', '03', '04', '05', '06', '07'].map(day => `2026-11-${day}`),
    );
    expect(monthGrid('2026-02-01')).to.have.length(4);
    expect(monthGrid('2024-02-29').flat().filter(Boolean)).to.have.length(29);
    expect(monthGrid('2026-05-31').at(-1)).to.deep.equal(['2026-05-31', ...Array<undefined>(6).fill(undefined)]);
  });

  it('contains each of its days once, under its weekday', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const weeks = monthGrid(day);
        const days = weeks.flat().filter(each => each !== undefined);
        expect(days).to.include(day);
        expect(days.every((each, index) => index === 0 || each === addDays(days[index - 1]!, 1))).to.equal(true);
        for (const week of weeks)
          for (const [column, each] of week.entries()) if (each) expect(weekday(each)).to.equal(column);
      }),
    );
  });
});

describe('a key in a calendar', () => {
  it('moves by days, weeks, months and years', () => {
    const from = (day: string, key: string, isShifted = false) => dayByKey(day, key, isShifted);
    expect(from('2026-11-30', 'ArrowRight')).to.equal('2026-12-01');
    expect(from('2026-11-01', 'ArrowLeft')).to.equal('2026-10-31');
    expect(from('2026-11-22', 'ArrowUp')).to.equal('2026-11-15');
    expect(from('2026-11-22', 'ArrowDown')).to.equal('2026-11-29');
    expect(from('2026-11-25', 'Home')).to.equal('2026-11-22');
    expect(from('2026-11-25', 'End')).to.equal('2026-11-28');
    expect(from('2026-03-31', 'PageUp')).to.equal('2026-02-28');
    expect(from('2026-01-31', 'PageDown')).to.equal('2026-02-28');
    expect(from('2024-02-29', 'PageDown', true)).to.equal('2025-02-28');
    expect(from('2026-01-15', 'PageUp', true)).to.equal('2025-01-15');
    expect(from('2026-01-15', 'a')).to.equal(undefined);
  });

  it('leads to a day that exists, and stays in its weekday or week', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30, max: 30 }), (day, months) => {
        expect(isRealIsoDate(addMonths(day, months))).to.equal(true);
        expect(weekday(dayByKey(day, 'Home', false)!)).to.equal(0);
        expect(weekday(dayByKey(day, 'End', false)!)).to.equal(6);
      }),
    );
  });

  it('stays within the first and the last day', () => {
    const range = { min: '2026-11-05', max: '2026-11-20' };
    expect(['2026-10-01', '2026-11-10', '2027-01-01'].map(day => dayWithin(day, range))).to.deep.equal([
      '2026-11-05',
      '2026-11-10',
      '2026-11-20',
    ]);
  });
});
