/**
 * How old a notification is, and which of the manual's three buckets it is in.
 *
 * The age is that of the latest change by an agency, in whole calendar days of Bangkok: something changed at 23:59 is a day old
 * a minute later. Only the service counts, with one `asOf` for the counts and the list; a page shows what it was told.
 */
import { notificationBuckets, type NotificationBucket } from '../contract/codes.js';
import type { NotificationCounts } from '../contract/types.js';
import {
  addDays,
  bangkokDay,
  daysBetween,
  startOfBangkokDay,
  type InstantLike,
  type InstantRange,
} from './calendar.js';
import { bucketCount } from './count-names.js';

/** The oldest age in days that each bucket takes in. The first begins with 0, today: no gap, no overlap. */
const OLDEST: Readonly<Record<NotificationBucket, number>> = { '1-7': 7, '8-15': 15, 'over-15': Infinity };

/** Whole Bangkok days from a change to `asOf`; 0 is today. Never negative, should a clock run ahead. */
export function notificationAge(changedAt: InstantLike, asOf: InstantLike): number {
  return Math.max(0, daysBetween(bangkokDay(changedAt), bangkokDay(asOf)));
}

/** The bucket of an age in days. */
export function bucketOfAge(ageInDays: number): NotificationBucket {
  if (ageInDays <= OLDEST['1-7']) return '1-7';
  return ageInDays <= OLDEST['8-15'] ? '8-15' : 'over-15';
}

/** The bucket of a change at `asOf`. */
export function notificationBucket(changedAt: InstantLike, asOf: InstantLike): NotificationBucket {
  return bucketOfAge(notificationAge(changedAt, asOf));
}

/**
 * The time range that the changes of one bucket lie in at `asOf`: the same rule as {@link notificationBucket}, in a form that a
 * database can use an index for. The first bucket is open towards the future, the last towards the past.
 */
export function bucketInstants(bucket: NotificationBucket, asOf: InstantLike): InstantRange {
  const today = bangkokDay(asOf);
  const younger = notificationBuckets[notificationBuckets.indexOf(bucket) - 1];
  return {
    ...(OLDEST[bucket] !== Infinity && { from: startOfBangkokDay(addDays(today, -OLDEST[bucket])) }),
    ...(younger && { before: startOfBangkokDay(addDays(today, -OLDEST[younger])) }),
  };
}

/** The number of inquiries in each bucket, and in all. */
export function countBuckets(changedAts: Iterable<InstantLike>, asOf: InstantLike): NotificationCounts {
  const counts = { days1To7: 0, days8To15: 0, daysOver15: 0, all: 0 };
  for (const changedAt of changedAts) {
    counts[bucketCount[notificationBucket(changedAt, asOf)]]++;
    counts.all++;
  }
  return counts;
}
