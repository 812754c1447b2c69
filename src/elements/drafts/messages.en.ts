import type { th } from './messages.th.js';

export const en: typeof th = {
  kept: 'Your draft is kept in this tab for 24 hours',
  documents: count =>
    count === '1' ? 'The document uploaded before goes with it' : `The ${count} documents uploaded before go with it`,
  discarded: 'The draft is deleted',
  another: {
    title: 'You have another draft that you had begun before',
    take: 'Use that draft instead',
    discard: 'Delete that draft',
    taken: 'The earlier draft is in the form. The one that you were writing is still kept.',
  },
  unfinished: {
    pending: 'What was being sent at the sign-out is still on its way. Please keep this page open.',
    received: 'What was being sent at the sign-out has arrived',
    unknown:
      'It is not known whether what was being sent at the sign-out has arrived. Check your inquiries before you send it again.',
    unsent: 'What was being sent at the sign-out was not sent, and is deleted. Please enter it again.',
  },
};
