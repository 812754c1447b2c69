import type { th } from './messages.th.js';

export const en: typeof th = {
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
