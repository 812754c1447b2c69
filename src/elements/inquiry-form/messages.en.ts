import type { th } from './messages.th.js';

const characters = (count: string) => (count === '1' ? '1 character' : `${count} characters`);

export const en: typeof th = {
  title: 'Create new inquiry',
  loading: 'Preparing the form…',
  failed: 'The form could not be prepared.',
  noBusiness: 'Your account has no business yet, so you cannot create an inquiry.',
  chooseOne: 'Choose one',
  businessHint: 'The inquiry is sent on behalf of the business that you choose',
  onlyBusiness: 'The inquiry is sent on behalf of your business',
  agencies: {
    suggested: 'Agencies for the subject category that you chose',
    all: 'All agencies',
    showAll: 'Show all agencies',
    showSuggested: 'Show only the agencies for this category',
    filter: 'Find an agency',
    filterHint: 'Type a name or abbreviation in Thai or English, such as อย. or FDA',
    found: count => (count === '1' ? '1 agency found' : `${count} agencies found`),
    noneFound: 'No agency matches what you typed',
    unsure: 'I do not know which agency to contact',
    unsureHint: agency => `${agency} will send your inquiry on to the right agency`,
  },
  subject: 'Subject',
  subjectHint: 'Say briefly what it is about',
  detail: 'Detail',
  detailHint:
    'Describe what you want to ask or discuss. Leave out health, religion and other sensitive data unless it is needed.',
  charactersLeft: count => `${characters(count)} left`,
  charactersOver: count => `${characters(count)} too many`,
  missing: {
    businessId: 'Select a business',
    categoryId: 'Select a subject category',
    agencyId: 'Select an agency',
    subject: 'Enter a subject',
    detail: 'Enter the detail',
  },
  privacy: {
    title: 'How your data is used',
    text: agency =>
      `What you enter here and your attachments go through OSMEP’s system to ${agency}, whose public task it is to answer your inquiry. They are kept for as long as the law requires. You may ask to see your data and have a copy of it.`,
    chosenAgency: 'the agency that you choose',
  },
  send: 'Save and send',
  uploading: 'Waiting for your attachments…',
  sending: 'Sending your inquiry…',
  notSent: 'Your inquiry could not be sent yet. Everything that you entered is still here.',
  receipt: {
    title: 'Inquiry sent',
    number: 'Receipt number',
    copy: 'Copy receipt number',
    copied: 'Receipt number copied',
    notCopied: 'It could not be copied. Select the receipt number and copy it yourself.',
    agency: 'Sent to',
    time: 'Received at',
    documents: 'Documents received',
    noDocuments: 'No attachments',
    nextTitle: 'What happens next',
    next: agency =>
      `${agency} will look into your inquiry. You will see its progress under Notifications and Your inquiries. Keep the receipt number for reference.`,
    open: 'Open this inquiry',
    print: 'Print this page',
  },
  draft: {
    restored: 'The draft that you had begun is back',
    unsure:
      'You chose to send it before, and the answer was lost. Choose “Save and send” again: if it has arrived, you get its receipt number, and nothing is sent twice.',
    discard: 'Delete the draft and start again',
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
  },
};
