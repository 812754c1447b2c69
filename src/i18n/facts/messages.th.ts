import type { InquiryStatus, Outcome, WaitingFor, HistoryKind } from '../../contract/codes.js';

/** Names of an inquiry's category and status, shared by several elements. */
export const th = {
  receiptNumber: 'เลขรับเรื่อง',
  business: 'กิจการ',
  category: 'หมวดหมู่เรื่อง',
  agency: 'หน่วยงาน',
  contactedAt: 'วันที่ติดต่อ',
  completedAt: 'วันที่เสร็จสิ้น',
  latestUpdate: 'ความคืบหน้าล่าสุด',
  nextStep: 'ขณะนี้',
  unread: 'ยังไม่ได้อ่าน',
  /** Announced when it arrives while a list or the inquiry is shown. */
  newChange: 'มีความคืบหน้าใหม่จากเจ้าหน้าที่',
  statuses: { new: 'เรื่องใหม่', in_progress: 'กำลังดำเนินการ', completed: 'เสร็จสิ้น' } satisfies Record<
    InquiryStatus,
    string
  >,
  outcomes: {
    answered: 'ตอบแล้ว',
    declined: 'ไม่รับเรื่อง',
    withdrawn: 'ผู้ประกอบการยกเลิก',
    merged: 'รวมกับเรื่องอื่น',
  } satisfies Record<Outcome, string>,
  waitingFor: {
    agency: 'รอหน่วยงานดำเนินการ',
    citizen: 'รอข้อมูลจากท่าน',
    none: '',
  } satisfies Record<WaitingFor, string>,
  historyKinds: {
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
  } satisfies Record<HistoryKind, string>,
};
