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
};
