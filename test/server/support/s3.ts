/** An S3 server in this process: s3rver, with a folder of its own and one bucket. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import S3rver from 's3rver';

import { openS3Storage, type S3Content } from '../../../src/server/attachments/s3-storage.js';

export interface TestS3 {
  readonly endpoint: string;
  readonly bucket: string;
  content(prefix?: string): Promise<S3Content>;
  /** The names of all objects. */
  keys(): Promise<string[]>;
  stop(): Promise<void>;
}

/** The credentials that s3rver accepts; the SDK reads them from the environment. */
const credentials = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };

export async function startS3(): Promise<TestS3> {
  const directory = mkdtempSync(join(tmpdir(), 'sme-one-id-s3-'));
  const bucket = 'documents';
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  const endpoint = `http://127.0.0.1:${port}`;
  const before = process.env;
  process.env = { ...before, ...credentials };
  const opened: S3Content[] = [];
  return {
    endpoint,
    bucket,
    async content(prefix = 'documents/') {
      const content = await openS3Storage({ bucket, region: 'us-east-1', endpoint, prefix, pathStyle: true });
      opened.push(content);
      return content;
    },
    async keys() {
      const sdk = await import('@aws-sdk/client-s3');
      const client = new sdk.S3Client({ region: 'us-east-1', endpoint, forcePathStyle: true });
      const { Contents: objects = [] } = await client.send(new sdk.ListObjectsV2Command({ Bucket: bucket }));
      client.destroy();
      return objects.flatMap(({ Key }) => Key ?? []);
    },
    async stop() {
      for (const content of opened) content.close();
      process.env = before;
      await server.close();
      rmSync(directory, { recursive: true });
    },
  };
}
