import type { AttachmentsApi } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import type { Attachment, AttachmentAnnouncement } from '../../contract/types.js';

/** As a sending tells of itself, and how it ended. */
export type UploadState = 'queued' | 'sending' | 'waiting' | 'scanning' | 'ready' | 'failed';

/** One document of the list, from being chosen to standing on the service. */
export interface PickedDocument {
  readonly key: number;
  readonly file: File;
  readonly announcement: AttachmentAnnouncement;
  readonly state: UploadState;
  /** Bytes that the service has confirmed. */
  readonly sent: number;
  /** As the service last described it; undefined until it is announced. */
  readonly attachment: Attachment | undefined;
  /** Why it failed; undefined also when the service itself refused the document. */
  readonly error: SmeError | undefined;
}

interface QueueOptions {
  /** Throws an `SmeError` when there is no service to send to. */
  readonly api: () => AttachmentsApi;
  /** Called after every change; with a document, and what it was before, when that is what changed. */
  readonly changed: (document?: PickedDocument, before?: PickedDocument) => void;
}

/** The documents of a list on their way. How many go at once is the client's affair: other lists may be sending too. */
export class UploadQueue {
  readonly #options: QueueOptions;
  readonly #running = new Map<number, { readonly stop: AbortController; readonly done: Promise<void> }>();
  #documents: readonly PickedDocument[] = [];
  #made = 0;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  get documents(): readonly PickedDocument[] {
    return this.#documents;
  }

  add(file: File, announcement: AttachmentAnnouncement) {
    const key = (this.#made += 1);
    const document = {
      key,
      file,
      announcement,
      state: 'queued',
      sent: 0,
      attachment: undefined,
      error: undefined,
    } as const;
    this.#documents = [...this.#documents, document];
    this.#begin(document);
  }

  /** Goes on where the last try was cut off. */
  retry(key: number) {
    const document = this.#set(key, { state: 'queued', error: undefined });
    if (document) this.#begin(document);
  }

  /** Sends what failed for want of a session, now that there is one again. */
  retryAfterSignIn() {
    for (const { key, error } of this.#documents) if (error?.status === 401) this.retry(key);
  }

  /** Takes a document off the list at once, and off the service; rejects with an `SmeError` when it stays there. */
  async remove(key: number): Promise<void> {
    const document = this.#find(key);
    const running = this.#running.get(key);
    this.#documents = this.#documents.filter(each => each.key !== key);
    // A sending that is stopped takes off by itself what has arrived.
    running?.stop.abort();
    this.#options.changed();
    if (!running && document?.attachment) await this.#options.api().remove(document.attachment.attachmentId);
  }

  /** Forgets all documents and leaves them on the service: they belong to an inquiry now. */
  clear() {
    for (const { stop } of this.#running.values()) stop.abort();
    this.#documents = [];
    this.#options.changed();
  }

  /** Resolves when nothing is under way; what failed stays on the list. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all([...this.#running.values()].map(({ done }) => done));
  }

  #begin(document: PickedDocument) {
    const { key } = document;
    const stop = new AbortController();
    const done = this.#send(document, stop.signal).finally(() => this.#running.delete(key));
    this.#running.set(key, { stop, done });
    this.#options.changed();
  }

  async #send({ key, file, announcement, attachment: resume }: PickedDocument, signal: AbortSignal): Promise<void> {
    const { name, mediaType } = announcement;
    try {
      const attachment = await this.#options.api().send(file, {
        name,
        mediaType,
        signal,
        ...(resume && { resume }),
        onProgress: ({ state, sent, attachment: known }) => this.#set(key, { state, sent, attachment: known }),
      });
      this.#set(key, { attachment, state: attachment.state === 'refused' ? 'failed' : 'ready' });
    } catch (thrown) {
      this.#set(key, { error: SmeError.from(thrown), state: 'failed' });
    }
  }

  #find(key: number): PickedDocument | undefined {
    return this.#documents.find(document => document.key === key);
  }

  /** Does nothing for a document that is no longer on the list. */
  #set(key: number, change: Partial<PickedDocument>): PickedDocument | undefined {
    const before = this.#find(key);
    if (!before) return undefined;
    const after = { ...before, ...change };
    this.#documents = this.#documents.map(document => (document === before ? after : document));
    this.#options.changed(after, before);
    return after;
  }
}
