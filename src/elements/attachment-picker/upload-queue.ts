import type { AttachmentsApi } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import type { Attachment, AttachmentAnnouncement } from '../../contract/types.js';

export type UploadState = 'waiting' | 'uploading' | 'ready' | 'failed';

/** One document of the list, from being chosen to standing on the service. */
export interface PickedDocument {
  readonly key: number;
  readonly file: File;
  readonly announcement: AttachmentAnnouncement;
  readonly state: UploadState;
  /** As the service last described it; undefined until it is announced. */
  readonly attachment: Attachment | undefined;
  /** Why it failed; undefined also when the service itself refused the document. */
  readonly error: SmeError | undefined;
}

interface QueueOptions {
  /** Throws an `SmeError` when there is no service to send to. */
  readonly api: () => AttachmentsApi;
  readonly changed: (document?: PickedDocument) => void;
}

/** Sends documents one after the other, so that a slow line carries one whole file sooner than several halves. */
export class UploadQueue {
  readonly #options: QueueOptions;
  #documents: readonly PickedDocument[] = [];
  #tail = Promise.resolve();
  #running: { readonly key: number; readonly stop: AbortController } | undefined;
  #made = 0;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  get documents(): readonly PickedDocument[] {
    return this.#documents;
  }

  add(file: File, announcement: AttachmentAnnouncement) {
    const key = (this.#made += 1);
    const document: PickedDocument = {
      key,
      file,
      announcement,
      state: 'waiting',
      attachment: undefined,
      error: undefined,
    };
    this.#documents = [...this.#documents, document];
    this.#enqueue(key);
  }

  /** Goes on where the last try was cut off. */
  retry(key: number) {
    this.#set(key, { state: 'waiting', error: undefined });
    this.#enqueue(key);
  }

  /** Takes a document off the list at once, and off the service; rejects with an `SmeError` when it stays there. */
  async remove(key: number): Promise<void> {
    const document = this.#find(key);
    if (this.#running?.key === key) this.#running.stop.abort();
    this.#documents = this.#documents.filter(each => each.key !== key);
    this.#options.changed();
    if (document?.attachment) await this.#options.api().remove(document.attachment.attachmentId);
  }

  /** Forgets all documents and leaves them on the service: they belong to an inquiry now. */
  clear() {
    this.#running?.stop.abort();
    this.#documents = [];
    this.#options.changed();
  }

  /** Resolves when nothing is under way; what failed stays on the list. */
  async settled(): Promise<void> {
    for (let tail; tail !== this.#tail;) {
      tail = this.#tail;
      await tail;
    }
  }

  #enqueue(key: number) {
    this.#tail = this.#tail.then(() => this.#send(key));
    this.#options.changed();
  }

  async #send(key: number) {
    const document = this.#find(key);
    if (document?.state !== 'waiting') return; // Removed meanwhile.
    const stop = new AbortController();
    this.#running = { key, stop };
    this.#set(key, { state: 'uploading' });
    try {
      const attachment = await this.#upload(document, stop.signal);
      this.#set(key, { attachment, state: attachment.state === 'refused' ? 'failed' : 'ready' });
    } catch (thrown) {
      this.#set(key, { error: SmeError.from(thrown), state: 'failed' });
    }
    this.#running = undefined;
  }

  async #upload({ key, file, announcement, attachment }: PickedDocument, signal: AbortSignal): Promise<Attachment> {
    const api = this.#options.api();
    const announced = attachment
      ? await api.progress(attachment.attachmentId, file.size, { signal })
      : await api.create(announcement, { signal });
    this.#set(key, { attachment: announced });
    if (announced.state !== 'awaiting_content') return announced;
    return api.upload(announced.attachmentId, file, { offset: announced.received, signal });
  }

  #find(key: number): PickedDocument | undefined {
    return this.#documents.find(document => document.key === key);
  }

  /** Does nothing for a document that is no longer on the list. */
  #set(key: number, change: Partial<PickedDocument>) {
    const before = this.#find(key);
    if (!before) return;
    const after = { ...before, ...change };
    this.#documents = this.#documents.map(document => (document === before ? after : document));
    this.#options.changed(after);
  }
}
