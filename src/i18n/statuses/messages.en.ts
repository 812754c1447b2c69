import type { th } from './messages.th.js';

export const en: typeof th = {
  statuses: { new: 'New', in_progress: 'In progress', completed: 'Completed' },
  outcomes: { answered: 'Answered', declined: 'Not accepted', withdrawn: 'Withdrawn', merged: 'Merged' },
  waitingFor: { agency: 'Waiting for the agency', citizen: 'Waiting for information from you', none: '' },
};
