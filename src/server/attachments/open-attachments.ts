import { createHash } from 'node:crypto';

import type { AttachmentHash, ServiceOptions } from '../../service/index.js';
import { clamdScanner } from './clamd.js';
import { openS3Storage } from './s3-storage.js';
import type { AttachmentConfiguration } from './settings.js';

/** Everything about documents that may be said to a server; what is left out is as the settings have it. */
export type AttachmentOptions = { readonly [Name in keyof AttachmentConfiguration]?: AttachmentConfiguration[Name] };

export interface OpenedAttachments {
  /** What the service is to be made with. */
  readonly options: Pick<
    ServiceOptions,
    'attachmentStorage' | 'attachmentScanner' | 'newAttachmentHash' | 'retentionDays'
  >;
  close(): void;
}

/**
 * Opens where documents are kept and what scans them.
 *
 * @throws {StartError} when the bucket cannot be used
 */
export async function openAttachments(given: AttachmentOptions): Promise<OpenedAttachments> {
  const { s3Bucket: bucket, s3Region = 'us-east-1', s3Prefix = 'documents/', s3PathStyle = false } = given;
  const { s3Endpoint: endpoint } = given;
  const storage =
    bucket === undefined
      ? undefined
      : await openS3Storage({ bucket, region: s3Region, endpoint, prefix: s3Prefix, pathStyle: s3PathStyle });
  return {
    options: {
      newAttachmentHash: nodeHash,
      attachmentScanner: given.clamdAddress ? clamdScanner(given.clamdAddress) : null,
      retentionDays: given.retentionDays ?? null,
      ...(storage && { attachmentStorage: storage }),
    },
    close: () => storage?.close(),
  };
}

/** SHA-256 that takes a document piece by piece and holds none of it. */
export function nodeHash(): AttachmentHash {
  const hash = createHash('sha256');
  return { update: bytes => hash.update(bytes), digest: () => hash.digest('hex') };
}
