import { abortable } from '../transport/abortable.js';
import { requireData } from '../transport/answer.js';
import { callInit, type Api } from '../api/api.js';
import { checkBlob } from './check-blob.js';
import type { AttachmentsApi } from '../client.js';
import { SmeError } from '../errors.js';
import type { Send, SendOptions, SendProgress } from '../streams/live.js';
import { checkOptions, callLimitRules, type Rules } from '../check-options.js';
import { Semaphore } from './semaphore.js';
import { isOffline, jittered, online, pause } from '../transport/waiting.js';
import type { Attachment, AttachmentAnnouncement } from '../../contract/types.js';
import { mediaTypeOfFile } from '../../rules/attachment.js';

/**
 * Size of a chunk, in bytes. At most 1 MiB, so that three interruptions of 20 MB cost less than a fifth even behind a proxy that
 * drops half a chunk; at least 256 KiB, so that a slow connection does not consist of request overhead.
 */
const chunkSize = { least: 262_144, most: 1_048_576, seconds: 1.5 };

/** Assumed throughput (bytes/s) before the first measurement. */
const slowLine = 131_072;

/** Attachments that one client uploads at once: more would only delay each of them. */
const atOnce = 2;

/** Milliseconds, and how many failures in a row without progress end the upload. */
export const uploadTimings = { first: 500, most: 15_000, failures: 8, scan: 1_000, mostScan: 10_000 };

export type UploadTimings = typeof uploadTimings;

const rules = {
  signal: callLimitRules.signal,
  name: 'string',
  mediaType: 'string',
  onProgress: 'function',
  resume: [
    'what an earlier upload reported as attachment',
    (value: Attachment) => typeof value.attachmentId === 'string',
  ],
} satisfies Record<keyof SendOptions, Rules[string]>;

/** `attachments.send` for one client. */
export function createSender(
  api: Api,
  attachments: Pick<AttachmentsApi, 'create' | 'progress' | 'remove'>,
  pace: UploadTimings = uploadTimings,
): Send {
  const semaphore = new Semaphore(atOnce);
  return async (file, options = {}) => {
    checkBlob('attachments.send', file);
    checkOptions(options, rules, 'attachments.send');
    const upload = new ChunkedUpload(file, options, { api, attachments, pace });
    const { signal } = options;
    try {
      upload.report('queued');
      await semaphore.take(signal, () => upload.sendAll());
      return await upload.scanned();
    } catch (thrown) {
      if (signal?.aborted) upload.forget();
      throw SmeError.from(thrown);
    }
  };
}

interface Means {
  readonly api: Api;
  readonly attachments: Pick<AttachmentsApi, 'create' | 'progress' | 'remove'>;
  readonly pace: UploadTimings;
}

/** Uploads one attachment in chunks, each confirmed, so that a broken connection costs one chunk at most. */
class ChunkedUpload {
  readonly #file: Blob;
  readonly #announcement: AttachmentAnnouncement;
  readonly #options: SendOptions;
  readonly #means: Means;
  #attachment: Attachment | undefined;
  /** Whether the service must be asked for its offset before a byte is sent. */
  #unsure: boolean;
  #failures = 0;
  #chunkBytes = chunkSize.least;
  #bytesPerSecond = slowLine;

  constructor(file: Blob, options: SendOptions, means: Means) {
    this.#file = file;
    this.#announcement = announcementOf(file, options);
    this.#options = options;
    this.#means = means;
    this.#attachment = options.resume;
    this.#unsure = options.resume !== undefined;
  }

  report(state: SendProgress['state']) {
    const { size } = this.#file;
    const attachment = this.#attachment;
    this.#options.onProgress?.({ state, sent: attachment?.received ?? 0, size, attachment });
  }

