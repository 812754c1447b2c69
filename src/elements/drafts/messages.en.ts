import type { th } from './messages.th.js';

const characters = (count: string) => (count === '1' ? '1 character' : `${count} characters`);

export const en: typeof th = {
  kept: 'We keep this draft in this tab for 24 hours',
  documents: count =>
    count === '1'
      ? 'We will send the document you uploaded with it'
      : `We will send the ${count} documents you uploaded with it`,
  discarded: 'Draft deleted',
  another: {
    title: 'You have another, earlier draft',
    take: 'Use that draft instead',
    discard: 'Delete that draft',
    taken: 'We restored the earlier draft. We still keep the one you were writing.',
  },
  unfinished: {
    pending: 'We are still sending what you were sending when you signed out. Keep this page open.',
    received: 'What you were sending when you signed out has arrived',
    unknown:
      'We do not know whether what you were sending when you signed out has arrived. Check your inquiries before you send it again.',
    unsent: 'We did not send what you were sending when you signed out, and we deleted it. Enter it again.',
  },
  charactersLeft: count => `${characters(count)} left`,
  charactersOver: count => `${characters(count)} too many`,
};
