import type { DiscardedUpload, Instant } from '../records.js';
import type { AttachmentStore } from '../store.js';
import type { Database, Sql } from './database.js';

interface DiscardedRow {
  readonly attachment_id: string;
  readonly upload: number;
  readonly discarded_at: string;
}

type DiscardedMethods = Pick<AttachmentStore, 'discardedUploads' | 'forgetDiscardedUploads'>;

export function sqlDiscarded(database: Database): DiscardedMethods {
  return {
    async discardedUploads(limit) {
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

    async forgetDiscardedUploads(contents) {
      await database.query(
        `delete from discarded_content d using unnest($1::text[], $2::int[]) as gone (attachment_id, upload)
         where d.attachment_id = gone.attachment_id::uuid and d.upload = gone.upload`,
        uploadColumns(contents),
      );
    },
  };
}

type UploadKey = Pick<DiscardedUpload, 'attachmentId' | 'upload'>;

/** Records uploads whose bytes are to be deleted, in the transaction that discards them. */
export async function recordDiscarded(sql: Sql, uploads: readonly UploadKey[], at: Instant): Promise<void> {
  await sql.query(
    `insert into discarded_content (attachment_id, upload, discarded_at)
     select attachment_id::uuid, upload, $3::timestamptz from unnest($1::text[], $2::int[]) as gone (attachment_id, upload)
     on conflict do nothing`,
    [...uploadColumns(uploads), at],
  );
}

function uploadColumns(uploads: readonly UploadKey[]): [string[], number[]] {
  return [uploads.map(({ attachmentId }) => attachmentId), uploads.map(({ upload }) => upload)];
}
