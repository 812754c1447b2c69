import type { SmeError } from '../../client/errors.js';
import type { Attachment, AttachmentAnnouncement } from '../../contract/types.js';
import type { AttachmentError } from '../../rules/attachment.js';

/** How far an attachment is, and how that ended. */
export type UploadState = 'queued' | 'sending' | 'waiting' | 'scanning' | 'ready' | 'failed';

/** One attachment of the list, from being chosen to standing on the service. */
export interface QueuedAttachment {
  readonly key: number;
  /** Undefined for one that was uploaded before the page was loaded. */
  readonly file: File | undefined;
  readonly announcement: AttachmentAnnouncement;
  readonly state: UploadState;
  /** Bytes that the service has confirmed. */
  readonly sent: number;
  /** As the service last described it; undefined until it is announced. */
  readonly attachment: Attachment | undefined;
  /** Why it failed; undefined also when the service itself refused the file. */
  readonly error: SmeError | undefined;
}

/** A file that is not attached, and why: `interrupted` when its upload was cut off by a reload of the page. */
export interface RejectedFile {
  readonly key: number;
  readonly name: string;
  readonly code: AttachmentError | 'interrupted';
}
