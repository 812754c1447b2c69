import type { th } from './messages.th.js';

export const en: typeof th = {
  menu: 'Services',
  businesses: 'Business information',
  inquiries: 'Your inquiries',
  search: 'Search your inquiries',
  notifications: 'Notifications',
  signingOut: 'Signing out…',
  signedInAs: name => `Signed in as ${name}`,
  unread: count => `${count} unread`,
  sampleData: 'Sample data, not real',
  backTo: menu => `Back to ${menu.charAt(0).toLowerCase()}${menu.slice(1)}`,
  missing: {
    page: 'We could not find this page',
    pageNext: 'The link may be incomplete, or the page may no longer exist. You can continue from here.',
    number: 'We could not find receipt number',
    numberNext:
      'None of your inquiries has this number. Check the receipt number in the message you received, or find the inquiry in the list or by searching.',
    several: 'Incomplete receipt number',
    severalNext: count => `${count} of your inquiries match this part of a number. Choose one from the search results.`,
    showSeveral: 'Show matching inquiries',
    looking: 'Looking for receipt number',
    loading: 'Searching…',
    failed: 'We could not search for the receipt number.',
  },
};
