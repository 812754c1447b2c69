import type { AttachmentsApi } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import { limits } from '../../contract/limits.js';
import type { Attachment } from '../../contract/types.js';
import { checkAttachment } from '../../rules/attachment.js';
import { safeFileName } from '../../rules/file-name.js';
import { storedAttachments, type StoredAttachments } from './stored-attachments.js';
import type { QueuedAttachment, RejectedFile } from './queued-attachment.js';
import { RunningTasks } from './running-tasks.js';
import { uploadAttachment } from './upload-attachment.js';

/** Why a list cannot go with a form as it is: attachments that are not on the service, or files that were just refused. */
export type AttachmentProblem = { readonly unsent: readonly string[] } | { readonly rejected: true };

/** `change` is missing when more than the state of one attachment has changed. */
export type QueueListener = (change?: { readonly after: QueuedAttachment; readonly before: QueuedAttachment }) => void;

/**
 * The attachments of one form: chosen, refused, on their way, on the service. It knows no element, so that uploads go on while
 * the person looks at something else. How many go at once is decided by the client: other lists may be uploading too.
 */
export class AttachmentQueue {
  readonly #api: () => AttachmentsApi;
  readonly #listeners = new Set<QueueListener>();
  readonly #uploads = new RunningTasks();
  #items: readonly QueuedAttachment[] = [];
  #chosen: readonly File[] = [];
  #rejected: readonly RejectedFile[] = [];
  #lastKey = 0;

  /** `api` throws an `SmeError` when there is no service to send to. */
  constructor(api: () => AttachmentsApi) {
    this.#api = api;
  }

  get items(): readonly QueuedAttachment[] {
    return this.#items;
  }

  /** Files that were chosen and not added yet, where adding is a step of its own. */
  get chosen(): readonly File[] {
    return this.#chosen;
  }

  /** Files that are not attached, until the person has dismissed the message. */
  get rejected(): readonly RejectedFile[] {
    return this.#rejected;
  }

  /** The attachments that stand on the service, in the order of the list. */
  get ready(): readonly Attachment[] {
    return this.#items.flatMap(({ state, attachment }) => (state === 'ready' && attachment ? [attachment] : []));
  }

  /** Names of the attachments on the list that are not on the service: still under way, or failed. */
  get unsentNames(): readonly string[] {
    return this.#items.filter(({ state }) => state !== 'ready').map(({ announcement }) => announcement.name);
  }

