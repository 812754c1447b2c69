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
};
