import { agencyIdOf, type PartyId } from '../records.js';
import type { AttachmentStore, ReadableAttachment } from '../store.js';
import {
  attachmentColumns,
  attachmentFromRow,
  toAttachmentRow,
  attachmentTable,
  type AttachmentRow,
} from './attachment-rows.js';
import type { Database, Sql } from './database.js';
import { recordDiscarded, sqlDiscarded } from './discarded-uploads.js';
import { insertChunk, selectChunks } from './chunks.js';
import { uuidOrNull } from './uuid.js';

interface ReadableRow extends AttachmentRow {
  readonly receipt_number: string | null;
  readonly creator_id: string | null;
  readonly creator_name: string | null;
}

export function sqlAttachments(database: Database): AttachmentStore {
  return {
    ...sqlDiscarded(database),

    async announceAttachment(attachment, { maxBytes, maxCount }) {
      const { owner, size } = attachment;
      const announce = async (sql: Sql) => {
        await lockParty(sql, owner);
        const [unused = { bytes: 0, count: 0 }] = await sql.query<{ bytes: number; count: number }>(
          `select coalesce(sum(size), 0)::float8 as bytes, count(*)::int as count
           from attachment where owner = $1 and inquiry_id is null`,
          [owner],
        );
        if (unused.bytes + size > maxBytes || unused.count >= maxCount) return false;
        await attachmentTable.insert(sql, [toAttachmentRow(attachment)]);
        return true;
      };
      return database.transaction(announce, { isolation: 'read committed' });
    },

    async unusedAttachmentsOf(owner) {
      const rows = await database.query<AttachmentRow>(
        `select ${attachmentColumns} from attachment d where d.owner = $1 and d.inquiry_id is null order by d.attachment_id`,
        [owner],
      );
      return rows.map(attachmentFromRow);
    },

    async ownAttachments(owner, attachmentIds) {
      const ids = attachmentIds.filter(id => uuidOrNull(id) !== null);
      const rows = await database.query<AttachmentRow>(
        `select ${attachmentColumns} from attachment d where d.owner = $1 and d.attachment_id = any($2::text[]::uuid[])
         order by array_position($2::text[], d.attachment_id::text)`,
        [owner, ids],
      );
      return rows.map(attachmentFromRow);
    },

    async readableAttachment(reader, attachmentId) {
      const [row] = await database.query<ReadableRow>(readableStatement(reader), [
        uuidOrNull(attachmentId),
        reader,
        agencyIdOf(reader) ?? uuidOrNull(reader.slice('account:'.length)),
      ]);
      return row && readableFromRow(row);
    },

    async addChunk({ owner, attachmentId, upload, received }, chunk) {
      return database.transaction(async sql => {
        const [row] = await sql.query<AttachmentRow>(
          `update attachment d set received = received + $5
           where owner = $1 and attachment_id = $2 and upload = $3 and received = $4 and state = 'awaiting_content'
           returning ${attachmentColumns}`,
          [owner, uuidOrNull(attachmentId), upload, received, chunk.length],
        );
        if (!row) return undefined;
        await insertChunk(sql, owner, attachmentId, received, chunk);
        return attachmentFromRow(row);
      });
    },

    async restartUpload(owner, attachmentId, at) {
      return database.transaction(async sql => {
        const [row] = await sql.query<AttachmentRow>(
          `update attachment d set upload = upload + 1, state = 'awaiting_content', received = 0, sha256 = null
           where owner = $1 and attachment_id = $2 and inquiry_id is null returning ${attachmentColumns}`,
          [owner, uuidOrNull(attachmentId)],
        );
        if (!row) return undefined;
        await recordDiscarded(sql, [{ attachmentId, upload: row.upload - 1 }], at);
        await deleteChunks(sql, owner, attachmentId);
        return attachmentFromRow(row);
      });
    },

    async settleAttachment({ owner, attachmentId, upload }, { state, sha256 }, at) {
      const from = state === 'scanning' ? ['awaiting_content'] : ['awaiting_content', 'scanning'];
      return database.transaction(async sql => {
        const [row] = await sql.query<AttachmentRow>(
          `update attachment d set state = $4, sha256 = $5
           where owner = $1 and attachment_id = $2 and upload = $3 and state = any($6::text[])
           returning ${attachmentColumns}`,
          [owner, uuidOrNull(attachmentId), upload, state, sha256, from],
        );
        if (row && state === 'refused') {
          await recordDiscarded(sql, [{ attachmentId, upload }], at);
          await deleteChunks(sql, owner, attachmentId);
        }
        return row && attachmentFromRow(row);
      });
    },

    async scanningAttachments(after, limit) {
      const rows = await database.query<AttachmentRow>(
        `select ${attachmentColumns} from attachment d where d.state = 'scanning' and d.attachment_id > $1
         order by d.attachment_id limit $2`,
        [after ?? '00000000-0000-0000-0000-000000000000', limit],
      );
      return rows.map(attachmentFromRow);
    },

    chunksOf: attachmentId => selectChunks(database, uuidOrNull(attachmentId)),

    async removeAttachment(owner, attachmentId, at) {
      return database.transaction(async sql => {
        const [row] = await sql.query<AttachmentRow>(
          `select ${attachmentColumns} from attachment d where d.owner = $1 and d.attachment_id = $2 for update`,
          [owner, uuidOrNull(attachmentId)],
        );
        if (!row) return 'unknown';
        if (row.inquiry_id !== null) return 'in_use';
        await recordDiscarded(sql, [{ attachmentId, upload: row.upload }], at);
        await sql.query('delete from attachment where owner = $1 and attachment_id = $2', [owner, attachmentId]);
        return 'removed';
      });
    },
  };
}

/** Serializes requests that count a party's attachments and then add one. */
async function lockParty(sql: Sql, party: PartyId): Promise<void> {
  const agencyId = agencyIdOf(party);
  if (agencyId === null) {
    const accountId = uuidOrNull(party.slice('account:'.length));
    await sql.query('select 1 as locked from account where account_id = $1 for no key update', [accountId]);
  } else await sql.query('select 1 as locked from agency where agency_id = $1 for no key update', [agencyId]);
}

async function deleteChunks(sql: Sql, owner: PartyId, attachmentId: string): Promise<void> {
  await sql.query('delete from attachment_piece where owner = $1 and attachment_id = $2', [owner, attachmentId]);
}

/**
 * Only the owner can read an attachment until it belongs to an inquiry; then the inquiry's readers and the agency that
 * is responsible now can.
 */
function readableStatement(reader: PartyId): string {
  const isReader =
    agencyIdOf(reader) === null
      ? `exists (
           select from inquiry_reader r where r.account_id = $3::uuid and r.receipt_number = d.receipt_number
         )`
      : 'i.agency_id = $3::text';
  return `select ${attachmentColumns}, i.receipt_number, i.account_id as creator_id, i.creator_name
    from attachment d left join inquiry i on i.account_id = d.account_id and i.inquiry_id = d.inquiry_id
    where d.attachment_id = $1 and case when d.inquiry_id is null then d.owner = $2 else ${isReader} end`;
}

function readableFromRow(row: ReadableRow): ReadableAttachment {
  const { receipt_number: receiptNumber, creator_id: accountId, creator_name: displayName } = row;
  const isCarried = receiptNumber !== null && accountId !== null && displayName !== null;
  return {
    attachment: attachmentFromRow(row),
    inquiry: isCarried ? { receiptNumber, creator: { accountId, displayName } } : null,
  };
}
