import type { DocumentPiece, PartyId } from '../../records.js';
import type { Database, Sql } from './database.js';

interface PieceRow {
  readonly first_byte: number;
  readonly length: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly elsewhere: string | null;
}

export async function addPiece(
  sql: Sql,
  owner: PartyId,
  attachmentId: string,
  firstByte: number,
  piece: DocumentPiece,
): Promise<void> {
  const [bytes, elsewhere] = piece instanceof Uint8Array ? [piece, null] : [null, piece.key];
  await sql.query(
    `insert into attachment_piece (owner, attachment_id, first_byte, length, bytes, elsewhere)
     values ($1, $2, $3, $4, $5, $6)`,
    [owner, attachmentId, firstByte, piece.length, bytes, elsewhere],
  );
}

/** One at a time, so that a document takes no more memory than its largest piece. */
export async function* piecesOf(database: Database, attachmentId: string | null): AsyncIterable<DocumentPiece> {
  let next = 0;
  for (;;) {
    const [row] = await database.query<PieceRow>(
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
