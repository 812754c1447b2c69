import type { AttachmentAnnouncement } from '../../contract/types.js';
import { checkAttachment, type AttachmentError } from '../../rules/attachment.js';

/** A file that cannot be attached, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly code: AttachmentError;
}

interface TakenFile {
  readonly file: File;
  readonly announcement: AttachmentAnnouncement;
}

/** Sorts chosen files into those that may be attached, beside as many as stand on the list already, and the others (S49, D12). */
export function takeFiles(files: readonly File[], listed: number) {
  const taken: TakenFile[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    const { name, size, type: mediaType } = file;
    const check = checkAttachment({ name, size, mediaType }, listed + taken.length);
    if (check.ok)
      taken.push({ file, announcement: { name: check.name, size: check.size, mediaType: check.mediaType } });
    else refused.push({ name, code: check.code });
  }
  return { taken, refused };
}
