/** Uploads of whole files, and change events. */
import type { AttachmentMediaType } from '../../contract/codes.js';
import type { Attachment, InquiryChangedEvent } from '../../contract/types.js';

/** The progress of an upload. */
export interface SendProgress {
  /**
   * `queued`: waits, because two files are uploaded at once. `sending`: bytes are being sent. `waiting`: there is no network, or
   * the last try failed; it continues by itself. `scanning`: all bytes have arrived, and the service scans them for malware.
   */
  readonly state: 'queued' | 'sending' | 'waiting' | 'scanning';
  /** Bytes that the service has confirmed. */
  readonly sent: number;
  /** Bytes of the whole file. */
  readonly size: number;
  /** As the service last described it; undefined until it is announced. Pass it as `resume` to continue after a failure. */
  readonly attachment: Attachment | undefined;
}

/** Options of `attachments.send`. */
export interface SendOptions {
  /** Cancels the upload and deletes what has arrived; the call rejects with the code `aborted`. */
  readonly signal?: AbortSignal;
  /**
   * The file name. Required for a `Blob` that is no `File`.
   *
   * @default the name of the `File`
   */
  readonly name?: string;
  /** @default what the extension of the name says */
  readonly mediaType?: AttachmentMediaType;
  /** Called whenever something changes, at least once a second on a connection of 2 Mbit/s. */
  readonly onProgress?: (progress: SendProgress) => void;
  /** The attachment of an upload of the same file that failed: only the missing bytes are sent. */
  readonly resume?: Attachment;
}

/** The type of `attachments.send`. */
export type Send = (file: Blob, options?: SendOptions) => Promise<Attachment>;

/** What `notifications.watch` calls its listeners with. */
export type WatchEvent =
  /** An agency changed this inquiry. */
  | ({ readonly kind: 'changed' } & InquiryChangedEvent)
  /** Changes may have been missed, while there was no connection or the page was hidden: load again what you show. */
  | { readonly kind: 'missed' }
  /**
   * How changes arrive from now on: `stream`, at once; `polling`, every 30 seconds, where streams do not get through; `none`
   * while nobody is signed in, there is no network, or the page is hidden.
   */
  | { readonly kind: 'connection'; readonly by: 'stream' | 'polling' | 'none' };

/** The type of `notifications.watch`. */
export type Watch = (listener: (event: WatchEvent) => void) => () => void;
