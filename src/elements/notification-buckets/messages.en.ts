import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'Notifications',
  about: 'Inquiries whose status or data an agency changed, by the days since its latest change',
  tiles: 'Choose notifications by days',
  buckets: {
    '1-7': 'Notifications 1–7 days',
    '8-15': 'Notifications 8–15 days',
    'over-15': 'Notifications >15 days',
  },
  over15: 'over 15 days',
  unit: count => (count === 1 ? 'inquiry' : 'inquiries'),
  unread: count => `${count} unread`,
  loading: 'Loading notifications…',
  failed: 'The notifications could not be loaded.',
  latest: 'Latest act',
  latestBy: (kind, agency) => `${kind} by ${agency}`,
  changedAt: 'Date of the latest act',
  daysAgo: (days, count) => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${count} days ago`),
  changes: 'Changes',
  times: count => count,
  empty: {
    none: 'No notifications yet',
    noneNext: 'When an agency changes the status or data of an inquiry that you sent, it is shown here.',
    bucket: 'No notifications in this period',
    bucketNext: 'Choose another period above.',
  },
};
