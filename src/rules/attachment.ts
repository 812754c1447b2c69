/**
 * Which documents may be attached (S49–S52): what a page can check before it sends a file, and what the service checks in its bytes.
 * Limits, media types and file name endings are the contract's.
 */
import { attachmentExtensions, attachmentMediaTypes, type AttachmentMediaType } from '../contract/codes.js';
import { limits } from '../contract/limits.js';
import { safeFileName } from './file-name.js';

/** A file as the person chose it; a browser calls the media type `type` and often does not know it. */
export interface ChosenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Empty when the browser does not know. */
  readonly mediaType: string;
}

export type AttachmentError = 'too_many' | 'type_refused' | 'empty' | 'too_big' | 'name_too_long';

/** What to announce to the service, or the first reason why the file cannot be attached. */
export type AttachmentCheck =
  | { readonly ok: true; readonly name: string; readonly size: number; readonly mediaType: AttachmentMediaType }
  | { readonly ok: false; readonly code: AttachmentError };

/** Checks one chosen file. `alreadyAttached` is how many documents the list holds before it. */
export function checkAttachment(file: ChosenFile, alreadyAttached: number): AttachmentCheck {
  const { maxBytes, maxCount, maxNameLength } = limits.attachment;
  const name = safeFileName(file.name);
  const mediaType = mediaTypeOf(file);

  if (alreadyAttached >= maxCount) return { ok: false, code: 'too_many' };
  if (!mediaType) return { ok: false, code: 'type_refused' };
  if (file.size <= 0) return { ok: false, code: 'empty' };
  if (file.size > maxBytes) return { ok: false, code: 'too_big' };
  if (Array.from(name).length > maxNameLength) return { ok: false, code: 'name_too_long' };
  return { ok: true, name, size: file.size, mediaType };
}

/**
 * The media type of a chosen file, if it may be sent. The ending of the name decides, because it also decides what opens the file at
 * the agency; a browser knows no better, and calls Word files nothing where Word is not installed. Only a name without
 * an ending is left to what the browser says.
 */
export function mediaTypeOf({
  name,
  mediaType,
}: Pick<ChosenFile, 'name' | 'mediaType'>): AttachmentMediaType | undefined {
  const ending = /\.([^.]*)$/.exec(safeFileName(name))?.[1]?.toLowerCase();
  return attachmentMediaTypes.find(type => {
    const endings: readonly string[] = attachmentExtensions[type];
    return ending === undefined ? type === mediaType : endings.includes(ending);
  });
}

/** The value of a file field's `accept`: `.pdf,.jpg,…`. A help, not a check: people can choose "all files". */
export function attachmentAccept(): string {
  return Object.values(attachmentExtensions)
    .flat()
    .map(ending => `.${ending}`)
    .join(',');
}

/** How many of a file's first bytes {@link sniffMediaType} wants, or all of them if the file is shorter. */
export const sniffLength = 16_384;

const PDF = '%PDF-';
const PNG = '\x89PNG\r\n\x1A\n';
const JPEG = '\xFF\xD8\xFF';
const ZIP_ENTRY = 'PK\x03\x04';
/** The folders of a Word or Excel file. An archive that holds anything else is just an archive. */
const OFFICE_ENTRY = /^(?:\[Content_Types\]\.xml$|_rels\/|docProps\/|customXml\/|word\/|xl\/)/;

/**
 * What a document is by its first bytes, whatever its name and sender say; `undefined` for all that may not be sent: programs,
 * scripts, archives, pages, pictures that can carry scripts, and office files with macros. Compare with the announced type.
 * It tells kinds apart and is no virus scanner.
 */
export function sniffMediaType(firstBytes: Uint8Array): AttachmentMediaType | undefined {
  const head = latin1(firstBytes.subarray(0, sniffLength));
  if (head.startsWith(PDF)) return 'application/pdf';
  if (head.startsWith(PNG)) return 'image/png';
  if (head.startsWith(JPEG)) return 'image/jpeg';
  return head.startsWith(ZIP_ENTRY) ? sniffOfficeFile(head) : undefined;
}

/** Word and Excel files are zip archives; the folder of their main part tells which. */
function sniffOfficeFile(head: string): AttachmentMediaType | undefined {
  const names = zipEntryNames(head);
  if (!names.every(name => OFFICE_ENTRY.test(name)) || names.some(name => /vbaProject/i.test(name))) return undefined;
  const main = names.find(name => /^(?:word|xl)\//.test(name));
  if (main === undefined) return undefined;
  return main.startsWith('word/')
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
}

/** The names of the entries that begin in these bytes (APPNOTE.TXT §4.3.7). */
function zipEntryNames(head: string): string[] {
  const names: string[] = [];
  const number = (at: number, bytes: number) =>
    Array.from({ length: bytes }, (_, index) => head.charCodeAt(at + index) * 256 ** index).reduce(
      (sum, byte) => sum + byte,
    );
  for (let at = 0; at >= 0 && at + 30 <= head.length;) {
    const nameEnd = at + 30 + number(at + 26, 2);
    if (nameEnd > head.length) break;
    names.push(head.slice(at + 30, nameEnd));
    // A writer that streams puts 0 and gives the size later; then the next entry has to be looked for.
    const content = nameEnd + number(at + 28, 2) + number(at + 18, 4);
    at = head.indexOf(ZIP_ENTRY, content);
  }
  return names;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, byte => String.fromCharCode(byte)).join('');
}
