import type { Attachment, HistoryEntry } from '../../src/contract/types.js';
import { dbd, osmep } from './sample-reference.js';

/** Fictional documents and entries of one inquiry, shared by tests and stories. */
export const registrationForm: Attachment = {
  attachmentId: '0192f0c2-a6b8-7d3e-9f41-0000000000a1',
  name: 'แบบคำขอจดทะเบียนพาณิชย์.pdf',
  size: 1_420_000,
  mediaType: 'application/pdf',
  state: 'ready',
  received: 1_420_000,
  sha256: 'a'.repeat(64),
  createdAt: '2026-11-02T02:28:00.000Z',
};

export const shopPhoto: Attachment = {
  attachmentId: '0192f0c2-a6b8-7d3e-9f41-0000000000a2',
  name: 'รูปหน้าร้าน.jpg',
  size: 318_400,
  mediaType: 'image/jpeg',
  state: 'scanning',
  received: 318_400,
  sha256: null,
  createdAt: '2026-11-02T02:29:00.000Z',
};

const nothingElse = {
  officerName: null,
  outcome: null,
  forwardedTo: null,
  correctsEntryId: null,
  attachments: [],
} satisfies Partial<HistoryEntry>;

const { agencyId: osmepId, name: osmepName } = osmep;
const { agencyId: dbdId, name: dbdName } = dbd;

export const sentByCitizen: HistoryEntry = {
  ...nothingElse,
  entryId: '0192f0c2-a6b8-7d3e-9f41-000000000001',
  occurredAt: '2026-11-02T02:30:00.000Z',
  kind: 'sent',
  agency: null,
  fromStatus: null,
  toStatus: 'new',
  detail: '',
  attachments: [registrationForm, shopPhoto],
};

export const acceptedByOsmep: HistoryEntry = {
  ...nothingElse,
  entryId: '0192f0c2-a6b8-7d3e-9f41-000000000002',
  occurredAt: '2026-11-03T07:00:00.000Z',
  kind: 'accepted',
  agency: { agencyId: osmepId, name: osmepName },
  fromStatus: 'new',
  toStatus: 'in_progress',
  detail: 'รับเรื่องแล้ว\nจะตอบกลับภายใน 7 วัน',
};

export const forwardedToDbd: HistoryEntry = {
  ...nothingElse,
  entryId: '0192f0c2-a6b8-7d3e-9f41-000000000003',
  occurredAt: '2026-11-06T03:15:00.000Z',
  kind: 'forwarded',
  agency: { agencyId: osmepId, name: osmepName },
  fromStatus: 'in_progress',
  toStatus: 'in_progress',
  forwardedTo: { agencyId: dbdId, name: dbdName },
  detail: 'เรื่องนี้อยู่ในหน้าที่ของกรมพัฒนาธุรกิจการค้า',
};

export const answeredByDbd: HistoryEntry = {
  ...nothingElse,
  entryId: '0192f0c2-a6b8-7d3e-9f41-000000000004',
  occurredAt: '2026-11-12T09:05:00.000Z',
  kind: 'completed',
  agency: { agencyId: dbdId, name: dbdName },
  officerName: 'นางสาวตัวอย่าง ใจดี',
  fromStatus: 'in_progress',
  toStatus: 'completed',
  outcome: 'answered',
  detail: 'จดทะเบียนพาณิชย์ได้ที่สำนักงานเขตหรือเทศบาล ภายใน 30 วันนับจากวันเริ่มประกอบกิจการ',
};

export const correctedByDbd: HistoryEntry = {
  ...nothingElse,
  entryId: '0192f0c2-a6b8-7d3e-9f41-000000000005',
  occurredAt: '2026-11-13T04:40:00.000Z',
  kind: 'corrected',
  agency: { agencyId: dbdId, name: dbdName },
  fromStatus: 'completed',
  toStatus: 'completed',
  correctsEntryId: '0192f0c2-a6b8-7d3e-9f41-000000000004',
  detail: 'ค่าธรรมเนียมที่ถูกต้องคือ 50 บาท',
};

/** Oldest first. */
export const sampleHistory: readonly HistoryEntry[] = [
  sentByCitizen,
  acceptedByOsmep,
  forwardedToDbd,
  answeredByDbd,
  correctedByDbd,
];

/** As much text as the longest answers have, and a name without a space for a line break. */
export const longEntry: HistoryEntry = {
  ...answeredByDbd,
  entryId: '0192f0c2-a6b8-7d3e-9f41-000000000006',
  officerName: null,
  detail: Array.from({ length: 12 }, () => answeredByDbd.detail).join(' '),
  attachments: [{ ...registrationForm, name: `${'หนังสือรับรองการจดทะเบียน'.repeat(6)}.pdf` }],
};
