import type { DiscardedContent, Instant } from '../../records.js';
import type { AttachmentStore } from '../../store.js';
import type { Database, Sql } from './database.js';

interface DiscardedRow {
  readonly attachment_id: string;
  readonly upload: number;
  readonly discarded_at: string;
}

type Discarded = Pick<AttachmentStore, 'discardedContents' | 'forgetDiscarded'>;

export function sqlDiscarded(database: Database): Discarded {
  return {
    async discardedContents(limit) {
      const rows = await database.query<DiscardedRow>(
        `select attachment_id, upload, discarded_at from discarded_content
         order by discarded_at, attachment_id, upload limit $1`,
        [limit],
      );
      return rows.map(({ attachment_id: attachmentId, upload, discarded_at: discardedAt }) => ({
        attachmentId,
        upload,
        discardedAt,
      }));
    },

    async forgetDiscarded(contents) {
      await database.query(
        `delete from discarded_content d using unnest($1::text[], $2::int[]) as gone (attachment_id, upload)
         where d.attachment_id = gone.attachment_id::uuid and d.upload = gone.upload`,
        columnsOf(contents),
      );
    },
  };
}

type Upload = Pick<DiscardedContent, 'attachmentId' | 'upload'>;

/** Remembers uploads whose bytes nothing shows any more, in the transaction that discards them. */
export async function discard(sql: Sql, uploads: readonly Upload[], at: Instant): Promise<void> {
  await sql.query(
    `insert into discarded_content (attachment_id, upload, discarded_at)
     select attachment_id::uuid, upload, $3::timestamptz from unnest($1::text[], $2::int[]) as gone (attachment_id, upload)
     on conflict do nothing`,
    [...columnsOf(uploads), at],
  );
}

function columnsOf(uploads: readonly Upload[]): [string[], number[]] {
  return [uploads.map(({ attachmentId }) => attachmentId), uploads.map(({ upload }) => upload)];
}
