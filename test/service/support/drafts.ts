import type { AgencyEvent, Attachment, HistoryEntry, Inquiry, InquiryDraft } from '../../../src/contract/types.js';
import { expect } from 'chai';
import { bakery } from '../../../src/service/sample-data/businesses.js';
import { agencyToken, idempotencyKey, type Kit } from './service-kit.js';

export const draft: InquiryDraft = {
  businessId: bakery.businessId,
  categoryId: 'registration',
  agencyId: 'dbd',
  subject: 'ขอคำแนะนำการเปลี่ยนชื่อร้าน',
  detail: 'ต้องการเปลี่ยนชื่อร้าน ต้องทำอย่างไร',
};

/** A document of one kilobyte that begins like a PDF file. */
export function pdfBytes(length = 1024): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length).map((_, index) => index % 251);
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return bytes;
}

export async function send(kit: Kit, token: string, changes: Partial<InquiryDraft> = {}): Promise<Inquiry> {
  const { status, body } = await kit.call<Inquiry>('POST', '/inquiries', {
    token,
    json: { ...draft, ...changes },
    headers: idempotencyKey(),
  });
  expect(status).to.equal(201);
  return body;
}

export async function recordEvent(
  kit: Kit,
  agencyId: string,
  receiptNumber: string,
  event: AgencyEvent,
): Promise<HistoryEntry> {
  const { status, body } = await kit.call<HistoryEntry>('POST', `/agency/inquiries/${receiptNumber}/events`, {
    token: agencyToken(agencyId),
    json: event,
  });
  expect(status, JSON.stringify(body)).to.equal(201);
  return body;
}

/** A document that is ready to be attached. */
export async function upload(kit: Kit, token: string, name = 'หนังสือรับรอง.pdf'): Promise<Attachment> {
  const bytes = pdfBytes();
  const announced = await kit.call<Attachment>('POST', '/attachments', {
    token,
    json: { name, size: bytes.byteLength, mediaType: 'application/pdf' },
  });
  const sent = await kit.call<Attachment>('PUT', `/attachments/${announced.body.attachmentId}/content`, {
    token,
    raw: bytes,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
  expect(sent.status).to.equal(200);
  return sent.body;
}
