import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'Government services for businesses',
  menu: 'Services',
  businesses: 'Business information',
  inquiries: 'Your inquiries',
  search: 'Search your inquiries',
  notifications: 'Notifications',
  signingOut: 'Signing out…',
  signedOut: 'You have signed out',
  signedInAs: name => `Signed in as ${name}`,
  unread: count => `${count} unread`,
  sampleData: 'Sample data, not real',
  backTo: menu => `Back to: ${menu}`,
  screen: {
    loading: 'Opening this page…',
    failed: 'Could not open this page.',
    signInFailed: 'Your session has ended, and the sign-in could not be opened.',
    reloadHint: 'If it still does not open, load the web page again. You may have to sign in again.',
    reload: 'Load the web page again',
  },
  missing: {
    page: 'We could not find that page',
    pageNext: 'The link may be incomplete, or the page is no longer there. You can continue from here.',
    number: 'We could not find receipt number',
    numberNext:
      'None of your inquiries has this number. Check it against the message you received, or find the inquiry in the list or by searching.',
    several: 'Incomplete receipt number',
    severalNext: count => `${count} of your inquiries match this part of a number. Choose one from the search results.`,
    showSeveral: 'Show the inquiries that match',
    looking: 'Looking for receipt number',
    loading: 'Searching…',
    failed: 'Could not search for the receipt number.',
  },
};
