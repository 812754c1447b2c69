import { notificationBuckets } from '../../../contract/codes.js';
import type { NotificationCounts } from '../../../contract/types.js';
import { bucketCount } from '../../../rules/count-names.js';
import { bucketInstants } from '../../../rules/notification-age.js';
import type { NotificationStore, PageRequest } from '../store.js';
import { accountParty } from '../records.js';
import type { Database } from './database.js';
import { listedFromRow, seenColumns, seenFromRow, type SeenRow } from './inquiry-rows.js';
import type { ReadList } from './list-reader.js';
import { countChanges } from './list-versions.js';
import { readerPageStatement, toReaderPage, type ReaderPageRow } from './reader-pages.js';
import { uuidOrNull } from './uuid.js';
import { StatementValues } from './statement-values.js';

type Filter = Parameters<NotificationStore['notificationsOf']>[1];

const unreadCondition = 'change_count > seen_changes';

export function sqlNotifications(database: Database, readList: ReadList): NotificationStore {
  return {
    async notificationsOf(accountId, filter, page) {
      const statement = notificationStatement(accountId, filter, page);
      const party = accountParty(accountId);
      const rows = await readList<Partial<ReaderPageRow> & CountsRow>({
        party,
        version: page.listVersion,
        ...statement,
      });
      const counts = countsOf(rows[0], 'counted');
      const unreadCounts = countsOf(rows[0], 'unread');
      const total = (filter.unread === true ? unreadCounts : counts)[
        filter.bucket ? bucketCount[filter.bucket] : 'all'
      ];
      return { ...toReaderPage(rows, page, total), counts, unreadCounts };
    },

    async markSeen(accountId, receiptNumber) {
      const [row] = await database.query<SeenRow>(
        `with seen as (
           update inquiry_reader r set seen_changes = change_count
           where account_id = $1 and receipt_number = $2 and changed_at is not null returning ${seenColumns}
         ), changed as (
           ${countChanges('select $3 from seen')}
         )
         select * from seen`,
        [uuidOrNull(accountId), receiptNumber, accountParty(accountId)],
      );
      return row && seenFromRow(row);
    },

    async changesSince(accountId, since, limit) {
      const rows = await database.query<SeenRow>(
        `select ${seenColumns} from inquiry_reader r where account_id = $1 and changed_at >= $2
         order by activity_at, receipt_number limit $3`,
        [uuidOrNull(accountId), since, limit],
      );
      return rows.map(listedFromRow);
    },
  };
}

/** `counted_0`, `unread_0` and so on, in the order of the buckets. */
type CountsRow = Readonly<Record<`${'counted' | 'unread'}_${number}`, number>>;

function notificationStatement(accountId: string, { asOf, bucket, unread = false }: Filter, page: PageRequest) {
  const values = new StatementValues();
  const account = values.add(uuidOrNull(accountId));
  const counts = notificationBuckets.flatMap((each, index) => {
    const inBucket = values.within('changed_at', bucketInstants(each, asOf));
    return [
      `count(*) filter (where ${inBucket})::int as counted_${index}`,
      `count(*) filter (where ${inBucket} and ${unreadCondition})::int as unread_${index}`,
    ];
  });
  const wanted = values.within('changed_at', bucket === undefined ? {} : bucketInstants(bucket, asOf));
  const conditions = ` and changed_at is not null and ${wanted}${unread ? ` and ${unreadCondition}` : ''}`;
  const text = `
    with counts as (
      select ${counts.join(', ')} from inquiry_reader where account_id = ${account} and changed_at is not null
    ), page as (${readerPageStatement(account, conditions, page, values)})
    select counts.*, page.* from counts left join page on true
    order by page.activity_at desc, page.receipt_number desc`;
  return { text, values };
}

function countsOf(row: CountsRow | undefined, kind: 'counted' | 'unread'): NotificationCounts {
  const counts = { days1To7: 0, days8To15: 0, daysOver15: 0, all: 0 };
  for (const [index, bucket] of notificationBuckets.entries()) {
    const count = row?.[`${kind}_${index}`] ?? 0;
    counts[bucketCount[bucket]] = count;
    counts.all += count;
  }
  return counts;
}
