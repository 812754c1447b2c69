import type { AttachmentRecord, InquiryRecord } from '../records.js';
import { table, type InsertRow } from './table.js';

export interface AttachmentRow {
  readonly attachment_id: string;
  readonly owner: AttachmentRecord['owner'];
  readonly name: string;
  readonly size: number;
  readonly media_type: AttachmentRecord['mediaType'];
  readonly state: AttachmentRecord['state'];
  readonly received: number;
  readonly sha256: string | null;
  readonly created_at: string;
  readonly upload: number;
  readonly inquiry_id: string | null;
}

/** Expects the attachment as `d`. */
export const attachmentColumns = `d.attachment_id, d.owner, d.name, d.size, d.media_type, d.state, d.received, d.sha256,
  d.created_at, d.upload, d.inquiry_id`;

/** The whole attachment `d` as one JSON value. */
export const attachmentJson = 'to_json(d)';

/** From a row or from JSON, in which instants have the time zone of the database session. */
export function attachmentFromRow(row: AttachmentRow): AttachmentRecord {
  return {
    attachmentId: row.attachment_id,
    owner: row.owner,
    name: row.name,
    size: row.size,
    mediaType: row.media_type,
    state: row.state,
    received: row.received,
    sha256: row.sha256,
    createdAt: new Date(row.created_at).toISOString(),
    upload: row.upload,
    inquiryId: row.inquiry_id,
  };
}

const attachmentTypes = {
  owner: 'text',
  attachment_id: 'uuid',
  name: 'text',
  size: 'int',
  media_type: 'text',
  state: 'text',
  received: 'int',
  sha256: 'text',
  created_at: 'timestamptz',
  upload: 'int',
  account_id: 'uuid',
  inquiry_id: 'uuid',
  receipt_number: 'text',
  seq: 'int',
  position: 'int',
};

export const attachmentTable = table('attachment', attachmentTypes);

/** Where an inquiry has the attachment: the entry's number, and the index within it. */
export interface AttachedAt {
  readonly inquiry: InquiryRecord;
  readonly seq: number;
  readonly position: number;
}

export function toAttachmentRow(
  attachment: AttachmentRecord,
  attached?: AttachedAt,
): InsertRow<typeof attachmentTypes> {
  return {
    owner: attachment.owner,
    attachment_id: attachment.attachmentId,
    name: attachment.name,
    size: attachment.size,
    media_type: attachment.mediaType,
    state: attachment.state,
    received: attachment.received,
    sha256: attachment.sha256,
    created_at: attachment.createdAt,
    upload: attachment.upload,
    account_id: attached?.inquiry.creator.accountId ?? null,
    inquiry_id: attached?.inquiry.inquiryId ?? null,
    receipt_number: attached?.inquiry.receiptNumber ?? null,
    seq: attached?.seq ?? null,
    position: attached?.position ?? null,
  };
}
