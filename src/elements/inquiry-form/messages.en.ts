import { the, theFirst } from '../../rules/names.js';
import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'Create new inquiry',
  loading: 'Preparing the form…',
  failed: 'We could not prepare the form.',
  noBusiness: 'Your account has no business yet, so you cannot create an inquiry',
  chooseOne: 'Select one',
  businessHint: 'We will send the inquiry on behalf of the business you select',
  onlyBusiness: 'We will send the inquiry on behalf of your business',
  agencies: {
    suggested: 'Agencies for the subject category you selected',
    chosen: 'Agency you selected',
    all: 'All agencies',
    count: count => (count === '1' ? '1 agency' : `${count} agencies`),
    changed: count =>
      `The agency list has changed to match the category. ${count === '1' ? '1 agency' : `${count} agencies`}.`,
    changedToAll: count => `Showing all agencies. ${count === '1' ? '1 agency' : `${count} agencies`}.`,
    showAll: 'Show all agencies',
    showSuggested: 'Show agencies for this category only',
    filter: 'Find an agency',
    filterHint: 'Enter a name or abbreviation in Thai or English, such as FDA',
    found: count => (count === '1' ? '1 agency found' : `${count} agencies found`),
    noneFound: 'No agencies match your search',
    unsure: 'I do not know which agency to contact',
    unsureHint: agency => `${theFirst(agency)} will forward your inquiry to the right agency`,
  },
  subject: 'Subject',
  subjectHint: 'Summarise your inquiry',
  detail: 'Details',
  detailHint:
    'Describe what you want to ask or discuss. Do not include sensitive data, such as health or religion, unless it is needed.',
  missing: {
    businessId: 'Select a business',
    categoryId: 'Select a subject category',
    agencyId: 'Select an agency',
    subject: 'Enter a subject',
    detail: 'Enter details',
  },
  privacy: {
    title: 'How your data is used',
    text: (agency, operator) =>
      `We send what you enter here and your attachments through the system of ${the(operator ?? 'Office of Small and Medium Enterprises Promotion (OSMEP)')} to ${the(agency)}, which has the public task of answering your inquiry. We keep them for as long as the law requires. You have the right to see your data and to have a copy of it.`,
    chosenAgency: 'the agency you select',
  },
  send: 'Save and send',
  uploading: 'Waiting for your attachments…',
  sending: 'Sending your inquiry…',
  notSent: 'We could not send your inquiry yet. Everything you entered is still here.',
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
