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
  ended: { 'signed-out': 'You have signed out', expired: 'Your session has ended. Sign in again' },
  signedInAs: name => `Signed in as ${name}`,
  unread: count => `${count} unread`,
  sampleData: 'Sample data, not real',
  backTo: menu => `Back to: ${menu}`,
};
