import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'Your inquiries',
  tiles: 'Filter inquiries by status',
  all: 'All inquiries',
  unit: count => (count === 1 ? 'inquiry' : 'inquiries'),
  loading: 'Loading your inquiries…',
  failed: 'We could not load your inquiries.',
  empty: {
    new: 'No new inquiries',
    newNext: 'Inquiries that no agency has started on yet are shown here',
    in_progress: 'No inquiries in progress',
    in_progressNext: 'When an agency accepts your inquiry, it is shown here',
    other: 'No inquiries with this status',
    showAll: 'Show all inquiries',
  },
};
