import type { InquiryStatus } from '../../src/contract/codes.js';
import type { AgencyEvent } from '../../src/contract/types.js';
import type { PageLanguage } from './language.js';

/**
 * What the simulated officer can do. A correction needs the id of an entry, which an agency's own system would know.
 */
export type AgencyTransition = Exclude<AgencyEvent['kind'], 'correct'>;

export const transitions: readonly AgencyTransition[] = [
  'accept',
  'reply',
  'request_information',
  'forward',
  'complete',
  'decline',
];

interface OfficerMessages {
  readonly intro: string;
  readonly agency: string;
  readonly reload: string;
  readonly inquiries: string;
  readonly none: string;
  readonly loaded: (count: number) => string;
  readonly from: (person: string, business: string) => string;
  readonly documents: (names: string) => string;
  readonly transition: string;
  readonly transitions: Readonly<Record<AgencyTransition, string>>;
  readonly forwardTo: string;
  readonly detail: string;
  readonly detailRequired: string;
  readonly save: string;
  readonly saved: (receiptNumber: string) => string;
  readonly failed: (code: string) => string;
  readonly statuses: Readonly<Record<InquiryStatus, string>>;
}

const th: OfficerMessages = {
  intro: 'ส่วนนี้ไม่ใช่ส่วนหนึ่งของบริการ มีไว้ให้ท่านลองเป็นเจ้าหน้าที่ แล้วดูการแจ้งเตือนที่ผู้ประกอบการได้รับ',
  agency: 'ปฏิบัติงานในนามหน่วยงาน',
  reload: 'โหลดเรื่องของหน่วยงาน',
  inquiries: 'เรื่องที่อยู่กับหน่วยงาน',
  none: 'ไม่มีเรื่องอยู่กับหน่วยงานนี้',
  loaded: count => `หน่วยงานนี้มี ${count} เรื่อง`,
  from: (person, business) => `จาก ${person} · ${business}`,
  documents: names => `เอกสารแนบ: ${names}`,
  transition: 'การดำเนินการ',
  transitions: {
    accept: 'รับเรื่อง',
    reply: 'ตอบกลับ',
    request_information: 'ขอข้อมูลเพิ่มเติม',
    forward: 'ส่งต่อหน่วยงานอื่น',
    complete: 'เสร็จสิ้น',
    decline: 'ไม่รับเรื่อง',
  },
  forwardTo: 'ส่งต่อไปยัง',
  detail: 'รายละเอียดถึงผู้ประกอบการ',
  detailRequired: 'กรุณาระบุรายละเอียดถึงผู้ประกอบการ',
  save: 'บันทึกการดำเนินการ',
  saved: receiptNumber => `บันทึกการดำเนินการของเรื่อง ${receiptNumber} แล้ว`,
  failed: code => `บันทึกไม่สำเร็จ (${code})`,
  statuses: { new: 'เรื่องใหม่', in_progress: 'กำลังดำเนินการ', completed: 'เสร็จสิ้น' },
};

const en: OfficerMessages = {
  intro:
    'This is not part of the service. Use it to try the officer’s side and see the notifications that the business gets.',
  agency: 'Acting for the agency',
  reload: 'Load the agency’s inquiries',
  inquiries: 'Inquiries with the agency',
  none: 'This agency has no inquiries',
  loaded: count => (count === 1 ? 'This agency has 1 inquiry' : `This agency has ${count} inquiries`),
  from: (person, business) => `From ${person} · ${business}`,
  documents: names => `Attachments: ${names}`,
  transition: 'Action',
  transitions: {
    accept: 'Accept',
    reply: 'Reply',
    request_information: 'Request more information',
    forward: 'Forward to another agency',
    complete: 'Complete',
    decline: 'Decline',
  },
  forwardTo: 'Forward to',
  detail: 'Details for the business',
  detailRequired: 'Enter details for the business',
  save: 'Save action',
  saved: receiptNumber => `Action saved for ${receiptNumber}`,
  failed: code => `We could not save the action (${code})`,
  statuses: { new: 'New', in_progress: 'In progress', completed: 'Completed' },
};

export const officerMessages: Readonly<Record<PageLanguage, OfficerMessages>> = { th, en };
