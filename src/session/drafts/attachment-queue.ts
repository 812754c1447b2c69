import type { AttachmentsApi } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import type { Attachment } from '../../contract/types.js';
import { attachmentLimitsOf, checkAttachment } from '../../rules/attachment.js';
import { safeFileName } from '../../rules/file-name.js';
import { storedAttachments, type StoredAttachments } from './stored-attachments.js';
import type { QueuedAttachment, RejectedFile } from './queued-attachment.js';
import { RunningTasks } from './running-tasks.js';
import { uploadAttachment } from './upload-attachment.js';

/** Why a list cannot be submitted as it is: attachments that are not on the service, or files that were just rejected. */
export type AttachmentProblem = { readonly unsent: readonly string[] } | { readonly rejected: true };

/** `change` is missing when more than the state of one attachment has changed. */
export type QueueListener = (change?: { readonly after: QueuedAttachment; readonly before: QueuedAttachment }) => void;

/**
 * The attachments of one form: chosen, rejected, uploading, uploaded. It knows no element, so uploads continue while the person
 * looks at something else. The client limits how many run at once, since other lists may be uploading too.
 */
export class AttachmentQueue {
  readonly #api: () => AttachmentsApi;
  /** The limits of the service. */
  limits = attachmentLimitsOf();
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

  /** The attachments that are on the service, in the order of the list. */
  get ready(): readonly Attachment[] {
    return this.#items.flatMap(({ state, attachment }) => (state === 'ready' && attachment ? [attachment] : []));
  }

  /** Names of the attachments on the list that are not on the service: still under way, or failed. */
  get unsentNames(): readonly string[] {
    return this.#items.filter(({ state }) => state !== 'ready').map(({ announcement }) => announcement.name);
  }

  /** Names of all files that the person chose, also of those that failed. */
  get names(): readonly string[] {
    return [
      ...this.#items.map(({ announcement }) => announcement.name),
      ...this.#chosen.map(({ name }) => safeFileName(name)),
      ...this.#rejected.map(({ name }) => name),
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

  /** Adds what was chosen; returns the names of the accepted files, and the rejected files. */
  addChosen(): { readonly added: readonly string[]; readonly rejected: readonly RejectedFile[] } {
    const files = this.#chosen;
    this.#chosen = [];
    const added: string[] = [];
    const rejected: RejectedFile[] = [];
    for (const file of files) {
      const { name, size, type: mediaType } = file;
      const check = checkAttachment({ name, size, mediaType }, this.#placesTaken, this.limits);
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

  /** Dismisses the message about a rejected file, or all of them. */
  dismiss(key?: number) {
    this.#rejected = key === undefined ? [] : this.#rejected.filter(file => file.key !== key);
    this.#notify();
  }

  /** Resumes where the last try was interrupted. */
  retry(key: number) {
    const item = this.#items.find(each => each.key === key);
    if (!item) return;
    if (item.state === 'failed' && this.#placesTaken >= this.limits.maxCount) {
      this.#rejected = [...this.#rejected, { key: this.#nextKey(), name: item.announcement.name, code: 'too_many' }];
      this.#notify();
    } else this.#start(this.#set(key, { state: item.file ? 'queued' : 'scanning', error: undefined }));
  }

  /** Resumes, after a sign-in, what was stopped or failed without a session. */
  resume() {
    for (const { key, state, error } of this.#items)
      if (!this.#uploads.has(key) && (state === 'queued' || state === 'scanning' || error?.status === 401))
        this.retry(key);
  }

  /** Stops the uploads in progress, to resume them later: the person has signed out. */
  suspend() {
    for (const key of this.#uploads.stopAll()) {
      const isFile = this.#items.some(item => item.key === key && item.file);
      this.#set(key, { state: isFile ? 'queued' : 'scanning' });
    }
  }

  /** Removes an attachment from the list at once, and from the service; rejects with an `SmeError` when it stays there. */
  async remove(key: number): Promise<void> {
    const attachment = this.#items.find(item => item.key === key)?.attachment;
    this.#items = this.#items.filter(item => item.key !== key);
    // An upload that is stopped removes what has arrived itself.
    const isStopped = this.#uploads.stop(key);
    this.#notify();
    if (!isStopped && attachment) await this.#api().remove(attachment.attachmentId);
  }

  /** Empties the list. What is on the service stays there: with its inquiry, or until the service deletes it. */
  clear() {
    this.#uploads.stopAll();
    this.#items = this.#chosen = this.#rejected = [];
    this.#notify();
  }

  /** Removes from the list what an inquiry carries now. */
  release(attachmentIds: readonly string[]) {
    this.#items = this.#items.filter(
      ({ attachment }) => !attachment || !attachmentIds.includes(attachment.attachmentId),
    );
    this.#notify();
  }

  /** The service no longer has these, or they belong to another inquiry: they must be attached again. */
  lose(attachmentIds: readonly string[]) {
    for (const { key, attachment } of this.#items)
      if (attachment && attachmentIds.includes(attachment.attachmentId))
        this.#set(key, { state: 'failed', sent: 0, attachment: undefined, error: new SmeError('not_found') });
  }

  /** Resolves when no upload is running; failed items stay on the list. */
  settled(): Promise<void> {
    return this.#uploads.settled();
  }

  /** Adds what was chosen and waits for the uploads; returns why the list cannot be submitted, if it cannot. */
  async settle(): Promise<AttachmentProblem | undefined> {
    const { rejected } = this.addChosen();
    await this.settled();
    if (this.unsentNames.length > 0) return { unsent: this.unsentNames };
    return rejected.length > 0 ? { rejected: true } : undefined;
  }

  /** What can be restored after a reload, and the names of what cannot. */
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

  /** Number of attachments that count towards the limit; failed ones do not. */
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
