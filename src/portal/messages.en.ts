import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'Government services for businesses',
  signedOut: 'You have signed out',
  screen: {
    loading: 'Opening this page…',
    failed: 'We could not open this page.',
    signInFailed: 'Your session has ended, and we could not open the sign-in page.',
    reloadHint: 'If it still does not open, reload the web page. You may have to sign in again.',
    reload: 'Reload the web page',
  },
};
