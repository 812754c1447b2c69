/** The ports around documents: where their bytes are kept, how they are summed, and who looks for what is harmful in them. */
import type { AttachmentChunk, ExternalChunk } from '../store/records.js';
import { sha256 } from '../crypto/secrets.js';
import type { AttachmentStore } from '../store/store.js';

/** One upload of one document. */
export interface AttachmentUpload {
  readonly attachmentId: string;
  readonly upload: number;
}

/** Keeps the bytes of documents. The store says which pieces a document has; a piece that it does not name is nobody's. */
export interface AttachmentStorage {
  /** How many bytes to gather before they are put. Each upload holds as many in memory. */
  readonly chunkBytes: number;
  /** Keeps bytes under a key that nothing else has, also when the same bytes are put twice at once. */
  putChunk(upload: AttachmentUpload, bytes: Uint8Array<ArrayBuffer>): Promise<AttachmentChunk>;
  readChunk(chunk: ExternalChunk): AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Forgets a piece that the store did not take. */
  deleteChunk(chunk: AttachmentChunk): Promise<void>;
  /** Forgets every piece of an upload, also those that no store knows of. Does nothing where there are none. */
  deleteUpload(upload: AttachmentUpload): Promise<void>;
}

/** Bytes lie in the store itself, beside what is known of the document. */
export const storageInStore: AttachmentStorage = {
  // Large enough to be few, small enough for many uploads side by side.
  chunkBytes: 262_144,
  putChunk: async (_upload, bytes) => bytes,
  readChunk({ key }) {
    throw new Error(`The piece ${key} is kept outside the store, and nothing is configured that could read it.`);
  },
  deleteChunk: async () => undefined,
  deleteUpload: async () => undefined,
};

/** The bytes of a document in their order, wherever they are kept. */
export async function* readAttachment(
  { store, storage }: { readonly store: AttachmentStore; readonly storage: AttachmentStorage },
  attachmentId: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for await (const chunk of store.chunksOf(attachmentId)) {
    if (chunk instanceof Uint8Array) yield chunk;
    else yield* storage.readChunk(chunk);
  }
}

export interface AttachmentHash {
  update(bytes: Uint8Array): unknown;
  /** SHA-256 of everything, in hexadecimal. */
  digest(): Promise<string> | string;
}

/**
 * SHA-256 by Web Crypto, which takes everything at once: it holds the whole document. For pages, whose store is in memory anyway;
 * in Node give the service `createHash` of `node:crypto`, as `startServer` does.
 */
export function webCryptoHash(): AttachmentHash {
  const chunks: Uint8Array[] = [];
  return {
    update: bytes => chunks.push(bytes.slice()),
    digest: async () => sha256(new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer())),
  };
}

/** Looks for what is harmful. Rejects when it cannot tell: then the document goes on waiting, and is scanned again later. */
export interface AttachmentScanner {
  scan(bytes: AsyncIterable<Uint8Array>): Promise<'clean' | 'infected'>;
}
