import { createHash, randomUUID } from 'node:crypto';

import type * as S3 from '@aws-sdk/client-s3';

import type { AttachmentStorage, AttachmentUpload } from '../../service/index.js';
import { StartError } from '../start-error.js';
import type { Tracing } from '../tracing/tracing.js';

export interface S3Options {
  readonly bucket: string;
  readonly region: string;
  /** For services other than Amazon's; by default Amazon's for the region. */
  readonly endpoint?: string | undefined;
  /** The prefix of every key. */
  readonly prefix: string;
  /** The bucket as part of the path instead of the host name, as most services other than Amazon's need it. */
  readonly pathStyle: boolean;
}

export interface S3Content extends AttachmentStorage {
  close(): void;
}

/** Larger than a chunk in a database, because each is a request; each upload holds a few times as much in memory. */
const chunkBytes = 2 * 1_048_576;

/**
 * Stores chunks as objects, `<prefix><attachment>/<upload>/<random>`. Credentials come from the environment, as the AWS SDK finds
 * them.
 *
 * @throws {StartError} when the bucket cannot be reached
 */
export async function openS3Storage(options: S3Options, tracing?: Tracing): Promise<S3Content> {
  const sdk = await import('@aws-sdk/client-s3');
  const { bucket: Bucket, prefix } = options;
  const client = createClient(sdk, options);
  if (tracing) traceRequests(client, tracing);
  await checkBucket(sdk, client, options);

  const folderOf = ({ attachmentId, upload }: AttachmentUpload) => `${prefix}${attachmentId}/${upload}/`;
  const remove = (Key: string) => client.send(new sdk.DeleteObjectCommand({ Bucket, Key }));

  return {
    chunkBytes,

    async putChunk(upload, bytes) {
      // A unique name: two simultaneous uploads of the same chunk must not overwrite each other.
      const key = folderOf(upload) + randomUUID();
      const ContentMD5 = createHash('md5').update(bytes).digest('base64');
      await client.send(
        new sdk.PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentLength: bytes.byteLength, ContentMD5 }),
      );
      return { key, length: bytes.byteLength };
    },

    async *readChunk({ key, length }) {
      const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key: key }));
      let given = 0;
      for await (const chunk of (Body ?? []) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
        given += chunk.byteLength;
        yield chunk;
      }
      if (given !== length) throw new Error(`The object ${key} has ${given} bytes instead of ${length}.`);
    },

    async deleteChunk(chunk) {
      if (!(chunk instanceof Uint8Array)) await remove(chunk.key);
    },

    async deleteUpload(upload) {
      let ContinuationToken: string | undefined;
      do {
        const page: S3.ListObjectsV2CommandOutput = await client.send(
          new sdk.ListObjectsV2Command({
            Bucket,
            Prefix: folderOf(upload),
            ...(ContinuationToken && { ContinuationToken }),
          }),
        );
        for (const { Key } of page.Contents ?? []) if (Key !== undefined) await remove(Key);
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
    },

    close: () => client.destroy(),
  };
}

function createClient(sdk: typeof S3, { region, endpoint, pathStyle }: S3Options): S3.S3Client {
  return new sdk.S3Client({
    region,
    forcePathStyle: pathStyle,
    ...(endpoint !== undefined && { endpoint }),
    // Not every service understands the SDK's own checksums: some store them as part of the object.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  });
}

/** Each request is a span, however often the SDK repeats it. */
function traceRequests(client: S3.S3Client, tracing: Tracing): void {
  client.middlewareStack.add(
    (next, context) => args =>
      tracing.asked(`S3 ${String(context.commandName)}`, {}, headers => {
        Object.assign((args.request as { headers: Record<string, string> }).headers, headers);
        return next(args);
      }),
    { step: 'build', name: 'traceRequests' },
  );
}

async function checkBucket(sdk: typeof S3, client: S3.S3Client, { bucket, endpoint }: S3Options): Promise<void> {
  try {
    await client.send(new sdk.HeadBucketCommand({ Bucket: bucket }));
  } catch (cause) {
    client.destroy();
    const where = endpoint === undefined ? 'at Amazon S3' : `at ${endpoint}`;
    const why = cause instanceof Error ? `${cause.name} ${cause.message}`.trim() : 'no answer';
    throw new StartError(
      `The bucket "${bucket}" ${where} cannot be used (${why}). Check S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_PATH_STYLE and the credentials in the environment.`,
      { cause },
    );
  }
}
