import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'Your inquiries',
  tiles: 'Choose inquiries by status',
  all: 'All inquiries',
  unit: count => (count === 1 ? 'inquiry' : 'inquiries'),
  loading: 'Loading your inquiries…',
  failed: 'Your inquiries could not be loaded.',
  empty: {
    new: 'No new inquiries',
    newNext: 'Inquiries that you have sent and no agency has worked on yet are shown here.',
    in_progress: 'No inquiries in progress',
    in_progressNext: 'Once an agency has accepted your inquiry, it is shown here.',
    other: 'No inquiries with this status',
    showAll: 'Show all inquiries',
  },
};
