import type { th } from './messages.th.js';

export const en: typeof th = {
  retry: 'Try again',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  none: 'No information',
  notShown: 'This item cannot be shown.',
  partlyShown: 'Some information cannot be shown at the moment.',
  optional: '(optional)',
  clock: time => time,
  megabytes: count => `${count} MB`,
  kilobytes: count => `${count} kB`,
  newTab: '(opens in a new tab)',
  signOut: 'Sign out',
};
