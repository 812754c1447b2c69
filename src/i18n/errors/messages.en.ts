import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'There is a problem. Correct the following:',
  general: 'That did not work. Try again.',
  requestId: id => `If it happens again, tell the help desk this code: ${id}`,
  unreachable: 'The service cannot be reached at the moment. Try again, or come back later.',
  offline: 'Your device is not connected to the internet. Check the connection and try again.',
  forbidden: 'You are not allowed to do this, or the network does not permit it.',
  sessionExpired: 'Your session has ended. Sign in again.',
  notSignedIn: 'Sign in first.',
  notFound: 'It was not found.',
  notAllowedNow: 'This cannot be done in the present state of the inquiry. Load it again.',
  tooManyRequests: 'Too many requests. Wait a moment and try again.',
  required: 'Fill in this field',
  tooLong: limit => `The text is too long. Use at most ${limit} characters.`,
  invalid: 'This is not valid. Check it.',
  notKnown: 'This choice no longer exists. Choose again.',
};
