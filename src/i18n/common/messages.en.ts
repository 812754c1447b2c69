import type { th } from './messages.th.js';

export const en: typeof th = {
  retry: 'Try again',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  none: 'No information',
  notShown: 'We cannot show this item',
  partlyShown: 'We cannot show some of the information at the moment',
  optional: '(optional)',
  clock: time => time,
  megabytes: count => `${count} MB`,
  kilobytes: count => `${count} kB`,
  newTab: '(opens in a new tab)',
  signOut: 'Sign out',
};
