/** The words of the table. Those for codes are the elements' own; a test compares them. */
import type { HistoryKind, InquiryStatus, Outcome, WaitingFor } from '../../contract/codes.js';
import type { ProblemLanguage } from '../http/problem-titles.js';

export const csvColumns = [
  'receiptNumber',
  'contactedAt',
  'business',
  'category',
  'agency',
  'subject',
  'status',
  'outcome',
  'waitingFor',
  'createdBy',
  'occurredAt',
  'by',
  'kind',
  'detail',
  'attachments',
] as const;

export type CsvColumn = (typeof csvColumns)[number];

export type CsvLanguage = ProblemLanguage;

export interface CsvWords {
  readonly columns: Readonly<Record<CsvColumn, string>>;
  readonly statuses: Readonly<Record<InquiryStatus, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly waitingFor: Readonly<Record<WaitingFor, string>>;
  readonly kinds: Readonly<Record<HistoryKind, string>>;
  readonly citizen: string;
}

export const csvWords: Readonly<Record<CsvLanguage, CsvWords>> = {
  th: {
    columns: {
      receiptNumber: 'เลขรับเรื่อง',
      contactedAt: 'วันที่ติดต่อ',
      business: 'กิจการ',
      category: 'หมวดหมู่เรื่อง',
      agency: 'หน่วยงาน',
      subject: 'เรื่องที่จะติดต่อ',
      status: 'สถานะ',
      outcome: 'ผลการดำเนินงาน',
      waitingFor: 'ขณะนี้',
      createdBy: 'ผู้ส่งเรื่อง',
      occurredAt: 'วันที่ดำเนินการ',
      by: 'ผู้ดำเนินการ',
      kind: 'การดำเนินการ',
      detail: 'รายละเอียด',
      attachments: 'เอกสารแนบ',
    },
    statuses: { new: 'เรื่องใหม่', in_progress: 'กำลังดำเนินการ', completed: 'เสร็จสิ้น' },
    outcomes: {
      answered: 'ตอบแล้ว',
      declined: 'ไม่รับเรื่อง',
      withdrawn: 'ผู้ประกอบการยกเลิก',
      merged: 'รวมกับเรื่องอื่น',
    },
    waitingFor: { agency: 'รอหน่วยงานดำเนินการ', citizen: 'รอข้อมูลจากท่าน', none: '' },
    kinds: {
      sent: 'ส่งเรื่อง',
      accepted: 'รับเรื่อง',
      replied: 'ตอบกลับ',
      forwarded: 'ส่งต่อหน่วยงาน',
      information_requested: 'ขอข้อมูลเพิ่มเติม',
      completed: 'ดำเนินการเสร็จสิ้น',
      declined: 'ไม่รับเรื่อง',
      corrected: 'แก้ไขรายการก่อนหน้า',
      citizen_replied: 'ให้ข้อมูลเพิ่มเติม',
      withdrawn: 'ยกเลิกเรื่อง',
    },
    citizen: 'ผู้ประกอบการ',
  },
  en: {
    columns: {
      receiptNumber: 'Receipt number',
      contactedAt: 'Contact date',
      business: 'Business',
      category: 'Subject category',
      agency: 'Agency',
      subject: 'Subject',
      status: 'Status',
      outcome: 'Outcome',
      waitingFor: 'Now',
      createdBy: 'Sent by',
      occurredAt: 'Action date',
      by: 'Action by',
      kind: 'Action',
      detail: 'Details',
      attachments: 'Attachments',
    },
    statuses: { new: 'New', in_progress: 'In progress', completed: 'Completed' },
    outcomes: { answered: 'Answered', declined: 'Not accepted', withdrawn: 'Withdrawn', merged: 'Merged' },
    waitingFor: { agency: 'Waiting for the agency', citizen: 'Waiting for information from you', none: '' },
    kinds: {
      sent: 'Inquiry sent',
      accepted: 'Inquiry accepted',
      replied: 'Answered',
      forwarded: 'Forwarded to another agency',
      information_requested: 'More information requested',
      completed: 'Completed',
      declined: 'Not accepted',
      corrected: 'Earlier entry corrected',
      citizen_replied: 'More information given',
      withdrawn: 'Inquiry withdrawn',
    },
    citizen: 'your business',
  },
};
