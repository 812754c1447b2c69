import { agencyParty } from '../records.js';
import type { AgencyStore, PageRequest, QueueFilter } from '../store.js';
import { attachmentJson, attachmentFromRow, type AttachmentRow } from './attachment-rows.js';
import type { Database } from './database.js';
import { inquiryColumns, inquiryFromRow, type InquiryRow } from './inquiry-rows.js';
import type { ReadList } from './list-reader.js';
import { afterPosition, withoutEmptyRow, limitPlusOne, toRowPage } from './paging.js';
import { StatementValues } from './statement-values.js';

interface QueueRow extends InquiryRow {
  readonly attachments: readonly AttachmentRow[] | null;
}

/** What agencies read: the only access to inquiries that does not start from an account. */
export function sqlAgencies(database: Database, readList: ReadList): Pick<AgencyStore, 'inquiriesAt' | 'inquiryAt'> {
  return {
    async inquiriesAt(agencyId, filter, page) {
      const statement = queueStatement(agencyId, filter, page);
      const party = agencyParty(agencyId);
      const rows = await readList<Partial<QueueRow> & { total: number }>({
        ...{ party, version: page.listVersion },
        ...statement,
      });
      const positionOf = ({ contacted_at: at, receipt_number: receiptNumber }: QueueRow) => ({ at, receiptNumber });
      return toRowPage(withoutEmptyRow<QueueRow>(rows), page, rows[0]?.total ?? 0, positionOf, row => ({
        inquiry: inquiryFromRow(row),
        attachments: (row.attachments ?? []).map(attachmentFromRow),
      }));
    },

    async inquiryAt(agencyId, receiptNumber) {
      const [row] = await database.query<InquiryRow>(
        `select ${inquiryColumns} from receipt t join inquiry i using (account_id, inquiry_id)
         where t.receipt_number = $1 and i.agency_id = $2`,
        [receiptNumber, agencyId],
      );
      return row && inquiryFromRow(row);
    },
  };
}

function queueStatement(agencyId: string, { status, waitingFor, changedSince }: QueueFilter, page: PageRequest) {
  const values = new StatementValues();
  const conditions = [`i.agency_id = ${values.add(agencyId)}`];
  if (status !== undefined) conditions.push(`i.status = ${values.add(status)}`);
  if (waitingFor !== undefined) conditions.push(`i.waiting_for = ${values.add(waitingFor)}`);
  if (changedSince !== undefined) conditions.push(`i.last_change_at >= ${values.add(changedSince)}`);
  const here = conditions.join(' and ');
  const text = `
    with counted as (select count(*)::int as total from inquiry i where ${here}), page as (
      select ${inquiryColumns} from inquiry i where ${here} and ${afterPosition('contacted_at', page, values)}
      order by contacted_at desc, receipt_number desc limit ${limitPlusOne(page, values)}
    )
    select counted.total, page.*, (
      select json_agg(${attachmentJson} order by d.seq, d.position) from attachment d
      where d.account_id = page.creator_id and d.inquiry_id = page.inquiry_id
    ) as attachments
    from counted left join page on true order by page.contacted_at desc, page.receipt_number desc`;
  return { text, values };
}