  /** Resolves when the service has every byte. */
  async sendAll(): Promise<void> {
    do {
      await this.#step();
      if (this.#attachment && this.#attachment.state !== 'scanning') this.report('sending');
    } while (!this.#attachment || this.#attachment.state === 'awaiting_content');
  }

  /** Resolves when the service has scanned the attachment, where it scans. */
  async scanned(): Promise<Attachment> {
    const { scan, mostScan } = this.#means.pace;
    for (let wait = scan; ; wait = Math.min(mostScan, wait * 1.5)) {
      const attachment = this.#attachment;
      if (attachment && attachment.state !== 'scanning') return attachment;
      this.report('scanning');
      await pause(wait, this.#options.signal);
      this.#unsure = true;
      await this.#step();
    }
  }

  /** The person has removed it. If it cannot be deleted now, the service deletes it later, since no inquiry carries it. */
  forget() {
    const id = this.#attachment?.attachmentId;
    if (id !== undefined) this.#means.attachments.remove(id).catch(() => undefined);
  }

  async #step(): Promise<void> {
    try {
      await this.#network();
      // Announced is more than nothing.
      const before = this.#attachment?.received ?? -1;
      this.#attachment = await this.#next();
      if (this.#attachment.received > before) this.#failures = 0;
    } catch (thrown) {
      await this.#recover(SmeError.from(thrown));
    }
  }

  /** The next request: announce the attachment, ask how much has arrived, or send a chunk. */
  async #next(): Promise<Attachment> {
    const { attachments } = this.#means;
    const options = this.#call();
    if (!this.#attachment) return attachments.create(this.#announcement, options);
    const { attachmentId, received } = this.#attachment;
    if (!this.#unsure) return this.#sendChunk(attachmentId, received);
    const known = await attachments.progress(attachmentId, this.#file.size, options);
    this.#unsure = false;
    return known;
  }

  async #sendChunk(attachmentId: string, from: number): Promise<Attachment> {
    const { size } = this.#file;
    const read = readFileBytes(this.#file, from, Math.min(size, from + this.#chunkBytes));
    const body = await abortable(read, this.#options.signal);
    const header = { 'Content-Range': `bytes ${from}-${from + body.byteLength - 1}/${size}` };
    const begun = Date.now();
    const attachment = await requireData<{ data?: Attachment; response: Response }>(
      this.#means.api.PUT('/attachments/{attachmentId}/content', {
        params: { path: { attachmentId }, header },
        body: body as unknown as string,
        bodySerializer: (bytes: unknown) => bytes,
        ...callInit(this.#call(30_000 + (10_000 * body.byteLength) / this.#bytesPerSecond)),
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    );
    this.#measure(body.byteLength, Date.now() - begun);
    return attachment;
  }

  /** Never retried by the transport: part of a chunk may have arrived, and only the rest must be sent. */
  #call(timeoutMs = 30_000) {
    const { signal } = this.#options;
    return { retries: 0, timeoutMs, ...(signal && { signal }) };
  }

  #measure(bytes: number, ms: number) {
    this.#bytesPerSecond = (1000 * bytes) / Math.max(1, ms);
    const next = Math.min(this.#bytesPerSecond * chunkSize.seconds, 2 * this.#chunkBytes, chunkSize.most);
    this.#chunkBytes = Math.max(chunkSize.least, Math.floor(next));
  }

  /** Prepares for the next step, or throws when no further try makes sense. */
  async #recover(error: SmeError): Promise<void> {
    const { signal, resume } = this.#options;
    if (error.code === 'not_found' && resume && this.#attachment?.attachmentId === resume.attachmentId) {
      // The service has deleted it meanwhile: start again.
      this.#attachment = undefined;
      this.#unsure = false;
      return;
    }
    const elsewhere = error.code === 'attachment_offset_mismatch';
    this.#failures += 1;
    const canContinue =
      (error.retryable || elsewhere) && this.#failures < this.#means.pace.failures && !signal?.aborted;
    if (!canContinue) throw error;
    this.#unsure = this.#attachment !== undefined;
    this.#chunkBytes = chunkSize.least;
    if (elsewhere) return;
    this.report('waiting');
    await pause((error.retryAfterSeconds ?? 0) * 1000 + jittered(this.#failures, this.#means.pace), signal);
  }

  async #network() {
    if (!isOffline()) return;
    this.report('waiting');
    await online(this.#options.signal);
    // Failures without a network do not count against the network that came back.
    this.#failures = 0;
  }
}

function announcementOf(file: Blob, { name = (file as Partial<File>).name, mediaType }: SendOptions) {
  if (!name) throw new TypeError('attachments.send needs a name for a document that is no File: { name: "plan.pdf" }.');
  const type = mediaType ?? mediaTypeOfFile({ name, mediaType: file.type });
  if (!type) throw new TypeError(`attachments.send cannot tell what "${name}" is: give { mediaType }.`);
  return { name, size: file.size, mediaType: type };
}

/** Read before it is sent, so that a file that was changed or removed meanwhile is not taken for a broken connection. */
async function readFileBytes(file: Blob, from: number, to: number): Promise<ArrayBuffer> {
  try {
    return await file.slice(from, to).arrayBuffer();
  } catch (cause) {
    throw new SmeError('unreadable_file', { cause });
  }
}
