import type { ExportedInquiry, HistoryEntry, Inquiry, LocalizedText } from '../../contract/types.js';
import { bangkokMinute } from '../../rules/calendar.js';
import { BYTE_ORDER_MARK, csvRow } from '../../rules/csv.js';
import { csvColumns, csvWords, type CsvColumn, type CsvLanguage, type CsvWords } from './csv-words.js';

/** A table of the inquiries, from the rows that {@link csvRows} has written. */
export async function* csvTexts(pages: AsyncIterable<string>, language: CsvLanguage): AsyncGenerator<string, void> {
  let begin = BYTE_ORDER_MARK + csvRow(csvColumns.map(column => csvWords[language].columns[column]));
  for await (const text of pages) {
    yield begin + text;
    begin = '';
  }
}

/** One row for each entry of a history, the oldest first, so that no cell holds more than one text. */
export function csvRows(rows: readonly ExportedInquiry[], language: CsvLanguage): string {
  const words = csvWords[language];
  const nameOf = ({ th, en }: LocalizedText) => (language === 'en' ? (en ?? th) : th);
  return rows.map(row => inquiryRows(row, words, nameOf)).join('');
}

type NameOf = (name: LocalizedText) => string;

function inquiryRows({ inquiry, history }: ExportedInquiry, words: CsvWords, nameOf: NameOf): string {
  const rows = history.map(entry => cells(inquiry, entry, words, nameOf)).reverse();
  return rows.map(row => csvRow(csvColumns.map(column => row[column]))).join('');
}

function cells(inquiry: Inquiry, entry: HistoryEntry, words: CsvWords, nameOf: NameOf): Record<CsvColumn, string> {
  const { agency, officerName } = entry;
  return {
    receiptNumber: inquiry.receiptNumber,
    contactedAt: bangkokMinute(inquiry.contactedAt),
    business: nameOf(inquiry.business.name),
    category: nameOf(inquiry.category.name),
    agency: nameOf(inquiry.agency.name),
    subject: inquiry.subject,
    status: words.statuses[inquiry.status],
    outcome: inquiry.outcome === null ? '' : words.outcomes[inquiry.outcome],
    waitingFor: words.waitingFor[inquiry.waitingFor],
    createdBy: inquiry.createdBy.displayName,
    occurredAt: bangkokMinute(entry.occurredAt),
    by: agency === null ? words.citizen : [nameOf(agency.name), officerName].filter(Boolean).join(' · '),
    kind: words.kinds[entry.kind],
    // What was sent is the inquiry's own text.
    detail: entry.kind === 'sent' ? inquiry.detail : entry.detail,
    attachments: entry.attachments.map(({ name }) => name).join('\n'),
  };
}
