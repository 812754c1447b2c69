import type { th } from './messages.th.js';

export const en: typeof th = {
  more: 'Show more',
  moreLoading: 'Loading more…',
  moreFailed: 'More could not be loaded. What is shown is complete so far.',
  shown: (shown, total) => `Showing ${shown} of ${total}`,
  found: count => `${count} found`,
  none: 'You have no inquiries yet',
  noneNext: 'Once you have sent an inquiry to an agency, you can follow it here.',
  create: 'Create new inquiry',
};
