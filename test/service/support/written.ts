/** Inquiries in the form that handlers pass to a store. */
import {
  applyTransition,
  createInquiryRecords,
  type InquiryChange,
  type NewInquiry,
} from '../../../src/service/inquiries/transition.js';
import {
  accountParty,
  agencyParty,
  type InquiryRecord,
  type StoredResponse,
} from '../../../src/service/store/records.js';
import { foods } from '../../../src/service/sample-data/businesses.js';
import { somying } from '../../../src/service/sample-data/people.js';

export const NOW = '2026-11-22T03:00:00.000Z';

export function id(number: number): string {
  return `0192f0c2-a6b8-7d3e-9f41-${String(number).padStart(12, '0')}`;
}

/** A new inquiry of สมหญิง's company to the Revenue Department, with a consecutive number. */
export function submission(number: number, changes: Partial<NewInquiry> = {}): InquiryChange {
  return createInquiryRecords({
    inquiryId: id(number),
    entryId: id(number + 1000),
    digits: String(number).padStart(8, '0'),
    at: new Date(NOW),
    creator: somying,
    business: foods,
    categoryId: 'tax',
    agencyId: 'rd',
    subject: 'เรื่อง',
    detail: 'รายละเอียด',
    attachments: [],
    ...changes,
  });
}

export function answer(key: string, storedAt = NOW): StoredResponse {
  return {
    party: accountParty(somying.accountId),
    key,
    fingerprint: 'f',
    storedAt,
    status: 201,
    body: { a: ['ก', null] },
    location: '/x',
  };
}

/** The agency accepts it. */
export function acceptance(inquiry: InquiryRecord, number: number, at = '2026-11-22T04:00:00.000Z'): InquiryChange {
  return applyTransition(inquiry, {
    entryId: id(number),
    at: new Date(at),
    by: agencyParty('rd'),
    kind: 'accepted',
    state: { status: 'in_progress', outcome: null, waitingFor: 'agency' },
    detail: '',
    attachments: [],
  });
}
