const bytesOf = (text: string) => new TextEncoder().encode(text);
const littleEndian = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256);

/** One entry of an archive: a name and its uncompressed content. */
export type ZipEntry = readonly [name: string, content?: string | Uint8Array];

export interface ZipOptions {
  /** As programs write that do not know sizes beforehand: 0 before the content, the sizes after it. */
  readonly streamed?: boolean;
  /** Set in the directory's flags; 1 is encrypted. */
  readonly flags?: number;
  readonly comment?: string;
  /** Compresses the content of each entry, as method 8. */
  readonly deflate?: (content: Uint8Array) => Uint8Array;
  /** Bytes between the directory and the end record. */
  readonly beforeEnd?: readonly number[];
}

/** A zip archive (APPNOTE.TXT §4.3.6): entries, directory, end record. */
export function zip(entries: readonly ZipEntry[], options: ZipOptions = {}): Uint8Array<ArrayBuffer> {
  const { streamed = false, flags = 0, comment = '', deflate, beforeEnd = [] } = options;
  const method = littleEndian(deflate ? 8 : 0, 2);
  const parts: number[] = [];
  const directory: number[] = [];
  for (const [name, content = 'x'.repeat(40)] of entries) {
    const whole = typeof content === 'string' ? bytesOf(content) : content;
    const stored = deflate ? deflate(whole) : whole;
    const offset = parts.length;
    const sizes = [...littleEndian(0, 4), ...littleEndian(stored.length, 4), ...littleEndian(whole.length, 4)];
    const nameLength = littleEndian(bytesOf(name).length, 2);
    const extra = littleEndian(0, 4);
    parts.push(0x50, 0x4b, 3, 4, ...littleEndian(20, 2), ...littleEndian(streamed ? 8 : 0, 2), ...method);
    parts.push(...littleEndian(0, 4), ...(streamed ? littleEndian(0, 12) : sizes), ...nameLength);
    parts.push(...littleEndian(4, 2), ...bytesOf(name), ...extra);
    for (const byte of stored) parts.push(byte);
    if (streamed) parts.push(0x50, 0x4b, 7, 8, ...sizes);
    directory.push(0x50, 0x4b, 1, 2, ...littleEndian(20, 2), ...littleEndian(20, 2), ...littleEndian(flags, 2));
    directory.push(...method, ...littleEndian(0, 4), ...sizes, ...nameLength, ...littleEndian(0, 12));
    directory.push(...littleEndian(offset, 4), ...bytesOf(name));
  }
  const counts = [...littleEndian(entries.length, 2), ...littleEndian(entries.length, 2)];
  const end = [0x50, 0x4b, 5, 6, ...littleEndian(0, 4), ...counts, ...littleEndian(directory.length, 4)];
  const tail = [...end, ...littleEndian(parts.length, 4), ...littleEndian(bytesOf(comment).length, 2)];
  return Uint8Array.from([...parts, ...directory, ...beforeEnd, ...tail, ...bytesOf(comment)]);
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
export const wordMain = `${OFFICE}.wordprocessingml.document.main+xml`;
export const workbookMain = `${OFFICE}.spreadsheetml.sheet.main+xml`;

/** The list of an office file's parts, with these content types. */
export function contentTypes(...types: readonly string[]): string {
  const overrides = types.map((type, index) => `<Override PartName="/part${index}.xml" ContentType="${type}"/>`);
  return `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join('')}</Types>`;
}
