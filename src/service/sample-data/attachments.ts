/** Small, valid files with realistic names. */
import type { AttachmentMediaType } from '../../contract/codes.js';
import type { AttachmentRecord, Instant, PartyId } from '../store/records.js';
import { sha256 } from '../crypto/secrets.js';

export interface SampleAttachment {
  readonly name: string;
  readonly mediaType: AttachmentMediaType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An empty A4 page. The comment makes the bytes of each file different. */
export function pdf(name: string): SampleAttachment {
  const text = `%PDF-1.4
% ${encodeURIComponent(name)}
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
  return { name, mediaType: 'application/pdf', bytes: new TextEncoder().encode(text) };
}

/** One white pixel. */
export function png(name: string): SampleAttachment {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';
  return { name, mediaType: 'image/png', bytes: Uint8Array.from(atob(pixel), character => character.charCodeAt(0)) };
}

export async function sampleAttachmentRecord(
  { name, mediaType, bytes }: SampleAttachment,
  attachmentId: string,
  owner: PartyId,
  createdAt: Instant,
  inquiryId: string,
): Promise<AttachmentRecord> {
  return {
    attachmentId,
    owner,
    name,
    size: bytes.byteLength,
    mediaType,
    state: 'ready',
    received: bytes.byteLength,
    sha256: await sha256(bytes),
    createdAt,
    inquiryId,
    upload: 0,
  };
}
