import { createHash } from 'node:crypto';

import type { DocumentHash, ServiceOptions } from '../../service/index.js';
import { clamdScanner } from './clamd.js';
import { openS3Content } from './s3-content.js';
import type { DocumentConfiguration } from './settings.js';

/** Everything about documents that may be said to a server; what is left out is as the settings have it. */
export type DocumentOptions = { readonly [Name in keyof DocumentConfiguration]?: DocumentConfiguration[Name] };

export interface Documents {
  /** What the service is to be made with. */
  readonly options: Pick<ServiceOptions, 'documentContent' | 'documentScanner' | 'newDocumentHash' | 'retentionDays'>;
  close(): void;
}

/**
 * Opens where documents are kept and what scans them.
 *
 * @throws {StartError} when the bucket cannot be used
 */
export async function openDocuments(given: DocumentOptions): Promise<Documents> {
  const { s3Bucket: bucket, s3Region = 'us-east-1', s3Prefix = 'documents/', s3PathStyle = false } = given;
  const { s3Endpoint: endpoint } = given;
  const content =
    bucket === undefined
      ? undefined
      : await openS3Content({ bucket, region: s3Region, endpoint, prefix: s3Prefix, pathStyle: s3PathStyle });
  return {
    options: {
      newDocumentHash: nodeHash,
      documentScanner: given.clamdAddress ? clamdScanner(given.clamdAddress) : null,
      retentionDays: given.retentionDays ?? null,
      ...(content && { documentContent: content }),
    },
    close: () => content?.close(),
  };
}

/** SHA-256 that takes a document piece by piece and holds none of it. */
export function nodeHash(): DocumentHash {
  const hash = createHash('sha256');
  return { update: bytes => hash.update(bytes), digest: () => hash.digest('hex') };
}
