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
};
