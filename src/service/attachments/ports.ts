/** The ports around attachments: where their bytes are stored, how they are hashed, and what scans them for malware. */
import type { AttachmentChunk, ExternalChunk } from '../store/records.js';
import { sha256 } from '../crypto/secrets.js';
import type { AttachmentStore } from '../store/store.js';

/** One upload of one attachment. */
export interface AttachmentUpload {
  readonly attachmentId: string;
  readonly upload: number;
}

/** Stores the bytes of attachments. The store knows which chunks an attachment has; a chunk that it does not name is unused. */
export interface AttachmentStorage {
  /** How many bytes to collect before `putChunk`. Every running upload holds as many in memory. */
  readonly chunkBytes: number;
  /** Stores bytes under a unique key, even when the same bytes are put twice at the same time. */
  putChunk(upload: AttachmentUpload, bytes: Uint8Array<ArrayBuffer>): Promise<AttachmentChunk>;
  readChunk(chunk: ExternalChunk): AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Deletes a chunk that the store did not accept. */
  deleteChunk(chunk: AttachmentChunk): Promise<void>;
  /** Deletes every chunk of an upload, including chunks that no store knows of. Does nothing when there are none. */
  deleteUpload(upload: AttachmentUpload): Promise<void>;
}

/** Keeps the bytes in the store itself, next to the attachment's record. */
export const storageInStore: AttachmentStorage = {
  // Large enough to keep the number of chunks low, small enough for many uploads at the same time.
  chunkBytes: 262_144,
  putChunk: async (_upload, bytes) => bytes,
  readChunk({ key }) {
    throw new Error(`The chunk ${key} is kept outside the store, and nothing is configured that could read it.`);
  },
  deleteChunk: async () => undefined,
  deleteUpload: async () => undefined,
};

/** The bytes of an attachment in order, wherever they are stored. */
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
  /** SHA-256 of everything so far, in hexadecimal. */
  digest(): Promise<string> | string;
}

/**
 * SHA-256 by Web Crypto, which needs the whole attachment in memory. Meant for pages, whose store is in memory anyway; in Node,
 * give the service `createHash` of `node:crypto`, as `startServer` does.
 */
export function webCryptoHash(): AttachmentHash {
  const chunks: Uint8Array[] = [];
  return {
    update: bytes => chunks.push(bytes.slice()),
    digest: async () => sha256(new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer())),
  };
}

/**
 * Looks for malware. Rejects when it cannot decide: the attachment then stays in the state `scanning` and is scanned again later.
 */
export interface AttachmentScanner {
  scan(bytes: AsyncIterable<Uint8Array>): Promise<'clean' | 'infected'>;
}
