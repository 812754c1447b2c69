import { inquiryStatuses, type InquiryStatus } from '../../../contract/codes.js';
import type { InquiryCounts } from '../../../contract/types.js';
import { statusCount } from '../../../rules/count-names.js';
import type { SearchCriteria } from '../../../rules/search.js';
import type { InquiryPageRequest, InquiryStore, PageRequest, WholeInquiry } from '../store.js';
import type { Database } from './database.js';
import { entriesJson, entriesFromRows, type EntryRows } from './entry-rows.js';
import { accountParty, type Instant } from '../records.js';
import { inquiryColumns, inquiryFromRow, type InquiryRow } from './inquiry-rows.js';
import type { ReadList } from './list-reader.js';
import { afterPosition, limitPlusOne, toRowPage } from './paging.js';
import { readerPageStatement, sortColumns, toReaderPage, type ReaderPageRow } from './reader-pages.js';
import { searchConditions } from './search.js';
import { uuidOrNull } from './uuid.js';
import { StatementValues } from './statement-values.js';

type SqlReads = Pick<InquiryStore, 'inquiriesOf' | 'inquiryOf' | 'entriesOf' | 'allInquiriesOf'>;

type InquiryDetailRow = InquiryRow & { readonly seen_changes: number };

/** Queries for people. Each method is one statement, and so sees one snapshot. */
export function sqlReads(database: Database, readList: ReadList): SqlReads {
  return {
    async inquiriesOf(accountId, criteria, page) {
      const statement = searchStatement(accountId, criteria, page);
      const rows = await readList<SearchRow>({
        party: accountParty(accountId),
        version: page.listVersion,
        ...statement,
      });
      const [{ new: fresh, inProgress, completed, total } = noCounts] = rows;
      const all = fresh + inProgress + completed;
      const counts = { new: fresh, inProgress, completed, all };
      return { ...toReaderPage(rows, page, total ?? all), counts };
    },

    async inquiryOf(accountId, receiptNumber) {
      const [row] = await database.query<InquiryDetailRow>(
        `select ${inquiryColumns}, r.seen_changes ${inquiriesSeen} and r.receipt_number = $2`,
        [uuidOrNull(accountId), receiptNumber],
      );
      return row && { inquiry: inquiryFromRow(row), seenChanges: row.seen_changes };
    },

    async entriesOf({ creator, inquiryId }) {
      const [row] = await database.query<{ entries: EntryRows }>(
        `select ${entriesJson} as entries from inquiry i where i.account_id = $1 and i.inquiry_id = $2`,
        [uuidOrNull(creator.accountId), uuidOrNull(inquiryId)],
      );
      return entriesFromRows(row?.entries ?? null);
    },

    async allInquiriesOf(accountId, asOf, page) {
      const statement = wholeInquiriesStatement(accountId, asOf, page);
      const party = accountParty(accountId);
      const rows = await readList<WholeInquiryRow>({ party, version: page.listVersion, ...statement });
      const positionOf = ({ contacted_at: at, receipt_number: receiptNumber }: InquiryRow) => ({ at, receiptNumber });
      const { total, ...found } = toRowPage(rows, page, 0, positionOf, wholeInquiryFromRow);
      return found;
    },
  };
}

type WholeInquiryRow = InquiryDetailRow & { readonly entries: EntryRows };

/** The page is found in the index by contact, before the entries of its rows are read. */
function wholeInquiriesStatement(accountId: string, asOf: Instant, page: PageRequest) {
  const values = new StatementValues();
  const text = `
    select ${inquiryColumns}, r.seen_changes, ${entriesJson} as entries
    from (
      select * from inquiry_reader
      where account_id = ${values.add(uuidOrNull(accountId))} and contacted_at <= ${values.add(asOf)}::timestamptz
        and ${afterPosition('contacted_at', page, values)}
      order by contacted_at desc, receipt_number desc limit ${limitPlusOne(page, values)}
    ) r join inquiry i on i.account_id = r.creator_id and i.inquiry_id = r.inquiry_id
    order by r.contacted_at desc, r.receipt_number desc`;
  return { text, values };
}

function wholeInquiryFromRow(row: WholeInquiryRow): WholeInquiry {
  return {
    seen: { inquiry: inquiryFromRow(row), seenChanges: row.seen_changes },
    entries: entriesFromRows(row.entries),
  };
}

const inquiriesSeen = `from inquiry_reader r join inquiry i on i.account_id = r.creator_id and i.inquiry_id = r.inquiry_id
  where r.account_id = $1`;

interface SearchRow extends Partial<ReaderPageRow>, Omit<InquiryCounts, 'all'> {
  /** How many inquiries match; missing when there are no conditions. */
  readonly total?: number;
}

const noCounts: SearchRow = { new: 0, inProgress: 0, completed: 0 };

function searchStatement(accountId: string, criteria: SearchCriteria, page: InquiryPageRequest) {
  const values = new StatementValues();
  const account = values.add(uuidOrNull(accountId));
  const conditions = searchConditions(criteria, values);
  const count = (condition: string) =>
    `(select count(*)::int from inquiry_reader where account_id = ${account}${condition})`;
  const inStatus = (status: InquiryStatus) => `${count(` and status = '${status}'`)} as "${statusCount[status]}"`;
  const text = `
    with counts as (
      select ${inquiryStatuses.map(inStatus).join(', ')}
        ${conditions && `, ${count(conditions)} as total`}
    ), page as (${readerPageStatement(account, conditions, page, values)})
    select counts.*, page.* from counts left join page on true
    order by page.${sortColumns[page.sort ?? 'activity']} desc, page.receipt_number desc`;
  return { text, values };
}
