import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import { callInit } from '../api/api.js';
import type { SmeClient } from '../client.js';
import type { CallOptions } from '../client-options.js';
import { arrived, requireData, type ClientAnswer } from '../transport/answer.js';
import { unexpected } from '../transport/unexpected.js';

const downloadPath = '/attachments/{attachmentId}/content';
const operation = `GET ${downloadPath}`;

type StreamAnswer = ClientAnswer & { readonly data?: ReadableStream<Uint8Array> | null };

/**
 * The bytes of an attachment as they come. The stream fails with an `SmeError` when the connection breaks; cancel it, or leave the
 * loop over it, to close the connection. `timeoutMs` limits the wait for the first bytes.
 *
 * @throws {SmeError} `attachment_not_ready`, `not_found`
 * @example
 * for await (const bytes of await downloadStream(client, attachmentId)) console.log(bytes.byteLength);
 */
export async function downloadStream(
  client: SmeClient,
  attachmentId: string,
  options: CallOptions = {},
): Promise<ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>> {
  const limits = callInit(options);
  const call: Promise<StreamAnswer> = client.api.GET(downloadPath, {
    params: { path: { attachmentId } },
    parseAs: 'stream',
    ...limits,
  });
  const body = await requireData(call);
  const { response } = await call;
  const reader = body.getReader();
  let isEmpty = true;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await arrived(reader.read(), response, options.signal);
        if (!done) {
          isEmpty &&= value.byteLength === 0;
          controller.enqueue(value);
        } else if (isEmpty) throw unexpected(response, operation, { expected: 'document', found: 'nothing' });
        else controller.close();
      },
      cancel: reason => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/**
 * Writes an attachment to a new file, without holding it in memory. After a failure there is no file.
 *
 * @throws {SmeError} `attachment_not_ready`, `not_found`
 * @throws {Error} `EEXIST` when there is such a file already, and other errors of the disk
 * @example
 * await downloadFile(client, attachmentId, '/var/spool/plan.pdf');
 */
export async function downloadFile(
  client: SmeClient,
  attachmentId: string,
  path: string,
  options?: CallOptions,
): Promise<void> {
  const body = await downloadStream(client, attachmentId, options);
  try {
    await pipeline(body, createWriteStream(path, { flags: 'wx' }));
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') await rm(path, { force: true });
    throw thrown;
  }
}
