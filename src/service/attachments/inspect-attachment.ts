/** Reads an attachment once, chunk by chunk, to compute its hash and to detect its real media type. */
import type { AttachmentMediaType } from '../../contract/codes.js';
import { headLength, mediaTypeOfContentTypes, sniffDocument, tailLength } from '../../rules/document-signature.js';
import type { ZipEntry } from '../../rules/zip-directory.js';
import type { AttachmentHash } from './ports.js';
import { joinBytes } from '../http/body.js';

/** `[Content_Types].xml` of a real office file is a few kilobytes; more than this is a decompression bomb. */
const MAX_CONTENT_TYPES_BYTES = 1_048_576;

export interface AttachmentInspection {
  readonly sha256: string;
  /** The detected media type, whatever was declared; undefined for a type that is not accepted. */
  readonly mediaType: AttachmentMediaType | undefined;
}

/** `read` starts at the first byte on every call. It is called again only to look into an office file. */
export async function inspectAttachment(
  read: () => AsyncIterable<Uint8Array>,
  size: number,
  hash: AttachmentHash,
): Promise<AttachmentInspection> {
  const head = new ByteCollector(0, Math.min(size, headLength));
  const tail = new ByteCollector(Math.max(0, size - tailLength), size);
  let offset = 0;
  for await (const bytes of read()) {
    hash.update(bytes);
    head.add(bytes, offset);
    tail.add(bytes, offset);
    offset += bytes.byteLength;
  }
  const sha256 = await hash.digest();
  const sniffed = sniffDocument({ head: head.bytes, tail: tail.bytes, size });
  if (sniffed.kind === 'unknown') return { sha256, mediaType: undefined };
  if (sniffed.kind === 'known') return { sha256, mediaType: sniffed.mediaType };
  const contentTypes = await inflate(await zipEntryBytes(read, sniffed.contentTypes), sniffed.contentTypes.method);
  return { sha256, mediaType: contentTypes === undefined ? undefined : mediaTypeOfContentTypes(contentTypes) };
}

/** The stored bytes of a ZIP entry, which follow its local header (APPNOTE.TXT §4.3.7). */
async function zipEntryBytes(read: () => AsyncIterable<Uint8Array>, entry: ZipEntry): Promise<Uint8Array> {
  const header = await byteRange(read, entry.offset, entry.offset + 30);
  const view = new DataView(header.buffer);
  if (header.byteLength < 30) return new Uint8Array();
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return byteRange(read, start, start + Math.min(entry.compressedSize, MAX_CONTENT_TYPES_BYTES));
}

async function byteRange(
  read: () => AsyncIterable<Uint8Array>,
  from: number,
  to: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const wanted = new ByteCollector(from, to);
  let offset = 0;
  for await (const bytes of read()) {
    wanted.add(bytes, offset);
    offset += bytes.byteLength;
    if (offset >= to) break;
  }
  return wanted.bytes;
}

/** The text of an entry; undefined when it cannot be decompressed or is too large. */
async function inflate(bytes: Uint8Array, method: number): Promise<string | undefined> {
  if (method === 0) return new TextDecoder().decode(bytes);
  if (method !== 8) return undefined;
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      length += part.value.byteLength;
      if (length > MAX_CONTENT_TYPES_BYTES) return undefined;
    }
  } catch {
    // Not valid deflate data, so not an office file.
    return undefined;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return new TextDecoder().decode(joinBytes(parts));
}

/** Collects the bytes between two offsets from the chunks of a stream. */
class ByteCollector {
  readonly #from: number;
  readonly #parts: Uint8Array[] = [];
  readonly #to: number;

  constructor(from: number, to: number) {
    this.#from = from;
    this.#to = to;
  }

  add(bytes: Uint8Array, offset: number): void {
    const start = Math.max(0, this.#from - offset);
    const end = Math.min(bytes.byteLength, this.#to - offset);
    // A copy, so that the rest of the chunk can be garbage-collected.
    if (start < end) this.#parts.push(bytes.slice(start, end));
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return joinBytes(this.#parts);
  }
}
