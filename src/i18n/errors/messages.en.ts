import type { th } from './messages.th.js';

export const en: typeof th = {
  general: 'Something went wrong. Try again later.',
  requestId: id => `If the problem continues, give this reference code to an officer: ${id}`,
  copyReference: 'Copy reference code',
  referenceCopied: 'Reference code copied',
  referenceNotCopied: 'We could not copy it. Select the reference code and copy it yourself.',
  unreachable: 'We cannot reach the service at the moment. Try again later.',
  offline: 'Your device is not connected to the internet. Check your connection and try again.',
  forbidden: 'You do not have permission to do this, or the network does not allow it.',
  sessionExpired: 'Your session has ended. Sign in again.',
  notSignedIn: 'Sign in first.',
  notOffered: 'This service does not offer this',
  notFound: 'We could not find this.',
  notAllowedNow: 'The status of the inquiry has changed, so you cannot do this. Open the inquiry again.',
  tooManyRequests: 'You are doing this too often. Wait a moment and try again.',
};
