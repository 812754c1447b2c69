import type { Agency, Category, Inquiry, InquiryPage, InquirySummary } from '../../src/contract/types.js';
import { longNamedBusiness, noodleShop, silkCompany } from './sample-businesses.js';
import { registrationForm, shopPhoto } from './sample-history.js';
import { dbd, fda, generalQuestion, osmep, registration, rd, tax } from './sample-reference.js';

const agencyRef = ({ agencyId, name }: Agency) => ({ agencyId, name });
const categoryRef = ({ categoryId, name }: Category) => ({ categoryId, name });
const businessRef = ({ businessId, name }: typeof noodleShop) => ({ businessId, name });

/** Fictional inquiries in every state that a list can contain; shared by tests and stories. */
export const newInquiry: InquirySummary = {
  receiptNumber: '2569-04718236-5',
  subject: 'ขอคำปรึกษาเรื่องการจดทะเบียนพาณิชย์',
  status: 'new',
  outcome: null,
  waitingFor: 'agency',
  business: businessRef(noodleShop),
  category: categoryRef(registration),
  agency: agencyRef(dbd),
  createdBy: { displayName: 'สมหญิง ตัวอย่าง', self: true },
  contactedAt: '2026-11-20T09:05:00.000Z',
  completedAt: null,
  lastOfficerChangeAt: null,
  unread: false,
};

export const waitingInquiry: InquirySummary = {
  ...newInquiry,
  receiptNumber: '2569-18305527-0',
  subject: 'การยื่นแบบภาษีเงินได้นิติบุคคลครึ่งปี',
  status: 'in_progress',
  waitingFor: 'citizen',
  business: businessRef(silkCompany),
  category: categoryRef(tax),
  agency: agencyRef(rd),
  contactedAt: '2026-11-10T03:20:00.000Z',
  lastOfficerChangeAt: '2026-11-18T04:00:00.000Z',
  unread: true,
};

export const workedOnInquiry: InquirySummary = {
  ...newInquiry,
  receiptNumber: '2569-55120934-1',
  subject: 'ขอเลข อย. สำหรับน้ำซุปบรรจุขวด',
  status: 'in_progress',
  waitingFor: 'agency',
  agency: agencyRef(fda),
  contactedAt: '2026-11-02T02:30:00.000Z',
  lastOfficerChangeAt: '2026-11-09T04:00:00.000Z',
};

export const answeredInquiry: InquirySummary = {
  ...newInquiry,
  receiptNumber: '2569-70024418-3',
  subject: 'ขอข้อมูลแหล่งเงินทุนสำหรับผู้ประกอบการรายย่อย',
  status: 'completed',
  outcome: 'answered',
  waitingFor: 'none',
  category: categoryRef(generalQuestion),
  agency: agencyRef(osmep),
  contactedAt: '2026-10-05T06:45:00.000Z',
  completedAt: '2026-10-12T09:00:00.000Z',
  lastOfficerChangeAt: '2026-10-12T09:00:00.000Z',
};

/** Subject and business name of the maximum length. */
export const longInquiry: InquirySummary = {
  ...waitingInquiry,
  receiptNumber: '2569-83910277-6',
  subject: Array.from({ length: 5 }, () => 'ขอคำปรึกษาเรื่องการขอใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพ').join(' '),
  business: businessRef(longNamedBusiness),
  agency: agencyRef(osmep),
};

export const sampleInquiries: readonly InquirySummary[] = [
  waitingInquiry,
  newInquiry,
  workedOnInquiry,
  answeredInquiry,
];

/** A page as the service returns it: counts of all inquiries, rows of the chosen status. */
export function inquiryPage(inquiries: readonly InquirySummary[], rest: Partial<InquiryPage> = {}): InquiryPage {
  return {
    inquiries: [...inquiries],
    total: inquiries.length,
    counts: { new: 1, inProgress: 2, completed: 1, all: 4 },
    nextCursor: null,
    asOf: '2026-11-22T09:05:00.000Z',
    ...rest,
  };
}

export const noInquiries = inquiryPage([], { counts: { new: 0, inProgress: 0, completed: 0, all: 0 } });

/** Any number of rows with different numbers, for paging. */
export const manyInquiries = (from: number, count: number): InquirySummary[] =>
  Array.from({ length: count }, (_, index) => ({
    ...newInquiry,
    receiptNumber: `2569-${String(from + index).padStart(8, '0')}-0`,
  }));

const nothingMore = { canReply: false, canWithdraw: false };
const detail = 'ร้านของข้าพเจ้าเปิดมาแล้ว 2 เดือน\nขอทราบว่าต้องจดทะเบียนพาณิชย์ที่ใด ใช้เอกสารอะไรบ้าง และมีค่าธรรมเนียมเท่าใด';

export const newInquiryInFull: Inquiry = {
  ...newInquiry,
  detail,
  attachments: [registrationForm, shopPhoto],
  capabilities: { ...nothingMore, canWithdraw: true },
};

export const waitingInquiryInFull: Inquiry = {
  ...waitingInquiry,
  detail,
  attachments: [],
  capabilities: { ...nothingMore, canReply: true },
};

export const answeredInquiryInFull: Inquiry = {
  ...answeredInquiry,
  detail,
  attachments: [registrationForm],
  capabilities: nothingMore,
};

export const longInquiryInFull: Inquiry = {
  ...longInquiry,
  detail: Array.from({ length: 20 }, () => detail).join('\n\n'),
  attachments: [{ ...registrationForm, name: `${'หนังสือรับรองการจดทะเบียน'.repeat(6)}.pdf` }],
  capabilities: { ...nothingMore, canReply: true },
};
