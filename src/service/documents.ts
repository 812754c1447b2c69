/** The ports around documents: where their bytes are kept, how they are summed, and who looks for what is harmful in them. */
import type { DocumentPiece, PieceElsewhere } from './records.js';
import { sha256 } from './secrets.js';
import type { AttachmentStore } from './store.js';

/** One upload of one document. */
export interface Upload {
  readonly attachmentId: string;
  readonly upload: number;
}

/** Keeps the bytes of documents. The store says which pieces a document has; a piece that it does not name is nobody's. */
export interface DocumentContent {
  /** How many bytes to gather before they are put. Each upload holds as many in memory. */
  readonly pieceBytes: number;
  /** Keeps bytes under a key that nothing else has, also when the same bytes are put twice at once. */
  put(upload: Upload, bytes: Uint8Array<ArrayBuffer>): Promise<DocumentPiece>;
  read(piece: PieceElsewhere): AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Forgets a piece that the store did not take. */
  drop(piece: DocumentPiece): Promise<void>;
  /** Forgets every piece of an upload, also those that no store knows of. Does nothing where there are none. */
  discard(upload: Upload): Promise<void>;
}

/** Bytes lie in the store itself, beside what is known of the document. */
export const contentInStore: DocumentContent = {
  // Large enough to be few, small enough for many uploads side by side.
  pieceBytes: 262_144,
  put: async (_upload, bytes) => bytes,
  read({ key }) {
    throw new Error(`The piece ${key} is kept outside the store, and nothing is configured that could read it.`);
  },
  drop: async () => undefined,
  discard: async () => undefined,
};

/** The bytes of a document in their order, wherever they are kept. */
export async function* bytesOfDocument(
  { store, content }: { readonly store: AttachmentStore; readonly content: DocumentContent },
  attachmentId: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for await (const piece of store.piecesOf(attachmentId)) {
    if (piece instanceof Uint8Array) yield piece;
    else yield* content.read(piece);
  }
}

export interface DocumentHash {
  update(bytes: Uint8Array): unknown;
  /** SHA-256 of everything, in hexadecimal. */
  digest(): Promise<string> | string;
}

/**
 * SHA-256 by Web Crypto, which takes everything at once: it holds the whole document. For pages, whose store is in memory anyway;
 * in Node give the service `createHash` of `node:crypto`, as `startServer` does.
 */
export function webCryptoHash(): DocumentHash {
  const parts: Uint8Array[] = [];
  return {
    update: bytes => parts.push(bytes.slice()),
    digest: async () => sha256(new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer())),
  };
}

/** Looks for what is harmful. Rejects when it cannot tell: then the document goes on waiting, and is scanned again later. */
export interface DocumentScanner {
  scan(bytes: AsyncIterable<Uint8Array>): Promise<'clean' | 'infected'>;
}
