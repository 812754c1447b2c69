import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'History',
  loading: 'Loading the history…',
  failed: 'The history could not be loaded.',
  empty: 'No history yet',
  entries: count => `Entries: ${count}`,
  toOldestFirst: 'Show oldest first',
  toNewestFirst: 'Show newest first',
  oldestFirst: 'Oldest first',
  newestFirst: 'Newest first',
  by: who => `By ${who}`,
  citizen: 'the entrepreneur',
  officer: agency => `an officer of ${agency}`,
  namedOfficer: (name, agency) => `${agency} (${name})`,
  statusChange: (from, to) => `Status changed from “${from}” to “${to}”`,
  firstStatus: to => `Status “${to}”`,
  outcome: outcome => `Outcome: ${outcome}`,
  forwardedTo: agency => `Forwarded to ${agency}`,
  corrects: (kind, time) => `Corrects the entry “${kind}” of ${time}`,
  correctedLater: 'This entry was corrected later',
  documentsOf: (kind, time) => `Documents of the entry “${kind}” of ${time}`,
};
