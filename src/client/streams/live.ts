/** What a client offers beyond single calls: whole uploads, and change events. */
import type { AttachmentMediaType } from '../../contract/codes.js';
import type { Attachment, InquiryChangedEvent } from '../../contract/types.js';

/** Progress of an upload. */
export interface SendProgress {
  /**
   * `queued`: waits for its turn, two documents are sent at once. `sending`: on its way. `waiting`: there is no network, or
   * the last try failed; goes on by itself. `scanning`: all bytes have arrived and the service looks for malware.
   */
  readonly state: 'queued' | 'sending' | 'waiting' | 'scanning';
  /** Bytes that the service has confirmed. */
  readonly sent: number;
  /** Bytes in all. */
  readonly size: number;
  /** As the service last described it; undefined until it is announced. Give it as `resume` to go on after a failure. */
  readonly attachment: Attachment | undefined;
}

export interface SendOptions {
  /** Cancels: stops the upload and removes what has arrived. */
  readonly signal?: AbortSignal;
  /** The name of the attachment; a `File` brings its own. */
  readonly name?: string;
  /** Derived from the file extension when not given. */
  readonly mediaType?: AttachmentMediaType;
  /** Called whenever something changes, at least once a second on a connection of 2 Mbit/s. */
  readonly onProgress?: (progress: SendProgress) => void;
  /** An attachment whose earlier upload failed: only what the service lacks is sent. */
  readonly resume?: Attachment;
}

/** Announces an attachment and uploads it, however often the connection breaks. */
export type Send = (file: Blob, options?: SendOptions) => Promise<Attachment>;

/** An event of a watch. */
export type WatchEvent =
  /** An agency changed this inquiry. */
  | ({ readonly kind: 'changed' } & InquiryChangedEvent)
  /** Changes may have been missed, while there was no connection or the page was hidden: read again what is shown. */
  | { readonly kind: 'missed' }
  /**
   * How change events arrive from now on: at once, by polling every half minute where streams do not get through, or not at all for the
   * time being: nobody is signed in, there is no network, or the page is hidden.
   */
  | { readonly kind: 'connection'; readonly by: 'stream' | 'polling' | 'none' };

/** Calls the listener with every event until the returned function is called. */
export type Watch = (listener: (event: WatchEvent) => void) => () => void;
