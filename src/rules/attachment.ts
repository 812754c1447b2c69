/**
 * Which documents may be attached: what a page can check before it sends a file. What the service sees in its
 * bytes is in `document-signature.ts`. Limits, media types and file name endings are the contract's.
 */
import { attachmentExtensions, attachmentMediaTypes, type AttachmentMediaType } from '../contract/codes.js';
import { limits } from '../contract/limits.js';
import type { ServiceLimits } from '../contract/types.js';
import { safeFileName } from './file-name.js';

/** Limits of the attachments of one inquiry. */
export interface FileLimits {
  readonly maxBytes: number;
  readonly maxCount: number;
  readonly mediaTypes: readonly AttachmentMediaType[];
}

/** The limits of a service, which may be below the contract's and never above. */
export function attachmentLimitsOf(service: ServiceLimits = {}): FileLimits {
  const { attachmentBytes = Infinity, attachmentsPerInquiry = Infinity, attachmentMediaTypes: accepted } = service;
  return {
    maxBytes: Math.min(limits.attachment.maxBytes, attachmentBytes),
    maxCount: Math.min(limits.attachment.maxCount, attachmentsPerInquiry),
    mediaTypes: accepted ? attachmentMediaTypes.filter(type => accepted.includes(type)) : attachmentMediaTypes,
  };
}

/** A file as the person chose it; a browser calls the media type `type` and often does not know it. */
export interface ChosenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Empty when the browser does not know. */
  readonly mediaType: string;
}

export type AttachmentError = 'too_many' | 'type_rejected' | 'empty' | 'too_big' | 'name_too_long';

/** What to announce to the service, or the first reason why the file cannot be attached. */
export type AttachmentCheck =
  | { readonly ok: true; readonly name: string; readonly size: number; readonly mediaType: AttachmentMediaType }
  | { readonly ok: false; readonly code: AttachmentError };

/** Checks one chosen file. `alreadyAttached` is how many documents the list holds before it. */
export function checkAttachment(
  file: ChosenFile,
  alreadyAttached: number,
  { maxBytes, maxCount, mediaTypes }: FileLimits = attachmentLimitsOf(),
): AttachmentCheck {
  const { maxNameLength } = limits.attachment;
  const name = safeFileName(file.name);
  const mediaType = mediaTypeOfFile(file);

  if (alreadyAttached >= maxCount) return { ok: false, code: 'too_many' };
  if (!mediaType || !mediaTypes.includes(mediaType)) return { ok: false, code: 'type_rejected' };
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
export function mediaTypeOfFile({
  name,
  mediaType,
}: Pick<ChosenFile, 'name' | 'mediaType'>): AttachmentMediaType | undefined {
  const safe = safeFileName(name);
  const dot = safe.lastIndexOf('.');
  const ending = dot < 0 ? undefined : safe.slice(dot + 1).toLowerCase();
  return attachmentMediaTypes.find(type => {
    const endings: readonly string[] = attachmentExtensions[type];
    return ending === undefined ? type === mediaType : endings.includes(ending);
  });
}

/** The value of a file field's `accept`: `.pdf,.jpg,…`. A help, not a check: people can choose "all files". */
export function attachmentAccept({ mediaTypes }: FileLimits = attachmentLimitsOf()): string {
  return mediaTypes
    .flatMap(type => [...attachmentExtensions[type]])
    .map(ending => `.${ending}`)
    .join(',');
}
