import type { AttachmentChunk, PartyId } from '../records.js';
import type { Database, Sql } from './database.js';

interface ChunkRow {
  readonly first_byte: number;
  readonly length: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly elsewhere: string | null;
}

export async function insertChunk(
  sql: Sql,
  owner: PartyId,
  attachmentId: string,
  firstByte: number,
  chunk: AttachmentChunk,
): Promise<void> {
  const [bytes, elsewhere] = chunk instanceof Uint8Array ? [chunk, null] : [null, chunk.key];
  await sql.query(
    `insert into attachment_piece (owner, attachment_id, first_byte, length, bytes, elsewhere)
     values ($1, $2, $3, $4, $5, $6)`,
    [owner, attachmentId, firstByte, chunk.length, bytes, elsewhere],
  );
}

/** One at a time, so that an attachment needs no more memory than its largest chunk. */
export async function* selectChunks(database: Database, attachmentId: string | null): AsyncIterable<AttachmentChunk> {
  let next = 0;
  for (;;) {
    const [row] = await database.query<ChunkRow>(
      `select p.first_byte, p.length, p.bytes, p.elsewhere
       from attachment d join attachment_piece p using (owner, attachment_id)
       where d.attachment_id = $1 and p.first_byte >= $2 order by p.first_byte limit 1`,
      [attachmentId, next],
    );
    if (!row) return;
    yield row.bytes ?? { key: row.elsewhere ?? '', length: row.length };
    next = row.first_byte + row.length;
  }
}
