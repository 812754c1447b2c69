import { the } from '../../rules/names.js';
import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'Notifications',
  about: 'Inquiries an agency has updated, by days since the latest update',
  tiles: 'Filter notifications by days',
  buckets: {
    '1-7': 'Notifications 1–7 days',
    '8-15': 'Notifications 8–15 days',
    'over-15': 'Notifications >15 days',
  },
  over15: 'over 15 days',
  unit: count => (count === 1 ? 'inquiry' : 'inquiries'),
  unread: count => `${count} unread`,
  loading: 'Loading your notifications…',
  failed: 'We could not load your notifications.',
  latest: 'Latest update',
  latestBy: (kind, agency) => `${kind} by ${the(agency)}`,
  changedAt: 'Updated on',
  daysAgo: (days, count) => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${count} days ago`),
  changes: 'Updates',
  times: count => count,
  empty: {
    none: 'No notifications yet',
    noneNext: 'When an agency updates one of your inquiries, you will see it here',
    bucket: 'No notifications in this period',
    bucketNext: 'Choose another period above',
  },
};
