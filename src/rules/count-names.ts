/** The member of an answer's counts that belongs to each status and each bucket. */
import type { InquiryStatus, NotificationBucket } from '../contract/codes.js';
import type { InquiryCounts, NotificationCounts } from '../contract/types.js';

export const statusCount = {
  new: 'new',
  in_progress: 'inProgress',
  completed: 'completed',
} as const satisfies Record<InquiryStatus, keyof InquiryCounts>;

export const bucketCount = {
  '1-7': 'days1To7',
  '8-15': 'days8To15',
  'over-15': 'daysOver15',
} as const satisfies Record<NotificationBucket, keyof NotificationCounts>;
