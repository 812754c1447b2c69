import type { InquirySummary, Notification, NotificationPage } from '../../src/contract/types.js';
import { longInquiry, waitingInquiry, workedOnInquiry } from './sample-inquiries.js';

const about = ({ receiptNumber, subject, status, outcome, waitingFor, business, agency }: InquirySummary) => ({
  receiptNumber,
  subject,
  status,
  outcome,
  waitingFor,
  business,
  agency,
});

/** Fictional notifications of one bucket; shared by tests and stories. */
export const askedForInformation: Notification = {
  ...about(waitingInquiry),
  changedAt: '2026-11-18T04:00:00.000Z',
  ageInDays: 4,
  bucket: '1-7',
  changeCount: 2,
  latestKind: 'information_requested',
  unread: true,
};

export const acceptedToday: Notification = {
  ...about(workedOnInquiry),
  changedAt: '2026-11-22T04:00:00.000Z',
  ageInDays: 0,
  bucket: '1-7',
  changeCount: 1,
  latestKind: 'accepted',
  unread: false,
};

export const longNotification: Notification = { ...askedForInformation, ...about(longInquiry), changeCount: 12 };

/** A page as the service returns it: counts of all buckets, rows of the chosen one. */
export function notificationPage(
  notifications: readonly Notification[],
  rest: Partial<NotificationPage> = {},
): NotificationPage {
  return {
    notifications: [...notifications],
    total: notifications.length,
    counts: { days1To7: 2, days8To15: 3, daysOver15: 0, all: 5 },
    unreadCounts: { days1To7: 1, days8To15: 0, daysOver15: 0, all: 1 },
    nextCursor: null,
    asOf: '2026-11-22T09:05:00.000Z',
    ...rest,
  };
}

const zero = { days1To7: 0, days8To15: 0, daysOver15: 0, all: 0 };
export const noNotifications = notificationPage([], { counts: zero, unreadCounts: zero });
