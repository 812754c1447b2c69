import { the } from '../../rules/names.js';
import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'History',
  loading: 'Loading the history…',
  failed: 'We could not load the history.',
  empty: 'No history yet',
  entries: count => (count === '1' ? '1 entry' : `${count} entries`),
  toOldestFirst: 'Show oldest first',
  toNewestFirst: 'Show newest first',
  oldestFirst: 'Showing oldest first',
  newestFirst: 'Showing newest first',
  by: who => `By ${who}`,
  citizen: 'your business',
  officer: agency => `an officer of ${the(agency)}`,
  namedOfficer: (name, agency) => `${the(agency)} (${name})`,
  statusChange: (from, to) => `Status changed from “${from}” to “${to}”`,
  firstStatus: to => `Status “${to}”`,
  outcome: outcome => `Outcome: ${outcome}`,
  forwardedTo: agency => `Forwarded to ${the(agency)}`,
  corrects: (kind, time) => `Corrects the entry “${kind}” from ${time}`,
  correctedLater: 'This entry was corrected later',
  documentsOf: (kind, time) => `Documents for the entry “${kind}” from ${time}`,
};
