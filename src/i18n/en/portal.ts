import type { Messages } from '../th.js';

export const portal: Messages['portal'] = {
  title: 'Government services for businesses',
  menu: 'Services',
  businesses: 'Business information',
  inquiries: 'Your inquiries',
  search: 'Search your inquiries',
  notifications: 'Notifications',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  signedOut: 'You have signed out',
  signedInAs: name => `Signed in as ${name}`,
  unread: count => `${count} unread`,
  sampleData: 'Sample data, not real',
  backTo: menu => `Back to: ${menu}`,
};
