import { expect } from 'chai';
import fc from 'fast-check';

import { notificationBuckets } from '../../src/contract/codes.js';
import {
  bucketInstants,
  bucketOfAge,
  countBuckets,
  notificationAge,
  notificationBucket,
} from '../../src/rules/notification-age.js';

const noon = '2026-11-22T05:00:00.000Z'; // 12:00 in Bangkok
const DAY = 86_400_000;
/** Two instants within a month of each other, in any order. */
const changeAndNow = fc.tuple(
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map(date => date.getTime()),
  fc.oneof(
    fc.integer({ min: -3 * DAY, max: 30 * DAY }),
    fc.integer({ min: -1, max: 20 }).map(days => days * DAY),
  ),
);

describe('notificationAge', () => {
  it('counts calendar days in Bangkok, not periods of 24 hours', () => {
    expect(notificationAge('2026-11-22T16:59:59.999Z', '2026-11-22T16:59:59.999Z')).to.equal(0);
    expect(notificationAge('2026-11-22T16:59:59.999Z', '2026-11-22T17:00:00.000Z')).to.equal(1);
    expect(notificationAge('2026-11-22T17:00:00.000Z', '2026-11-23T16:59:59.999Z')).to.equal(0);
    expect(notificationAge('2026-02-27T20:00:00.000Z', '2026-03-01T16:59:00.000Z')).to.equal(1);
  });

  it('is today for a change with a clock that runs ahead', () => {
    expect(notificationAge('2026-11-25T00:00:00.000Z', noon)).to.equal(0);
  });

  it('never decreases as time passes, and increases by one at each Bangkok midnight', () => {
    fc.assert(
      fc.property(changeAndNow, ([changedAt, later]) => {
        const now = changedAt + Math.abs(later);
        expect(notificationAge(changedAt, now + DAY)).to.equal(notificationAge(changedAt, now) + 1);
        expect(notificationAge(changedAt, now + 1)).to.be.within(
          notificationAge(changedAt, now),
          notificationAge(changedAt, now) + 1,
        );
      }),
    );
  });
});

describe('notificationBucket', () => {
  it('has no gap and no overlap (D1)', () => {
    expect([0, 1, 7].map(bucketOfAge)).to.deep.equal(['1-7', '1-7', '1-7']);
    expect([8, 15].map(bucketOfAge)).to.deep.equal(['8-15', '8-15']);
    expect([16, 400].map(bucketOfAge)).to.deep.equal(['over-15', 'over-15']);
  });

  it('changes at Bangkok midnight, which is 17:00 UTC', () => {
    const changed = '2026-11-01T10:00:00.000Z';
    expect(notificationBucket(changed, '2026-11-01T10:00:00.000Z')).to.equal('1-7');
    expect(notificationBucket(changed, '2026-11-08T16:59:59.999Z')).to.equal('1-7');
    expect(notificationBucket(changed, '2026-11-08T17:00:00.000Z')).to.equal('8-15');
    expect(notificationBucket(changed, '2026-11-16T16:59:59.999Z')).to.equal('8-15');
    expect(notificationBucket(changed, '2026-11-16T17:00:00.000Z')).to.equal('over-15');
  });
});

describe('bucketInstants', () => {
  it('returns the instants that a database compares with', () => {
    expect(bucketInstants('1-7', noon)).to.deep.equal({ from: '2026-11-14T17:00:00.000Z' });
    expect(bucketInstants('8-15', noon)).to.deep.equal({
      from: '2026-11-06T17:00:00.000Z',
      before: '2026-11-14T17:00:00.000Z',
    });
    expect(bucketInstants('over-15', noon)).to.deep.equal({ before: '2026-11-06T17:00:00.000Z' });
  });

  it('puts every change into the bucket of its age, and into no other', () => {
    fc.assert(
      fc.property(changeAndNow, ([changedAt, later]) => {
        const asOf = changedAt + later;
        const changed = new Date(changedAt).toISOString();
        const holding = notificationBuckets.filter(bucket => {
          const { from = '', before = '~' } = bucketInstants(bucket, asOf);
          return from <= changed && changed < before;
        });
        expect(holding).to.deep.equal([notificationBucket(changedAt, asOf)]);
      }),
    );
  });
});

describe('countBuckets', () => {
  it('counts each bucket and all', () => {
    const changes = [0, 7, 8, 9, 15, 16, 100].map(days => Date.parse(noon) - days * DAY);
    expect(countBuckets(changes, noon)).to.deep.equal({ days1To7: 2, days8To15: 3, daysOver15: 2, all: 7 });
    expect(countBuckets([], noon)).to.deep.equal({ days1To7: 0, days8To15: 0, daysOver15: 0, all: 0 });
  });

  it('adds up to the total', () => {
    fc.assert(
      fc.property(fc.array(changeAndNow), changes => {
        const counts = countBuckets(
          changes.map(([changedAt]) => changedAt),
          noon,
        );
        expect(counts.days1To7 + counts.days8To15 + counts.daysOver15).to.equal(counts.all);
        expect(counts.all).to.equal(changes.length);
      }),
    );
  });
});
