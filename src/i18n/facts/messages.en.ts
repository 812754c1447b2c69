import type { th } from './messages.th.js';

export const en: typeof th = {
  receiptNumber: 'Receipt number',
  business: 'Business',
  category: 'Subject category',
  agency: 'Agency',
  contactedAt: 'Contact date',
  completedAt: 'Completion date',
  latestUpdate: 'Latest update',
  nextStep: 'Now',
  unread: 'Unread',
  newChange: 'An officer has updated one of your inquiries',
  statuses: { new: 'New', in_progress: 'In progress', completed: 'Completed' },
  outcomes: { answered: 'Answered', declined: 'Not accepted', withdrawn: 'Withdrawn', merged: 'Merged' },
  waitingFor: { agency: 'Waiting for the agency', citizen: 'Waiting for information from you', none: '' },
  historyKinds: {
    sent: 'Inquiry sent',
    accepted: 'Inquiry accepted',
    replied: 'Answered',
    forwarded: 'Forwarded to another agency',
    information_requested: 'More information requested',
    completed: 'Completed',
    declined: 'Not accepted',
    corrected: 'Earlier entry corrected',
    citizen_replied: 'More information given',
    withdrawn: 'Inquiry withdrawn',
  },
};
