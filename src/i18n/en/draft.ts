import type { Messages } from '../th.js';

export const draft: Messages['draft'] = {
  kept: 'Your draft is kept in this tab for 24 hours',
  restored: 'The draft that you had begun is back',
  documents: count =>
    count === '1' ? 'The document uploaded before goes with it' : `The ${count} documents uploaded before go with it`,
  unsure:
    'You chose to send it before, and the answer was lost. Choose “Save and send” again: if it has arrived, you get its receipt number, and nothing is sent twice.',
  discard: 'Delete the draft and start again',
  discarded: 'The draft is deleted',
  another: {
    title: 'You have another draft that you had begun before',
    take: 'Use that draft instead',
    discard: 'Delete that draft',
    taken: 'The earlier draft is in the form. The one that you were writing is still kept.',
  },
  otherBusiness: {
    title: name => `This draft is on behalf of ${name}`,
    use: name => `Change it to ${name}`,
    taken: name => `The draft is now on behalf of ${name}`,
  },
  earlier: {
    title: 'What arrived is the version before your changes',
    text: 'It had been sent, though the answer was lost. What you changed after that has not been sent.',
    advice:
      'To add to it, open the inquiry and reply once the agency lets you, or make a new inquiry of the changed text.',
    asNew: 'Make a new inquiry of the changed text',
  },
};
