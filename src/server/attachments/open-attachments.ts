import { createHash } from 'node:crypto';

import type { AttachmentHash, ServiceOptions } from '../../service/index.js';
import { tracedScanner } from '../tracing/traced-ports.js';
import type { Tracing } from '../tracing/tracing.js';
import { clamdScanner } from './clamd.js';
import { openS3Storage } from './s3-storage.js';
import type { AttachmentConfiguration } from './settings.js';

/** The options for attachments; defaults as in the settings. */
export type AttachmentOptions = { readonly [Name in keyof AttachmentConfiguration]?: AttachmentConfiguration[Name] };

export interface OpenedAttachments {
  /** Options for the service. */
  readonly options: Pick<
    ServiceOptions,
    'attachmentStorage' | 'attachmentScanner' | 'newAttachmentHash' | 'retentionDays'
  >;
  close(): void;
}

/**
 * Opens the storage and the scanner.
 *
 * @throws {StartError} when the bucket cannot be used
 */
export async function openAttachments(given: AttachmentOptions, tracing?: Tracing): Promise<OpenedAttachments> {
  const { s3Bucket: bucket, s3Region = 'us-east-1', s3Prefix = 'documents/', s3PathStyle = false } = given;
  const { s3Endpoint: endpoint } = given;
  const storage =
    bucket === undefined
      ? undefined
      : await openS3Storage({ bucket, region: s3Region, endpoint, prefix: s3Prefix, pathStyle: s3PathStyle }, tracing);
  const scanner = given.clamdAddress ? clamdScanner(given.clamdAddress) : null;
  return {
    options: {
      newAttachmentHash: nodeHash,
      attachmentScanner: scanner && tracing ? tracedScanner(scanner, tracing) : scanner,
      retentionDays: given.retentionDays ?? null,
      ...(storage && { attachmentStorage: storage }),
    },
    close: () => storage?.close(),
  };
}

/** SHA-256 that processes an attachment chunk by chunk and keeps none of it. */
export function nodeHash(): AttachmentHash {
  const hash = createHash('sha256');
  return { update: bytes => hash.update(bytes), digest: () => hash.digest('hex') };
}
