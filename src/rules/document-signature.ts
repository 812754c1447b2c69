/**
 * What a document is by its bytes, whatever its name and its sender say. It tells kinds apart and is no virus scanner: refused is
 * all that may not be sent, such as programs, scripts, archives, pages, pictures that can carry scripts, office files with macros,
 * and what is two things at once.
 */
import type { AttachmentMediaType } from '../contract/codes.js';
import { endsAsZip, zipDirectory, type ZipEntry } from './zip-directory.js';

/** How many of a document's first bytes are needed, or all of them if it is shorter. */
export const headLength = 16;

/** How many of its last bytes: the longest comment of an archive, and the directory of an office file of a few thousand parts. */
export const tailLength = 262_144;

export interface DocumentEnds {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  /** Bytes of the whole document. */
  readonly size: number;
}

export type Sniffed =
  | { readonly kind: 'known'; readonly mediaType: AttachmentMediaType }
  /** An office file, if the list of its parts says so: see {@link mediaTypeOfContentTypes}. */
  | { readonly kind: 'office'; readonly contentTypes: ZipEntry }
  | { readonly kind: 'unknown' };

const signatures: readonly (readonly [start: string, mediaType: AttachmentMediaType])[] = [
  ['%PDF-', 'application/pdf'],
  ['\x89PNG\r\n\x1A\n', 'image/png'],
  ['\xFF\xD8\xFF', 'image/jpeg'],
];
const ZIP_ENTRY = 'PK\x03\x04';

/** Inspects both ends of a document. */
export function sniffDocument({ head, tail, size }: DocumentEnds): Sniffed {
  const start = latin1(head.subarray(0, headLength));
  if (start.startsWith(ZIP_ENTRY)) return sniffArchive(tail, size);
  const [, mediaType] = signatures.find(([signature]) => start.startsWith(signature)) ?? [];
  // A picture in front, but an archive for every program that reads from the end.
  return mediaType === undefined || endsAsZip(tail) ? unknown : { kind: 'known', mediaType };
}

const unknown: Sniffed = { kind: 'unknown' };
const CONTENT_TYPES = '[Content_Types].xml';
/** The folders of a Word or Excel file. An archive that holds anything else is just an archive. */
const OFFICE_ENTRY =
  /^(?:\[Content_Types\]\.xml$|\[trash\]\/|_rels\/|_xmlsignatures\/|docMetadata\/|docProps\/|customXml\/|word\/|xl\/)/;
/** Parts that are programs. */
const PROGRAM_ENTRY = /vbaProject|vbaData|macrosheets\/|activeX\//i;

function sniffArchive(tail: Uint8Array, size: number): Sniffed {
  const entries = zipDirectory(tail, size) ?? [];
  const names = entries.map(({ name }) => name);
  const contentTypes = entries.find(({ name }) => name === CONTENT_TYPES);
  const isOffice =
    contentTypes !== undefined &&
    names.every(name => OFFICE_ENTRY.test(name) && !PROGRAM_ENTRY.test(name)) &&
    // Two entries of one name are read differently by different programs.
    new Set(names).size === names.length;
  return isOffice ? { kind: 'office', contentTypes } : unknown;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const mainParts: readonly (readonly [contentType: string, mediaType: AttachmentMediaType])[] = [
  [`${OFFICE}.wordprocessingml.document.main+xml`, `${OFFICE}.wordprocessingml.document`],
  [`${OFFICE}.spreadsheetml.sheet.main+xml`, `${OFFICE}.spreadsheetml.sheet`],
];
/** The content types of parts that are programs, under whatever name they lie. */
const PROGRAM_TYPE = /macroEnabled|ms-office\.vba|ms-excel\.(?:intl)?macrosheet|ms-office\.activeX/i;

/** What an office file is by its list of parts (ECMA-376-2 §7.3); undefined when one of them is a program, or it is both. */
export function mediaTypeOfContentTypes(xml: string): AttachmentMediaType | undefined {
  // No writer needs character references in this list; they only serve to hide something.
  if (PROGRAM_TYPE.test(xml) || xml.includes('&#')) return undefined;
  const types = new Set(
    Array.from(xml.matchAll(/ContentType\s*=\s*(?:"([^"]*)"|'([^']*)')/g), found => found[1] ?? found[2]),
  );
  const [only, ...more] = mainParts.filter(([contentType]) => types.has(contentType));
  return only && more.length === 0 ? only[1] : undefined;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, byte => String.fromCharCode(byte)).join('');
}
