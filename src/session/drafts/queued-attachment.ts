import type { SmeError } from '../../client/errors.js';
import type { Attachment, AttachmentAnnouncement } from '../../contract/types.js';
import type { AttachmentError } from '../../rules/attachment.js';

/** State of an attachment in the queue. */
export type UploadState = 'queued' | 'sending' | 'waiting' | 'scanning' | 'ready' | 'failed';

/** One attachment of the list, from being chosen to being on the service. */
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
  /** Why it failed; undefined also when the service rejected the file. */
  readonly error: SmeError | undefined;
}

/** A file that is not attached, and why: `interrupted` when a reload of the page interrupted its upload. */
export interface RejectedFile {
  readonly key: number;
  readonly name: string;
  readonly code: AttachmentError | 'interrupted';
}
