const bytesOf = (text: string) => new TextEncoder().encode(text);
const littleEndian = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256);

/** One entry of an archive: a name and, uncompressed, what it holds. */
export type ZipEntry = readonly [name: string, content?: string | Uint8Array];

/**
 * The entries of a zip archive as they stand at its beginning (APPNOTE.TXT §4.3.7). `streamed` writes them as programs do that
 * do not know sizes beforehand: 0 in front, the sizes behind.
 */
export function zip(entries: readonly ZipEntry[], { streamed = false } = {}): Uint8Array<ArrayBuffer> {
  const parts = entries.flatMap(([name, content = 'x'.repeat(40)]) => {
    const stored = typeof content === 'string' ? bytesOf(content) : content;
    const size = littleEndian(stored.length, 4);
    const written = streamed ? littleEndian(0, 4) : size;
    const header = [
      0x50,
      0x4b,
      3,
      4,
      ...littleEndian(20, 2),
      ...littleEndian(streamed ? 8 : 0, 2),
      ...littleEndian(0, 10),
    ];
    const lengths = [...littleEndian(bytesOf(name).length, 2), ...littleEndian(4, 2)];
    const extraField = littleEndian(0, 4);
    const descriptor = streamed ? [0x50, 0x4b, 7, 8, ...littleEndian(0, 4), ...size, ...size] : [];
    return [...header, ...written, ...written, ...lengths, ...bytesOf(name), ...extraField, ...stored, ...descriptor];
  });
  return Uint8Array.from(parts);
}