  /** Names of all files that the person chose, whatever became of them. */
  get names(): readonly string[] {
    return [
      ...this.#items.map(({ announcement }) => announcement.name),
      ...[...this.#chosen, ...this.#rejected].map(({ name }) => safeFileName(name)),
    ];
  }

  get isEmpty(): boolean {
    return this.#items.length + this.#chosen.length + this.#rejected.length === 0;
  }

  /** Calls the listener after every change, until the returned function is called. */
  subscribe(listener: QueueListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  choose(files: readonly File[]) {
    this.#chosen = [...this.#chosen, ...files];
    this.#notify();
  }

  /** Adds what was chosen; gives the names of the files that were taken, and the files that were refused. */
  addChosen(): { readonly added: readonly string[]; readonly rejected: readonly RejectedFile[] } {
    const files = this.#chosen;
    this.#chosen = [];
    const added: string[] = [];
    const rejected: RejectedFile[] = [];
    for (const file of files) {
      const { name, size, type: mediaType } = file;
      const check = checkAttachment({ name, size, mediaType }, this.#placesTaken);
      if (!check.ok) {
        rejected.push({ key: this.#nextKey(), name: safeFileName(name), code: check.code });
        continue;
      }
      added.push(check.name);
      this.#start(this.#append({ file, announcement: { name: check.name, size, mediaType: check.mediaType } }));
    }
    this.#rejected = [...this.#rejected, ...rejected];
    this.#notify();
    return { added, rejected };
  }

  /** Takes the message on a refused file away, or all of them. */
  dismiss(key?: number) {
    this.#rejected = key === undefined ? [] : this.#rejected.filter(file => file.key !== key);
    this.#notify();
  }

  /** Goes on where the last try was cut off. */
  retry(key: number) {
    const item = this.#items.find(each => each.key === key);
    if (!item) return;
    if (item.state === 'failed' && this.#placesTaken >= limits.attachment.maxCount) {
      this.#rejected = [...this.#rejected, { key: this.#nextKey(), name: item.announcement.name, code: 'too_many' }];
      this.#notify();
    } else this.#start(this.#set(key, { state: item.file ? 'queued' : 'scanning', error: undefined }));
  }

  /** Goes on, after a sign-in, with what was stopped or failed for want of a session. */
  resume() {
    for (const { key, state, error } of this.#items)
      if (!this.#uploads.has(key) && (state === 'queued' || state === 'scanning' || error?.status === 401))
        this.retry(key);
  }

  /** Stops what is on its way, to go on with it later: the person has gone. */
  suspend() {
    for (const key of this.#uploads.stopAll()) {
      const isFile = this.#items.some(item => item.key === key && item.file);
      this.#set(key, { state: isFile ? 'queued' : 'scanning' });
    }
  }

  /** Takes an attachment off the list at once, and off the service; rejects with an `SmeError` when it stays there. */
  async remove(key: number): Promise<void> {
    const attachment = this.#items.find(item => item.key === key)?.attachment;
    this.#items = this.#items.filter(item => item.key !== key);
    // An upload that is stopped takes off by itself what has arrived.
    const isStopped = this.#uploads.stop(key);
    this.#notify();
    if (!isStopped && attachment) await this.#api().remove(attachment.attachmentId);
  }

  /** Empties the list. What stands on the service stays there: with its inquiry, or until the service forgets it. */
  clear() {
    this.#uploads.stopAll();
    this.#items = this.#chosen = this.#rejected = [];
    this.#notify();
  }

  /** Takes off the list what an inquiry carries now. */
  release(attachmentIds: readonly string[]) {
    this.#items = this.#items.filter(
      ({ attachment }) => !attachment || !attachmentIds.includes(attachment.attachmentId),
    );
    this.#notify();
  }

  /** The service has these no more, or they are another inquiry's: they can only be attached again. */
  lose(attachmentIds: readonly string[]) {
    for (const { key, attachment } of this.#items)
      if (attachment && attachmentIds.includes(attachment.attachmentId))
        this.#set(key, { state: 'failed', sent: 0, attachment: undefined, error: new SmeError('not_found') });
  }

  /** Resolves when nothing is under way; what failed stays on the list. */
  settled(): Promise<void> {
    return this.#uploads.settled();
  }

  /** Adds what was chosen and waits for the uploads; gives the reason why the list cannot go with a form as it is. */
  async settle(): Promise<AttachmentProblem | undefined> {
    const { rejected } = this.addChosen();
    await this.settled();
    if (this.unsentNames.length > 0) return { unsent: this.unsentNames };
    return rejected.length > 0 ? { rejected: true } : undefined;
  }

  /** What can be had again after a reload, and the names of what cannot. */
  kept(): StoredAttachments {
    return storedAttachments(this);
  }

  restore({ attachments, rejected }: StoredAttachments) {
    for (const attachment of attachments) {
      const { name, size, mediaType, state } = attachment;
      const isReady = state === 'ready';
      this.#append({
        announcement: { name: safeFileName(name), size, mediaType },
        attachment,
        sent: size,
        state: isReady ? state : 'scanning',
      });
    }
    this.#rejected = [
      ...this.#rejected,
      ...rejected.map(({ name, code }) => ({ name: safeFileName(name), code, key: this.#nextKey() })),
    ];
    this.resume();
    this.#notify();
  }

  /** Of the places that an inquiry has; what failed takes none. */
  get #placesTaken(): number {
    return this.#items.filter(({ state }) => state !== 'failed').length;
  }

  #nextKey(): number {
    return (this.#lastKey += 1);
  }

  #append(item: Pick<QueuedAttachment, 'announcement'> & Partial<QueuedAttachment>): QueuedAttachment {
    const fresh = { file: undefined, state: 'queued', sent: 0, attachment: undefined, error: undefined } as const;
    const made = { ...fresh, ...item, key: this.#nextKey() };
    this.#items = [...this.#items, made];
    return made;
  }

  #start(item: QueuedAttachment | undefined) {
    if (!item) return;
    const { key } = item;
    this.#uploads.start(key, async signal => {
      const set = (change: Partial<QueuedAttachment>) => signal.aborted || this.#set(key, change);
      try {
        const attachment = await uploadAttachment(item, this.#api(), signal, set);
        set({ attachment, state: attachment.state === 'refused' ? 'failed' : 'ready' });
      } catch (thrown) {
        set({ error: SmeError.from(thrown), state: 'failed' });
      }
    });
  }

  /** Does nothing for an attachment that is no longer on the list. */
  #set(key: number, change: Partial<QueuedAttachment>): QueuedAttachment | undefined {
    const before = this.#items.find(item => item.key === key);
    if (!before) return undefined;
    const after = { ...before, ...change };
    this.#items = this.#items.map(item => (item === before ? after : item));
    this.#notify({ after, before });
    return after;
  }

  #notify(change?: Parameters<QueueListener>[0]) {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
