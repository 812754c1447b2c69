import { expect } from 'chai';

import { endsAsZip, zipDirectory } from '../../src/rules/zip-directory.js';
import { zip } from './support/zip.js';

const END = 22;
const ENTRY = 46;
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap(part => [...part]));
const directoryOf = (archive: Uint8Array) => zipDirectory(archive, archive.length);
const names = (archive: Uint8Array) => directoryOf(archive)?.map(({ name }) => name);

/** The archive with numbers written into its end record, at offsets from the beginning of that. */
function withEnd(archive: Uint8Array, changes: Readonly<Record<number, number>>): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (const [at, value] of Object.entries(changes)) view.setUint32(copy.length - END + Number(at), value, true);
  return copy;
}

/** One entry of a directory without a name, with so many bytes of extra fields and of a comment. */
function entry(extra: number, comment: number): Uint8Array {
  const bytes = new Uint8Array(ENTRY + extra + comment);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(30, extra, true);
  view.setUint16(32, comment, true);
  return bytes;
}

/** A directory without any content before it, and its end record. */
function directory(...entries: readonly Uint8Array[]): Uint8Array {
  const whole = joined(...entries);
  const end = new Uint8Array(END);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, whole.length, true);
  return joined(whole, end);
}

describe('zipDirectory', () => {
  it('names every entry, how it is stored, its size and its place', () => {
    const archive = zip(
      [
        ['a.txt', 'one'],
        ['ข.txt', 'two too'],
      ],
      { deflate: content => content.subarray(1) },
    );
    const second = 30 + 'a.txt'.length + 4 + 2;
    expect(directoryOf(archive)).to.deep.equal([
      { name: 'a.txt', method: 8, compressedSize: 2, offset: 0 },
      { name: 'ข.txt', method: 8, compressedSize: 6, offset: second },
    ]);
    expect(directoryOf(zip([['a.txt', 'one']]))).to.deep.equal([
      { name: 'a.txt', method: 0, compressedSize: 3, offset: 0 },
    ]);
  });

  it('reads an archive without any entry, and one that begins with its directory', () => {
    expect(directoryOf(zip([]))).to.deep.equal([]);
    expect(names(directory(entry(0, 0)))).to.deep.equal(['']);
  });

  it('passes over extra fields and comments of entries', () => {
    expect(names(directory(entry(5, 0), entry(0, 7), entry(300, 2), entry(0, 0)))).to.deep.equal(['', '', '', '']);
  });

  it('needs only the end of the file, if the directory is in it', () => {
    const archive = zip([['a.txt', 'x'.repeat(500)]]);
    const length = ENTRY + 'a.txt'.length + END;
    expect(zipDirectory(archive.subarray(-length), archive.length)).to.deep.equal(directoryOf(archive));
    expect(zipDirectory(archive.subarray(-length + 1), archive.length)).to.equal(undefined);
  });

  it('reads nothing that has no end record, or not at its end', () => {
    const archive = zip([['a.txt']]);
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array(21),
      new Uint8Array(100),
      archive.subarray(0, -1),
      joined(archive, new Uint8Array(1)),
    ]) {
      expect(directoryOf(bytes)).to.equal(undefined);
      expect(endsAsZip(bytes)).to.equal(false);
    }
    expect(endsAsZip(archive)).to.equal(true);
    expect(endsAsZip(directory())).to.equal(true);
  });

  it('reads no archive of several parts', () => {
    expect(directoryOf(withEnd(zip([['a.txt']]), { 4: 1 }))).to.equal(undefined);
  });

  it('reads no directory that is not where the end record says, or not as long', () => {
    const archive = zip([['a.txt'], ['b.txt']]);
    const length = 2 * (ENTRY + 'a.txt'.length);
    const begin = archive.length - END - length;
    expect(names(withEnd(archive, { 12: length, 16: begin }))).to.deep.equal(['a.txt', 'b.txt']);
    for (const [itsLength, itsBegin] of [
      [length + 1, begin],
      [length - 1, begin + 1],
      [length, begin - 1],
      [length, begin + 1],
      [length, begin + 10_000],
      [length + begin + 1, -1],
      [ENTRY + 5, begin],
      [END, archive.length - END],
    ] as const)
      expect(names(withEnd(archive, { 12: itsLength, 16: itsBegin }))).to.equal(undefined);
  });

  it('reads no directory with more or fewer entries than it counts, or with less than a whole entry', () => {
    const counted = (count: number, ...entries: readonly Uint8Array[]) => {
      const bytes = directory(...entries);
      new DataView(bytes.buffer).setUint16(bytes.length - END + 10, count, true);
      return bytes;
    };
    expect(names(counted(1, entry(0, 0)))).to.deep.equal(['']);
    expect(names(counted(2, entry(0, 0)))).to.equal(undefined);
    expect(names(counted(1, entry(0, 0), entry(0, 0)))).to.equal(undefined);
    expect(names(counted(1, entry(0, 0).subarray(0, -1)))).to.equal(undefined);
    expect(names(counted(2, entry(0, 0), entry(0, 0).subarray(0, 10)))).to.equal(undefined);
    expect(names(counted(1, entry(9, 0).subarray(0, -1)))).to.equal(undefined);
    expect(names(counted(2, entry(0, 0), new Uint8Array(ENTRY)))).to.equal(undefined);
  });

  it('allows the records for large archives behind the directory, and nothing else', () => {
    const behind = (...beforeEnd: readonly number[]) => names(zip([['a.txt']], { beforeEnd }));
    expect(behind(0x50, 0x4b, 6, 6)).to.deep.equal(['a.txt']);
    expect(behind(0x50, 0x4b, 6, 6, 0, 0)).to.deep.equal(['a.txt']);
    expect(behind(0x50, 0x4b, 6, 5)).to.equal(undefined);
    expect(behind(0x50)).to.equal(undefined);
  });
});
