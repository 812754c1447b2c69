/** The directory at the end of a zip archive: the one list of its entries that every program goes by (APPNOTE.TXT §4.3.6). */

export interface ZipEntry {
  readonly name: string;
  /** 0 is stored, 8 is deflate. */
  readonly method: number;
  readonly compressedSize: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const ENCRYPTED = 1;

/**
 * Whether a program that reads archives from their end takes this file for an archive, whatever it begins with. `tail` is the
 * end of the file.
 */
export function endsAsZip(tail: Uint8Array): boolean {
  return endRecord(dataView(tail)) !== undefined;
}

/**
 * The entries of the archive that these bytes end. Undefined when the directory is incomplete or does not begin within `tail`,
 * when something lies between it and the end, and for archives that are encrypted or in several parts.
 */
export function zipDirectory(tail: Uint8Array, size: number): readonly ZipEntry[] | undefined {
  const bytes = dataView(tail);
  const end = endRecord(bytes);
  if (end === undefined) return undefined;
  const count = bytes.getUint16(end + 10, true);
  const length = bytes.getUint32(end + 12, true);
  const begin = bytes.getUint32(end + 16, true) - (size - tail.byteLength);
  const isWhole = begin >= 0 && begin + length <= end && (begin + length === end || isEnd64(bytes, begin + length));
  return isWhole ? readEntries(tail, begin, begin + length, count) : undefined;
}

/** The offset of the end record: its comment reaches exactly to the last byte. */
function endRecord(bytes: DataView): number | undefined {
  for (let at = bytes.byteLength - END_LENGTH; at >= 0; at--)
    if (
      bytes.getUint32(at, true) === END &&
      bytes.getUint32(at + 4, true) === 0 &&
      at + END_LENGTH + bytes.getUint16(at + 20, true) === bytes.byteLength
    )
      return at;
  return undefined;
}

/** Some writers put the records for large archives behind the directory of small ones too. */
function isEnd64(bytes: DataView, at: number): boolean {
  return at + 4 <= bytes.byteLength && bytes.getUint32(at, true) === END_64;
}

function readEntries(tail: Uint8Array, begin: number, end: number, count: number): ZipEntry[] | undefined {
  const bytes = dataView(tail);
  const entries: ZipEntry[] = [];
  let at = begin;
  while (at < end) {
    if (at + ENTRY_LENGTH > end || bytes.getUint32(at, true) !== ENTRY) return undefined;
    if (bytes.getUint16(at + 8, true) & ENCRYPTED) return undefined;
    const nameEnd = at + ENTRY_LENGTH + bytes.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(tail.subarray(at + ENTRY_LENGTH, nameEnd)),
      method: bytes.getUint16(at + 10, true),
      compressedSize: bytes.getUint32(at + 20, true),
      offset: bytes.getUint32(at + 42, true),
    });
    at = nameEnd + bytes.getUint16(at + 30, true) + bytes.getUint16(at + 32, true);
  }
  return at === end && entries.length === count ? entries : undefined;
}

function dataView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
