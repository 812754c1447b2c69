import { theFirst } from '../../rules/names.js';
import type { th } from './messages.th.js';

export const en: typeof th = {
  missing: {
    businessId: 'Select a business',
    categoryId: 'Select a subject category',
    agencyId: 'Select an agency',
    subject: 'Enter a subject',
    detail: 'Enter details',
  },
  receipt: {
    title: 'Inquiry sent',
    number: 'Receipt number',
    copy: 'Copy receipt number',
    copied: 'Receipt number copied',
    notCopied: 'We could not copy it. Select the receipt number and copy it yourself.',
    agency: 'Sent to',
    time: 'Received on',
    documents: 'Documents received',
    noDocuments: 'No attachments',
    nextTitle: 'What happens next',
    next: agency =>
      `${theFirst(agency)} will review your inquiry. You can follow its progress under “Notifications” and “Your inquiries”. Keep the receipt number for reference.`,
    open: 'Open this inquiry',
    print: 'Print this page',
  },
  draft: {
    restored: 'We restored your draft',
    unsure:
      'We did not get the result when you last sent it. Select “Save and send” again. If the agency already has your inquiry, we will show its receipt number and will not send it twice.',
    discard: 'Delete draft and start again',
    otherBusiness: {
      title: name => `This draft is on behalf of ${name}`,
      use: name => `Change it to ${name}`,
      taken: name => `The draft is now on behalf of ${name}`,
    },
    earlier: {
      title: 'The agency received the version before your changes',
      text: 'We sent your inquiry, but not the changes you made afterwards.',
      advice:
        'To add something, open the inquiry and reply when the agency allows it, or create a new inquiry with the edited text.',
      asNew: 'Create a new inquiry with the edited text',
    },
  },
};
