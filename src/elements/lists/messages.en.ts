import type { th } from './messages.th.js';

export const en: typeof th = {
  more: 'Show more',
  moreLoading: 'Loading more…',
  moreFailed: 'We could not load more. You can still use the items shown.',
  shown: (shown, total) => `Showing ${shown} of ${total} ${total === '1' ? 'inquiry' : 'inquiries'}`,
  offline: time => `Offline – last updated ${time}`,
  updates: count => (count === '1' ? 'Show 1 updated inquiry' : `Show ${count} updated inquiries`),
  sortedBy: 'Sort by',
  found: count => (count === '1' ? '1 inquiry found' : `${count} inquiries found`),
  none: 'You have no inquiries yet',
  noneNext: 'When you send an inquiry to an agency, you can follow it here',
  create: 'Create new inquiry',
};
