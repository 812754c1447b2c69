import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';

import type { Attachment } from '../../contract/types.js';
import type { SmeClient } from '../client.js';
import { SmeError } from '../errors.js';
import type { SendOptions } from '../streams/live.js';
import type { ByteStream } from './byte-source.js';
import { StreamFile } from './stream-file.js';

/** Options of `sendStream`. A stream cannot be read again, so an upload of one cannot be resumed by a later call. */
export interface SendStreamOptions extends Omit<SendOptions, 'resume'> {
  /** The file name. */
  readonly name: string;
  /** Bytes of the whole stream, as in `Content-Length`: a service is told before it gets the first one. */
  readonly size: number;
}

/**
 * Sends a file of the disk as `client.attachments.send` does. It is read chunk by chunk, 1 MiB at most.
 *
 * @throws {SmeError} as `attachments.send`; `unreadable_file` when there is no such file, or it was changed meanwhile
 * @example
 * const { attachmentId } = await sendFile(client, '/var/spool/plan.pdf');
 */
export async function sendFile(client: SmeClient, path: string, options: SendOptions = {}): Promise<Attachment> {
  const { name = basename(path) } = options;
  return client.attachments.send(await opened(path), { ...options, name });
}

async function opened(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch (cause) {
    throw new SmeError('unreadable_file', { cause });
  }
}

/**
 * Sends a stream of known size: a Node stream, a `ReadableStream`, or anything else that gives bytes in order. It is read as fast as
 * the service confirms them; what it does not confirm, 1 MiB at most, is sent again after a broken connection.
 *
 * @throws {SmeError} as `attachments.send`; `unreadable_file` when the stream fails, gives no bytes, or does not have this size
 * @throws {TypeError} when it is no stream, or somebody else is reading it
 * @example
 * const response = await fetch('https://documents.example.go.th/plan.pdf');
 * const size = Number(response.headers.get('Content-Length'));
 * if (response.body) await sendStream(client, response.body, { name: 'plan.pdf', size });
 */
export async function sendStream(
  client: SmeClient,
  stream: ByteStream,
  { size, ...options }: SendStreamOptions,
): Promise<Attachment> {
  if (!Number.isInteger(size) || size < 1) throw new TypeError("size must be the whole stream's number of bytes.");
  const file = new StreamFile(stream, options.name, size);
  try {
    // The client reads size, name and slices only.
    return await client.attachments.send(file as unknown as Blob, options);
  } finally {
    await file.close();
  }
}
